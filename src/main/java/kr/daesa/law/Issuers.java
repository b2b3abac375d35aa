package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.model.Client;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxPeriod;

/** Who issues tax invoices at all (법 제32조①, 제36조①2), and who is taxed as simplified (간이과세, 법 제61조①). */
final class Issuers {

    private enum Name {
        TAX_INVOICE,
        SIMPLIFIED_CEILING
    }

    private static final int TAX = 10;

    private final RuleTable<Name, Long> table;

    Issuers(List<Line> lines) {
        table = new RuleTable<>(lines, Name.class, 1, line -> line.number(RuleTable.VALUE, 0, Long.MAX_VALUE));
    }

    boolean issueTaxInvoices(Client client, LocalDate writeDate) {
        return table.find(Name.TAX_INVOICE, InvoiceKind.TAX, client.type(), writeDate)
                .map(least -> client.supplyOf(measured(writeDate))
                        .map(supply -> gross(supply.amount()) >= least)
                        .orElse(true))
                .orElse(false);
    }

    List<Rule> rules() {
        return table.rules();
    }

    /** 공급대가: the supply with the tax on it, as if all of it were taxable. */
    private static long gross(long supply) {
        return Math.addExact(supply, supply / TAX);
    }

    /** The calendar year that decides for the twelve months from 1 July in which a day lies (법 제36조의2). */
    private static int measured(LocalDate day) {
        return TaxPeriod.of(day).half() == 2 ? day.getYear() - 1 : day.getYear() - 2;
    }
}
