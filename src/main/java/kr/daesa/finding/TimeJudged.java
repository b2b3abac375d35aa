package kr.daesa.finding;

import java.util.List;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.matching.Match;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;

/** Which invoices the rules of time look at. */
final class TimeJudged {

    private TimeJudged() {}

    /** All but doubles, taken back or not: there was one supply, and its invoice is judged. */
    static List<HometaxInvoice> invoices(ClientCase client, Verdicts verdicts, Direction direction) {
        return client.hometaxInvoices().stream()
                .filter(invoice -> invoice.row().direction() == direction)
                .filter(invoice -> verdicts.endOf(invoice.row()) != Disposition.DOUBLE)
                .filter(invoice -> invoice.match() == null || invoice.match().method() != Match.Method.NET)
                .toList();
    }
}
