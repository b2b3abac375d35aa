package kr.daesa.report;

import static kr.daesa.report.Column.Shape.COUNT;
import static kr.daesa.report.Column.Shape.DATE;
import static kr.daesa.report.Column.Shape.FLAG;
import static kr.daesa.report.Column.Shape.KEY;
import static kr.daesa.report.Column.Shape.NAME;
import static kr.daesa.report.Column.Shape.ORDINAL;
import static kr.daesa.report.Column.Shape.PROSE;
import static kr.daesa.report.Column.Shape.RATE;
import static kr.daesa.report.Column.Shape.STAMP;
import static kr.daesa.report.Column.Shape.TEXT;
import static kr.daesa.report.Column.Shape.WON;
import static kr.daesa.report.Column.Shape.WORD;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.Client;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.MatchLine;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Penalty;
import kr.daesa.model.Reject;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV files. Names and order are public interface: columns are added at the end only. */
final class CsvTables {

    /** A finding with the words of the run's language. */
    record FindingRow(Client client, TrackedFinding tracked, String message) {
        Finding finding() {
            return tracked.finding();
        }
    }

    /** A rejected row under the client that it is shown at, with the words of the run's language. */
    record RejectRow(String clientId, Reject reject, String reason) {}

    static final List<Column<FindingRow>> FINDINGS = List.of(
            finding("finding_id", TEXT, Finding::id),
            finding("client_id", TEXT, Finding::clientId),
            new Column<>(
                    "client_name",
                    NAME,
                    row -> ResidentNumbers.mask(row.client().name())),
            finding("period", WORD, Finding::period),
            finding("direction", WORD, Finding::direction),
            finding("kind", WORD, Finding::kind),
            finding("code", NAME, Finding::code),
            finding("severity", WORD, Finding::severity),
            new Column<>("status", WORD, row -> row.tracked().status()),
            new Column<>("first_seen", DATE, row -> row.tracked().firstSeen()),
            finding("write_date", DATE, Finding::writeDate),
            finding("issue_date", DATE, Finding::issueDate),
            finding("send_date", DATE, Finding::sendDate),
            finding("due_date", DATE, Finding::dueDate),
            finding("counterparty_no", TEXT, Finding::counterparty),
            finding("counterparty_name", NAME, found -> ResidentNumbers.mask(found.counterpartyName())),
            finding("supply_amount", WON, Finding::supply),
            finding("tax_amount", WON, Finding::tax),
            finding("approval_no", KEY, Finding::approvalNo),
            finding("ledger_ref", NAME, found -> ResidentNumbers.maskFile(found.ledgerRef())),
            finding("other_approval_no", KEY, Finding::otherApprovalNo),
            finding("difference", PROSE, found -> ResidentNumbers.mask(found.difference())),
            penalty("penalty_code", WORD, Penalty::code),
            penalty("penalty_rate", RATE, CsvTables::rate),
            penalty("penalty_amount", WON, Penalty::amount),
            finding("legal_basis", TEXT, Finding::legalBasis),
            new Column<>("message", PROSE, FindingRow::message));

    static final List<Column<BalanceLine>> BALANCE = List.of(
            new Column<>("client_id", TEXT, BalanceLine::clientId),
            new Column<>("direction", WORD, BalanceLine::direction),
            new Column<>("kind", WORD, BalanceLine::kind),
            new Column<>("side", WORD, BalanceLine::side),
            new Column<>("rows_read", COUNT, BalanceLine::rowsRead),
            ended("rejected", Disposition.REJECTED),
            ended("not_comparable", Disposition.NOT_COMPARABLE),
            ended("out_of_period", Disposition.OUT_OF_PERIOD),
            ended("duplicate_copies", Disposition.DUPLICATE_COPIES),
            ended("matched", Disposition.MATCHED),
            ended("grouped", Disposition.GROUPED),
            ended("double", Disposition.DOUBLE),
            ended("missing", Disposition.MISSING),
            ended("pending", Disposition.PENDING),
            ended("unverifiable", Disposition.UNVERIFIABLE),
            ended("ambiguous", Disposition.AMBIGUOUS),
            new Column<>("balanced", FLAG, BalanceLine::balanced));

    static final List<Column<CoverageSpan>> COVERAGE = List.of(
            new Column<>("client_id", TEXT, CoverageSpan::clientId),
            new Column<>("direction", WORD, CoverageSpan::direction),
            new Column<>("kind", WORD, CoverageSpan::kind),
            new Column<>("from", DATE, CoverageSpan::from),
            new Column<>("to", DATE, CoverageSpan::to),
            new Column<>("basis", WORD, CoverageSpan::basis),
            new Column<>("collected_at", STAMP, CoverageSpan::collectedAt),
            new Column<>("rows", COUNT, CoverageSpan::rows),
            new Column<>("status", WORD, CoverageSpan::status),
            new Column<>("cause", WORD, CoverageSpan::cause));

    static final List<Column<RejectRow>> REJECTS = List.of(
            new Column<>("client_id", TEXT, RejectRow::clientId),
            reject(
                    "file",
                    PROSE,
                    reject -> ResidentNumbers.mask(reject.at().file().path())),
            reject("sheet", TEXT, reject -> reject.at().sheet()),
            reject(
                    "row",
                    ORDINAL,
                    reject -> reject.at().row() == 0 ? null : reject.at().row()),
            reject("column", TEXT, Reject::column),
            reject("value", NAME, reject -> ResidentNumbers.mask(reject.value())),
            new Column<>("reason", PROSE, RejectRow::reason));

    static final List<Column<SummaryTableLine>> SUMMARY_TABLE = List.of(
            new Column<>("period", WORD, SummaryTableLine::period),
            new Column<>("direction", WORD, SummaryTableLine::direction),
            new Column<>("kind", WORD, SummaryTableLine::kind),
            new Column<>("block", KEY, SummaryTableLine::block),
            new Column<>("counterparty_no", TEXT, line -> party(line.counterpartyNo())),
            new Column<>("counterparty_name", NAME, line -> ResidentNumbers.mask(line.counterpartyName())),
            new Column<>("hometax_invoices", COUNT, SummaryTableLine::hometaxInvoices),
            new Column<>("hometax_supply", WON, SummaryTableLine::hometaxSupply),
            new Column<>("hometax_tax", WON, SummaryTableLine::hometaxTax),
            new Column<>("ledger_invoices", COUNT, SummaryTableLine::ledgerInvoices),
            new Column<>("ledger_supply", WON, SummaryTableLine::ledgerSupply),
            new Column<>("ledger_tax", WON, SummaryTableLine::ledgerTax));

    static final List<Column<MatchLine>> MATCHES = List.of(
            new Column<>("group_id", TEXT, MatchLine::groupId),
            new Column<>("direction", WORD, MatchLine::direction),
            new Column<>("kind", WORD, MatchLine::kind),
            new Column<>("disposition", WORD, MatchLine::disposition),
            new Column<>("method", WORD, MatchLine::method),
            new Column<>("approval_no", KEY, MatchLine::approvalNo),
            new Column<>("ledger_ref", NAME, line -> ResidentNumbers.maskFile(line.ledgerRef())),
            new Column<>("write_date", DATE, MatchLine::writeDate),
            new Column<>("counterparty_no", TEXT, MatchLine::counterparty),
            new Column<>("hometax_supply", WON, MatchLine::hometaxSupply),
            new Column<>("ledger_supply", WON, MatchLine::ledgerSupply),
            new Column<>("hometax_tax", WON, MatchLine::hometaxTax),
            new Column<>("ledger_tax", WON, MatchLine::ledgerTax),
            new Column<>("differences", PROSE, line -> ResidentNumbers.mask(line.differences())),
            new Column<>("why_not", PROSE, line -> ResidentNumbers.mask(line.whyNot())));

    private static final int RATE_DECIMALS = 4;
    private static final Pattern BUSINESS_NUMBER = Pattern.compile("[0-9]{10}");

    private CsvTables() {}

    private static Column<FindingRow> finding(
            String name, Column.Shape shape, Function<Finding, ? extends @Nullable Object> value) {
        return new Column<>(name, shape, row -> value.apply(row.finding()));
    }

    private static Column<FindingRow> penalty(String name, Column.Shape shape, Function<Penalty, Object> value) {
        return new Column<>(name, shape, row -> {
            Penalty penalty = row.finding().penalty();
            return penalty == null ? null : value.apply(penalty);
        });
    }

    private static Column<RejectRow> reject(String name, Column.Shape shape, Function<Reject, Object> value) {
        return new Column<>(name, shape, row -> value.apply(row.reject()));
    }

    private static Column<BalanceLine> ended(String name, Disposition disposition) {
        return new Column<>(name, COUNT, line -> line.ended(disposition));
    }

    /** A business number as such, so that people see it with hyphens; anything else as it is. */
    private static Object party(String number) {
        return BUSINESS_NUMBER.matcher(number).matches() ? new PartyNumber(number) : ResidentNumbers.mask(number);
    }

    /** One per cent is 0.01. */
    private static BigDecimal rate(Penalty penalty) {
        return BigDecimal.valueOf(penalty.rateInTenThousandths(), RATE_DECIMALS);
    }
}
