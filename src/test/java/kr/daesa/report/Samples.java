package kr.daesa.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientReport;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.ClientType;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.LaterCost;
import kr.daesa.model.LegalDate;
import kr.daesa.model.MatchLine;
import kr.daesa.model.MoneyAtRisk;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Penalty;
import kr.daesa.model.PenaltyTotal;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.RunSummary;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.SummaryTableLine.Block;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;
import org.jspecify.annotations.Nullable;

/** A made-up firm on 2026-11-20. */
final class Samples {

    static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);
    static final PeriodSpan PERIOD = PeriodSpan.parse("2026-2");
    static final LocalDate STATUTES = LocalDate.of(2026, 6, 8);

    /** What a double names: counts, numbers, systems, its day and amounts, and the money on both sides. */
    static final String[] DOUBLE = {
        "2",
        "1",
        "202609154100009600000001",
        "41000096, 10260916",
        "2026-09-15",
        "202609161026091600000007",
        "1000000",
        "100000",
        "2032-01-25",
        "10000"
    };

    private Samples() {}

    static Client client(String id, String name) {
        return new Client(id, name, new BusinessNumber("1248100998"), ClientType.CORPORATION, null, null, List.of());
    }

    /** Findings of every sort, both blocks of the summary table, coverage with a hole, rejects. */
    static ClientReport hanbit(String id, String name) {
        List<TrackedFinding> findings = new ArrayList<>();
        findings.add(tracked(invoice(id, 1, FindingCode.UNTRANSMITTED, Severity.ERROR, Direction.SALES, "2026-10-30")
                .due("2027-01-25")
                .costs(new Penalty("P3", 30, 118_500, "부가가치세법 제60조②3"))
                .says("2026-10-30", "2026-11-02", "2027-01-25")));
        findings.add(tracked(invoice(id, 2, FindingCode.NOT_ISSUED, Severity.ERROR, Direction.SALES, "2026-10-31")
                .due("2027-01-25")
                .costs(new Penalty("P1", 100, 395_000, "부가가치세법 제60조②1"))
                .later(new LaterCost(LocalDate.of(2027, 1, 26), new Penalty("P2", 200, 790_000, "부가가치세법 제60조②2"), 0))
                .says("2026-11-10", "2027-01-25")));
        findings.add(tracked(invoice(id, 3, FindingCode.DOUBLE_ISSUE, Severity.ERROR, Direction.PURCHASE, "2026-09-15")
                .due("2027-01-25")
                .says(DOUBLE)));
        findings.add(tracked(invoice(id, 4, FindingCode.AMOUNT_MISMATCH, Severity.ERROR, Direction.SALES, "2026-08-12")
                .says("1000000", "1100000")));
        findings.add(
                tracked(invoice(id, 5, FindingCode.DEDUCTION_LOST, Severity.ERROR, Direction.PURCHASE, "2025-03-31")
                        .says("2026-11-02", "2025-04-10", "2026-07-25")));
        findings.add(tracked(
                invoice(id, 6, FindingCode.MISSING_IN_LEDGER, Severity.WARNING, Direction.PURCHASE, "2026-11-12")
                        .due("2026-12-10")
                        .says("2026-12-10")));
        findings.add(tracked(invoice(id, 7, FindingCode.ISSUE_DUE, Severity.INFO, Direction.SALES, "2026-11-16")
                .due("2026-12-10")
                .says("2026-12-10")));
        findings.add(tracked(invoice(id, 8, FindingCode.COLLECTION_FAILED, Severity.ERROR, Direction.PURCHASE, null)
                .says("ACCOUNT", "-11100008 중복접속으로 세션이 만료되었습니다.", "2026-10-01", "2026-11-19")));
        findings.add(new TrackedFinding(
                invoice(id, 9, FindingCode.LATE_TRANSMISSION, Severity.WARNING, Direction.SALES, "2026-07-16")
                        .says("2026-07-21", "2026-07-20", "2026-07-17")
                        .build(),
                FindingStatus.WAIVED,
                LocalDate.of(2026, 10, 2),
                new Waiver("9", LocalDate.of(2026, 12, 31), "세무서에 확인 중", "김세무")));
        var codes = new TreeMap<FindingCode, Integer>();
        findings.stream()
                .filter(tracked -> tracked.status().counts())
                .forEach(tracked -> codes.merge(tracked.finding().code(), 1, Integer::sum));
        var summary = new ClientSummary(
                client(id, name),
                ClientStatus.PARTIAL,
                "",
                codes,
                6,
                1,
                new PenaltyTotal(513_500, 513_500, List.of()),
                new MoneyAtRisk(
                        4_345_000L,
                        new TreeMap<>(Map.of(
                                BUSINESS_DATE,
                                4_463_500L,
                                LocalDate.of(2026, 12, 11),
                                4_858_500L,
                                LocalDate.of(2027, 1, 26),
                                5_648_500L))),
                7,
                1,
                2,
                LocalDate.of(2026, 12, 10),
                LocalDate.of(2026, 12, 5));
        return new ClientReport(
                summary,
                BUSINESS_DATE,
                List.of(PERIOD),
                findings,
                balance(id),
                coverage(id),
                summaryTable(),
                List.of(reject(id, "공급가액", "1,2OO", Problem.of(ProblemCode.NOT_AN_AMOUNT, "1,2OO"))));
    }

    /** A client of whom nothing is wrong. */
    static ClientReport clean(String id, String name) {
        var summary = new ClientSummary(
                client(id, name),
                ClientStatus.RECONCILED,
                "",
                new TreeMap<>(),
                0,
                0,
                PenaltyTotal.NONE,
                MoneyAtRisk.NONE,
                0,
                0,
                0,
                null,
                null);
        return new ClientReport(
                summary, BUSINESS_DATE, List.of(PERIOD), List.of(), balance(id), List.of(), List.of(), List.of());
    }

    static ClientReport failed(String id, String name) {
        var summary = new ClientSummary(
                client(id, name),
                ClientStatus.FAILED,
                "장부를 다시 읽지 못했습니다",
                new TreeMap<>(),
                0,
                0,
                PenaltyTotal.NONE,
                MoneyAtRisk.NONE,
                0,
                0,
                0,
                null,
                null);
        return new ClientReport(
                summary, BUSINESS_DATE, List.of(PERIOD), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The firm's own line: one file that no client can be named for. */
    static ClientReport firm() {
        var finding = new Draft("_firm", 1, FindingCode.FILE_UNREADABLE, Severity.ERROR, null, null)
                .says("_firm/hometax/오류.xls", "WEB_PAGE");
        var codes = new TreeMap<>(Map.of(FindingCode.FILE_UNREADABLE, 1));
        var summary = new ClientSummary(
                client("_firm", "_firm"),
                ClientStatus.PARTIAL,
                "",
                codes,
                1,
                0,
                PenaltyTotal.NONE,
                MoneyAtRisk.NONE,
                1,
                0,
                0,
                null,
                null);
        return new ClientReport(
                summary,
                BUSINESS_DATE,
                List.of(PERIOD),
                List.of(tracked(finding)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static RunSummary run(List<ClientReport> reports) {
        return new RunSummary(
                "run-1",
                BUSINESS_DATE,
                List.of(PERIOD),
                "rules-1",
                List.of(new SourceFile("K0001/ledger/장부.csv", "ab".repeat(32), 1234)),
                true,
                reports.stream().map(ClientReport::summary).toList(),
                List.of(new LegalDate(
                        LocalDate.of(2027, 1, 11), LegalDate.Kind.SUMMARY_TABLE, Set.of(ClientType.CORPORATION))));
    }

    static MatchLine match(String ledgerRef) {
        return new MatchLine(
                "G1",
                Direction.SALES,
                InvoiceKind.TAX,
                Disposition.MATCHED,
                "APPROVAL_NO",
                approval(1),
                ledgerRef,
                LocalDate.of(2026, 10, 30),
                new PartyNumber("8001011234567"),
                -1_000_000L,
                null,
                -100_000L,
                null,
                "",
                "");
    }

    static Reject reject(String clientId, String column, String value, Problem reason) {
        var at = new Provenance(new SourceFile(clientId + "/ledger/장부.csv", "cd".repeat(32), 99), "", 17);
        return new Reject(clientId, Side.LEDGER, at, column, value, reason, Direction.SALES, null, null, null, null);
    }

    static TrackedFinding tracked(Draft draft) {
        return new TrackedFinding(draft.build(), FindingStatus.NEW, BUSINESS_DATE);
    }

    static Draft invoice(
            String id, int number, FindingCode code, Severity severity, Direction direction, @Nullable String day) {
        return new Draft(id, number, code, severity, direction, day);
    }

    static ApprovalNumber approval(int serial) {
        return new ApprovalNumber("2026103041000096" + "%08d".formatted(serial));
    }

    private static List<BalanceLine> balance(String id) {
        return List.of(
                new BalanceLine(
                        id,
                        Direction.SALES,
                        InvoiceKind.TAX,
                        Side.LEDGER,
                        128,
                        new EnumMap<>(Map.of(
                                Disposition.REJECTED, 1L,
                                Disposition.MATCHED, 120L,
                                Disposition.MISSING, 2L,
                                Disposition.PENDING, 5L))),
                new BalanceLine(
                        id,
                        Direction.SALES,
                        InvoiceKind.TAX,
                        Side.HOMETAX,
                        121,
                        new EnumMap<>(Map.of(Disposition.MATCHED, 120L, Disposition.DUPLICATE_COPIES, 1L))),
                new BalanceLine(
                        id,
                        Direction.PURCHASE,
                        InvoiceKind.TAX,
                        Side.LEDGER,
                        64,
                        new EnumMap<>(Map.of(Disposition.MATCHED, 40L, Disposition.UNVERIFIABLE, 24L))));
    }

    private static List<CoverageSpan> coverage(String id) {
        return List.of(
                new CoverageSpan(
                        id,
                        Direction.SALES,
                        InvoiceKind.TAX,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 11, 19),
                        CoverageSpan.Basis.DECLARED,
                        OffsetDateTime.parse("2026-11-20T01:30:00+09:00"),
                        123,
                        CoverageSpan.Status.OK,
                        null),
                new CoverageSpan(
                        id,
                        Direction.PURCHASE,
                        InvoiceKind.TAX,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 11, 19),
                        CoverageSpan.Basis.DECLARED,
                        null,
                        0,
                        CoverageSpan.Status.FAILED,
                        CollectionCause.ACCOUNT));
    }

    private static List<SummaryTableLine> summaryTable() {
        return List.of(
                line(Direction.SALES, Block.TRANSMITTED_BY_11TH, "1208800767", "주식회사 한강상사", 12, 39_500_000),
                line(Direction.SALES, Block.TRANSMITTED_BY_11TH, "1048518866", "㈜남산유통", 3, 7_250_000),
                line(Direction.SALES, Block.OTHER, "800101-1******".replace("-", ""), "김하늘", 1, 330_000),
                line(Direction.PURCHASE, Block.TRANSMITTED_BY_11TH, "1168140780", "동해물산", 8, 15_800_000));
    }

    private static SummaryTableLine line(
            Direction direction, Block block, String no, String name, long invoices, long supply) {
        return new SummaryTableLine(
                "2026-2",
                direction,
                InvoiceKind.TAX,
                block,
                no,
                name,
                invoices,
                supply,
                supply / 10,
                invoices + 1,
                supply + 1_000_000,
                supply / 10 + 100_000);
    }

    /** A finding in the making. */
    static final class Draft {

        private final String clientId;
        private final int number;
        private final FindingCode code;
        private final Severity severity;
        private final @Nullable Direction direction;
        private final @Nullable LocalDate day;
        private @Nullable LocalDate due;
        private @Nullable Penalty penalty;
        private List<LaterCost> later = List.of();
        private String ledgerRef = "매출-00017";
        private String counterpartyName = "주식회사 한강상사";
        private PartyNumber counterparty = new PartyNumber("1208800767");
        private String difference = "";
        private @Nullable ApprovalNumber other;
        private List<String> args = List.of();

        Draft(
                String clientId,
                int number,
                FindingCode code,
                Severity severity,
                @Nullable Direction direction,
                @Nullable String day) {
            this.clientId = clientId;
            this.number = number;
            this.code = code;
            this.severity = severity;
            this.direction = direction;
            this.day = day == null ? null : LocalDate.parse(day);
        }

        Draft due(String value) {
            due = LocalDate.parse(value);
            return this;
        }

        Draft costs(Penalty value) {
            penalty = value;
            return this;
        }

        Draft later(LaterCost... values) {
            later = List.of(values);
            return this;
        }

        Draft of(PartyNumber number, String name) {
            counterparty = number;
            counterpartyName = name;
            return this;
        }

        Draft inLedger(String value) {
            ledgerRef = value;
            return this;
        }

        Draft differs(String value) {
            difference = value;
            return this;
        }

        Draft other(String number) {
            other = ApprovalNumber.parse(number);
            return this;
        }

        Draft says(String... values) {
            args = List.of(values);
            return this;
        }

        Finding build() {
            boolean ofInvoice = day != null;
            return new Finding(
                    "%s-%s-%d".formatted(clientId, code, number),
                    clientId,
                    code,
                    severity,
                    "2026-2",
                    direction,
                    direction == null ? null : InvoiceKind.TAX,
                    day,
                    day,
                    null,
                    due,
                    ofInvoice ? counterparty : null,
                    ofInvoice ? counterpartyName : "",
                    ofInvoice ? 39_500_000L : null,
                    ofInvoice ? 3_950_000L : null,
                    ofInvoice ? approval(number) : null,
                    ofInvoice ? ledgerRef : "",
                    other,
                    difference,
                    penalty,
                    ofInvoice ? "부가가치세법 제32조" : "",
                    args,
                    later);
        }
    }
}
