package kr.daesa.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import kr.daesa.law.Duty;
import kr.daesa.matching.Match;
import kr.daesa.model.ClientType;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Severity;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.TaxType;

/**
 * What a pair says differently on its two sides: {@code AMOUNT_}, {@code DATE_}, {@code COUNTERPARTY_},
 * {@code TAX_TYPE_} and {@code DIRECTION_MISMATCH}, and {@code CANCELLED_BUT_TRANSMITTED} where the ledger calls off what
 * the tax office holds.
 */
final class MismatchRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (Match pair : client.pairs()) {
            if (pair.method() == Match.Method.SUM) {
                continue; // what adds up differs in every single amount and date, and nothing is wrong with it
            }
            InvoiceRow ledger = pair.ledger().get(0);
            InvoiceRow hometax = Objects.requireNonNull(pair.hometaxRow());
            judgeState(pair, ledger, hometax, client, verdicts);
            judgeAmount(pair, client, verdicts);
            judgeDate(pair, ledger, hometax, client, verdicts);
            judgeParty(pair, ledger, hometax, client, verdicts);
            judgeTaxType(pair, ledger, hometax, client, verdicts);
            judgeDirection(pair, ledger, hometax, client, verdicts);
        }
    }

    private static void judgeState(
            Match pair, InvoiceRow ledger, InvoiceRow hometax, ClientCase client, Verdicts verdicts) {
        if (ledger.state() == IssueState.CANCELLED) {
            verdicts.add(draft(pair, FindingCode.CANCELLED_BUT_TRANSMITTED, Severity.ERROR, client)
                    .restingOn(client.law().article(Duty.CORRECTION))
                    .saying(hometax.sendDate()));
        }
    }

    private static void judgeAmount(Match pair, ClientCase client, Verdicts verdicts) {
        boolean supply = Math.abs(Math.subtractExact(pair.ledgerSupply(), pair.hometaxSupply()))
                > client.settings().supplyTolerance();
        boolean tax = Math.abs(Math.subtractExact(pair.ledgerTax(), pair.hometaxTax()))
                > client.settings().taxTolerance();
        if (supply || tax) {
            verdicts.add(draft(pair, FindingCode.AMOUNT_MISMATCH, Severity.ERROR, client)
                    .differing(Differences.ofAmounts(pair))
                    .saying(
                            pair.ledgerSupply() + " / " + pair.ledgerTax(),
                            pair.hometaxSupply() + " / " + pair.hometaxTax()));
        }
    }

    private static void judgeDate(
            Match pair, InvoiceRow ledger, InvoiceRow hometax, ClientCase client, Verdicts verdicts) {
        if (!ledger.writeDate().equals(hometax.writeDate())) {
            boolean period = isOnePeriod(client.client().type(), ledger.writeDate(), hometax.writeDate());
            boolean month = YearMonth.from(ledger.writeDate()).equals(YearMonth.from(hometax.writeDate()));
            Severity severity = !period ? Severity.ERROR : month ? Severity.INFO : Severity.WARNING;
            verdicts.add(draft(pair, FindingCode.DATE_MISMATCH, severity, client)
                    .differing("write_date: " + ledger.writeDate() + " -> " + hometax.writeDate())
                    .saying(ledger.writeDate(), hometax.writeDate()));
        }
    }

    /** The tax period of a simplified taxpayer is the year (법 제5조①). */
    private static boolean isOnePeriod(ClientType type, LocalDate booked, LocalDate actual) {
        return type == ClientType.SIMPLIFIED
                ? booked.getYear() == actual.getYear()
                : TaxPeriod.of(booked).equals(TaxPeriod.of(actual));
    }

    private static void judgeParty(
            Match pair, InvoiceRow ledger, InvoiceRow hometax, ClientCase client, Verdicts verdicts) {
        PartyNumber booked = client.parties().number(ledger).orElse(null); // its own, or that of its name
        PartyNumber actual = hometax.counterparty();
        boolean differ = booked != null && actual != null && !booked.masked().equals(actual.masked());
        if (ledger.direction() == hometax.direction() && (differ || pair.method() == Match.Method.PARTY)) {
            String from = booked == null ? "" : booked.masked();
            String to = actual == null ? "" : actual.masked();
            verdicts.add(draft(pair, FindingCode.COUNTERPARTY_MISMATCH, Severity.ERROR, client)
                    .differing("counterparty_no: " + from + " -> " + to)
                    .saying(from, to));
        }
    }

    private static void judgeTaxType(
            Match pair, InvoiceRow ledger, InvoiceRow hometax, ClientCase client, Verdicts verdicts) {
        boolean told = ledger.taxType() != TaxType.NOT_TOLD;
        if (told && (ledger.taxType() != hometax.taxType() || ledger.kind() != hometax.kind())) {
            verdicts.add(draft(pair, FindingCode.TAX_TYPE_MISMATCH, Severity.ERROR, client)
                    .differing("tax_type: " + ledger.taxType() + " -> " + hometax.taxType())
                    .saying(ledger.taxType(), hometax.taxType()));
        }
    }

    private static void judgeDirection(
            Match pair, InvoiceRow ledger, InvoiceRow hometax, ClientCase client, Verdicts verdicts) {
        if (ledger.direction() != hometax.direction()) {
            verdicts.add(draft(pair, FindingCode.DIRECTION_MISMATCH, Severity.ERROR, client)
                    .differing("direction: " + ledger.direction() + " -> " + hometax.direction())
                    .saying(ledger.direction(), hometax.direction()));
        }
    }

    private static FindingDraft draft(Match pair, FindingCode code, Severity severity, ClientCase client) {
        InvoiceRow hometax = Objects.requireNonNull(pair.hometaxRow());
        return FindingDraft.about(hometax, pair.ledger(), code, severity)
                .due(client.mendBy(hometax))
                .restingOn(client.law().article(Duty.CONTENT));
    }
}
