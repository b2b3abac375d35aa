package kr.daesa.job;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kr.daesa.finding.RegularWeek;
import kr.daesa.matching.FirmClients;
import kr.daesa.matching.Matcher;
import kr.daesa.matching.Names;
import kr.daesa.matching.Parties;
import kr.daesa.matching.Partners;
import kr.daesa.model.Client;
import kr.daesa.model.Evidence;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.RowsBeside;
import kr.daesa.model.RowsBeside.Sort;
import kr.daesa.model.Side;

/** The rows that findings are told by which look beyond one invoice: at the past, at a habit, at another client. */
final class RowsAround {

    private static final String APPEARED = "appeared";
    private static final String WENT = "went";

    private final Finding finding;
    private final List<InvoiceRow> rows;

    RowsAround(Finding finding, List<InvoiceRow> rows) {
        this.finding = finding;
        this.rows = Matcher.withoutCopies(rows);
    }

    /** The month that a finding of no single invoice is about, which its message begins with. */
    static YearMonth month(Finding finding) {
        return YearMonth.parse(finding.messageArgs().get(0));
    }

    /**
     * An invoice as it was filed, and as it is.
     *
     * @param asOf the day of which the filed rows are
     */
    List<RowsBeside> sinceFiling(List<InvoiceRow> filed, String asOf) {
        String fate = finding.difference();
        // Not looked for where it cannot be: a row without a number of its own leaves its line to another.
        List<InvoiceRow> before = fate.equals(APPEARED) ? List.of() : own(Matcher.withoutCopies(filed));
        List<InvoiceRow> after = fate.equals(WENT) ? List.of() : own(rows);
        return List.of(new RowsBeside(Sort.FILED, asOf, before), new RowsBeside(Sort.NOW, "", after));
    }

    private List<InvoiceRow> own(List<InvoiceRow> among) {
        return among.stream()
                .filter(row -> row.direction() == finding.direction())
                .filter(row -> row.side() == Side.HOMETAX
                        ? row.approvalNo() != null && row.approvalNo().equals(finding.approvalNo())
                        : row.reference().equals(finding.ledgerRef()))
                .toList();
    }

    /** The invoices of the counterparty in the months that made the habit: at Hometax, else in the ledger. */
    List<RowsBeside> habit(Partners partners) {
        Parties parties = Parties.of(rows, partners);
        YearMonth first = month(finding).minusMonths(RegularWeek.MONTHS);
        List<InvoiceRow> found = those(row -> !YearMonth.from(row.writeDate()).isBefore(first)
                && YearMonth.from(row.writeDate()).isBefore(month(finding))
                && isOfTheCounterparty(row, parties));
        List<InvoiceRow> told = new ArrayList<>(found);
        told.removeIf(row -> row.side() == Side.LEDGER
                && found.stream().anyMatch(other -> other.side() == Side.HOMETAX && isAlike(row, other)));
        told.sort(Comparator.comparing(InvoiceRow::writeDate));
        return List.of(new RowsBeside(Sort.HABIT, "", told));
    }

    private static boolean isAlike(InvoiceRow row, InvoiceRow other) {
        return row.supply() == other.supply()
                && YearMonth.from(row.writeDate()).equals(YearMonth.from(other.writeDate()));
    }

    private boolean isOfTheCounterparty(InvoiceRow row, Parties parties) {
        return finding.counterparty() != null
                ? parties.number(row).filter(finding.counterparty()::equals).isPresent()
                : Names.ofCompany(row.counterpartyName()).equals(Names.ofCompany(finding.counterpartyName()));
    }

    /** What the ledgers of two clients have of each other in a month. */
    List<RowsBeside> twoLedgers(Client client, Client other, List<InvoiceRow> rowsOfOther) {
        FirmClients.Naming naming = new FirmClients(List.of(client, other)).naming();
        YearMonth month = month(finding);
        List<InvoiceRow> ours = those(row -> row.side() == Side.LEDGER
                && YearMonth.from(row.writeDate()).equals(month)
                && naming.of(row).filter(other.businessNo()::equals).isPresent());
        List<InvoiceRow> theirs = Matcher.withoutCopies(rowsOfOther).stream()
                .filter(row -> row.side() == Side.LEDGER
                        && isInvoice(row)
                        && row.kind() == finding.kind()
                        && row.direction() != finding.direction()
                        && YearMonth.from(row.writeDate()).equals(month)
                        && naming.of(row).filter(client.businessNo()::equals).isPresent())
                .toList();
        return List.of(
                new RowsBeside(Sort.OWN_LEDGER, client.name(), ours),
                new RowsBeside(Sort.OTHER_LEDGER, other.name(), theirs));
    }

    private List<InvoiceRow> those(Predicate<InvoiceRow> which) {
        return rows.stream()
                .filter(row -> row.direction() == finding.direction() && row.kind() == finding.kind())
                .filter(RowsAround::isInvoice)
                .filter(which)
                .toList();
    }

    private static boolean isInvoice(InvoiceRow row) {
        return (row.evidence() == Evidence.ELECTRONIC || row.evidence() == Evidence.PAPER)
                && row.state() != IssueState.CANCELLED;
    }
}
