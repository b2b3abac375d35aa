package kr.daesa.finding;

import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.law.Duty;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;
import kr.daesa.model.TaxType;

/** {@code TAX_NOT_TEN_PERCENT}: an invoice whose tax is not a tenth of its supply, or not zero where it is zero-rated. */
final class TaxRateRule implements Rule {

    private static final int TENTH = 10;

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (HometaxInvoice invoice : client.hometaxInvoices()) {
            InvoiceRow row = invoice.row();
            long expected = row.taxType() == TaxType.TAXABLE ? row.supply() / TENTH : 0;
            if (row.kind() == InvoiceKind.TAX && !isRight(row, client)) {
                verdicts.add(
                        FindingDraft.about(row, invoice.ledger(), FindingCode.TAX_NOT_TEN_PERCENT, Severity.WARNING)
                                .due(client.mendBy(row))
                                .differing("tax: " + expected + " -> " + row.tax())
                                .restingOn(client.law().article(Duty.TAX_RATE))
                                .saying(row.tax(), expected));
            }
        }
    }

    private static boolean isRight(InvoiceRow row, ClientCase client) {
        return switch (row.taxType()) {
            case TAXABLE -> {
                // Ten times both sides, so that nothing is divided before it is compared.
                long off = Math.abs(Math.subtractExact(Math.multiplyExact(row.tax(), TENTH), row.supply()));
                yield off <= Math.multiplyExact(client.settings().taxRounding(), TENTH);
            }
            case ZERO_RATED -> row.tax() == 0;
            case EXEMPT, NOT_TOLD -> true; // Hometax always tells
        };
    }
}
