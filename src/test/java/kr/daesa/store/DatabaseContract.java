package kr.daesa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BalanceLine;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientFigures;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientType;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CompanySize;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Delivery;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.LaterCost;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.PastRun;
import kr.daesa.model.Penalty;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;
import kr.daesa.model.YearlySupply;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the store promises on every database. Each database has a class that says how to reach it. */
abstract class DatabaseContract {

    static final LocalDate D = LocalDate.of(2026, 11, 20);
    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final SourceFile LEDGER = new SourceFile("c001/ledger/장부.csv", "a".repeat(64), 1234);
    private static final SourceFile FIRM_LIST = new SourceFile("_firm/hometax/목록.xls", "b".repeat(64), 99);

    HikariDataSource pool;
    Database database;

    /** The address of an empty database. */
    abstract String url() throws Exception;

    @BeforeEach
    void open() throws Exception {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(5_000);
        database = Database.open(pool);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
        pool.close();
    }

    static Run run(LocalDate date, int number) {
        return Run.begun(
                date,
                number,
                new Fingerprint("s", "i", "r"),
                List.of(PeriodSpan.parse("2026-1"), PeriodSpan.parse("2026-2P")),
                16,
                Path.of("out").toAbsolutePath(),
                NOON);
    }

    static Client client(String id) {
        return new Client(
                id,
                "㈜가나다",
                new BusinessNumber("1248100998"),
                ClientType.INDIVIDUAL,
                LocalDate.of(2026, 7, 1),
                null,
                CompanySize.LARGE,
                List.of(
                        YearlySupply.filed(2024, 78_000_000),
                        new YearlySupply(2024, 80_000_000, LocalDate.of(2026, 3, 2), null),
                        new YearlySupply(2025, 120_000_000, null, LocalDate.of(2026, 6, 5))));
    }

    Run begin(LocalDate date, int number, String... clients) {
        Run run = run(date, number);
        database.runs().add(run);
        database.clients()
                .freeze(
                        run.id(),
                        List.of(clients).stream()
                                .map(id -> new WorkItem(client(id), true, 3, 10))
                                .toList());
        return run;
    }

    void publish(Run run) {
        database.runs().makeCurrent(run);
        database.runs().end(run, RunState.PUBLISHED, NOON);
    }

    static Finding finding(String id) {
        return new Finding(
                id,
                "c001",
                FindingCode.UNTRANSMITTED,
                Severity.ERROR,
                "2026-2",
                Direction.SALES,
                InvoiceKind.TAX,
                LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 11, 10),
                null,
                LocalDate.of(2027, 1, 25),
                new PartyNumber("8001011234567"),
                "홍길동",
                1_000_000L,
                100_000L,
                ApprovalNumber.parse("20261110-41000096-0290003c"),
                "S-17",
                null,
                "supply: 1 -> 2",
                new Penalty("P3", 50, 5_000, "법 제60조②4"),
                "법 제32조③",
                List.of("", "two words", "a,b"),
                List.of(
                        new LaterCost(LocalDate.of(2027, 1, 26), new Penalty("P4", 100, 10_000, "법 제60조②5|가"), 0),
                        new LaterCost(LocalDate.of(2028, 1, 26), null, 100_000)));
    }

    private static Finding bareFinding(String id) {
        return new Finding(
                id,
                "c001",
                FindingCode.LEDGER_MISSING,
                Severity.WARNING,
                "2026-2",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                "",
                null,
                "",
                List.of(),
                List.of());
    }

    static ClientResult result(TrackedFinding... findings) {
        return new ClientResult(
                "c001", ClientStatus.PARTIAL, "", List.of(findings), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static TrackedFinding tracked(String id, FindingStatus status) {
        return new TrackedFinding(finding(id), status, D.minusDays(3));
    }

    @Test
    void aRunIsReadAsItWasWritten() {
        Run run = run(D, 1);
        database.runs().add(run);

        assertThat(database.runs().all()).containsExactly(run);
        assertThat(database.runs().latest(D)).contains(run);
        assertThat(database.runs().latest(D.plusDays(1))).isEmpty();
    }

    @Test
    void theRunPublishedLastIsTheCurrentOneOfItsDateAndNoneIsLost() {
        publish(begin(D, 1));
        publish(begin(D, 2));
        publish(begin(D.plusDays(1), 1));

        assertThat(database.runs().all())
                .extracting(Run::id, Run::current, Run::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11-21.1", true, RunState.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple("2026-11-20.2", true, RunState.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple("2026-11-20.1", false, RunState.PUBLISHED));
        assertThat(database.runs().latest(D)).get().extracting(Run::endedAt).isEqualTo(NOON);
    }

    @Test
    void pastRunsAreToldWithTheirFigures() {
        Run before = begin(D.minusDays(1), 1, "c001");
        publish(before);
        Run run = begin(D, 1, "c001", "c002", SourceFacts.FIRM);
        database.results()
                .save(
                        run.id(),
                        List.of(result(
                                tracked("a", FindingStatus.NEW),
                                tracked("b", FindingStatus.CONTINUING),
                                tracked("c", FindingStatus.RESOLVED))));
        database.results().savePenaltyTotal(run.id(), "c001", 5_000);
        publish(run);
        database.runs().close(run, "DONE", "2026-11-20.1: done");
        HistoryStore history = database.history();

        PastRun past = history.newest(5).get(0);
        assertThat(past.state()).isEqualTo("DONE");
        assertThat(past.closingLine()).isEqualTo("2026-11-20.1: done");
        assertThat(past.figures().clients()).containsExactly(Map.entry(ClientStatus.PARTIAL, 1L));
        assertThat(past.figures().counted(Severity.ERROR)).isEqualTo(2);
        assertThat(past.figures().findings(FindingStatus.RESOLVED)).isEqualTo(1);
        assertThat(past.figures().penaltyTotal()).isEqualTo(5_000);
        assertThat(history.newest(5)).extracting(PastRun::id).containsExactly("2026-11-20.1", "2026-11-19.1");
        assertThat(history.newest(5).get(1).state()).isEqualTo("PUBLISHED");
        assertThat(history.newest(5).get(1).figures().penaltyTotal()).isNull();
        assertThat(history.find("2026-11-20")).contains(past);
        assertThat(history.find("2026-11-20.1")).contains(past);
        assertThat(history.find("2026-11-20.2")).isEmpty();
        assertThat(history.before(past)).map(PastRun::id).contains("2026-11-19.1");
        assertThat(history.newestCurrent()).map(PastRun::id).contains("2026-11-20.1");
        assertThat(history.runsWith("b")).extracting(PastRun::id).containsExactly("2026-11-20.1");
        assertThat(history.findingIds(run.id())).containsExactly("a", "b", "c");
        assertThat(history.finding(run.id(), "c").map(TrackedFinding::status)).contains(FindingStatus.RESOLVED);
        assertThat(history.finding(run.id(), "d")).isEmpty();
        assertThat(history.findings(run.id(), FindingStatus.NEW))
                .extracting(tracked -> tracked.finding().id())
                .containsExactly("a");
        assertThat(history.clients(run.id()))
                .extracting(ClientFigures::clientId, ClientFigures::errors, ClientFigures::penaltyTotal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c001", 2L, 5_000L),
                        org.assertj.core.groups.Tuple.tuple("c002", 0L, null));
    }

    @Test
    void whatWasSentIsKnownByWhatItWas() {
        Run run = begin(D, 1, "c001");
        Delivery sent = new Delivery(Delivery.Channel.MAIL, "d1", Delivery.State.SENT, 2, "", NOON);
        Delivery failed = new Delivery(Delivery.Channel.WEBHOOK, "d2", Delivery.State.FAILED, 3, "refused", NOON);
        database.deliveries().save(run.id(), failed);
        database.deliveries().save(run.id(), failed);
        database.deliveries().save(run.id(), sent);

        assertThat(database.deliveries().of(run.id())).containsExactly(sent, failed);
        assertThat(database.deliveries().wasSent(D, Delivery.Channel.MAIL, "d1"))
                .isTrue();
        assertThat(database.deliveries().wasSent(D, Delivery.Channel.WEBHOOK, "d1"))
                .isFalse();
        assertThat(database.deliveries().wasSent(D, Delivery.Channel.WEBHOOK, "d2"))
                .isFalse();
        assertThat(database.deliveries().wasSent(D.plusDays(1), Delivery.Channel.MAIL, "d1"))
                .isFalse();
    }

    @Test
    void theRosterIsReadAsItWasFrozenEvenWhenFrozenTwice() {
        begin(D, 1, "z9", "c001", "C001");
        database.clients()
                .freeze(
                        "2026-11-20.1",
                        List.of(new WorkItem(client("z9"), true, 1, 0), new WorkItem(client("C001"), false, 1, 0)));

        assertThat(database.clients().roster("2026-11-20.1")).containsExactly(client("C001"), client("z9"));
        assertThat(database.clients().selected("2026-11-20.1")).containsExactly("z9");
    }

    @Test
    void supplyOfRunsFromBeforeCorrectionsWereKeptIsStillThere() {
        database.close();
        FluentConfiguration before =
                Flyway.configure().dataSource(pool).target("2").cleanDisabled(false);
        before.load().clean();
        before.load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        jdbc.update("INSERT INTO recon_run (run_id, business_date, run_number, state, is_current, settings_fingerprint,"
                + " inbox_fingerprint, rules_version, periods, shards, out_folder, started_at) VALUES ('2026-11-20.1',"
                + " DATE '2026-11-20', 1, 'PUBLISHED', TRUE, 's', 'i', 'r', '2026-2', 16, 'out', CURRENT_TIMESTAMP)");
        jdbc.update(
                "INSERT INTO run_client (run_id, client_id, client_name, business_no, client_type, selected, shard,"
                        + " byte_size, failure) VALUES ('2026-11-20.1', 'c001', '가', '1248100998', 'INDIVIDUAL', TRUE, 1, 1, '')");
        jdbc.update("INSERT INTO run_client_supply VALUES ('2026-11-20.1', 'c001', 2025, 80000000)");
        jdbc.update("INSERT INTO run_client_supply VALUES ('2026-11-20.1', 'c001', 2024, 70000000)");

        database = Database.open(pool);

        assertThat(database.clients().roster("2026-11-20.1").get(0).supplyHistory())
                .containsExactly(YearlySupply.filed(2024, 70_000_000), YearlySupply.filed(2025, 80_000_000));
    }

    @Test
    void theLargestClientsOfAShardComeFirstAndReconciledOnesNoMore() {
        Run run = begin(D, 1);
        database.clients()
                .freeze(
                        run.id(),
                        List.of(
                                new WorkItem(client("c001"), true, 3, 5),
                                new WorkItem(client("c002"), true, 3, 50),
                                new WorkItem(client("c003"), true, 3, 500),
                                new WorkItem(client("c004"), false, 3, 5000),
                                new WorkItem(client("c005"), true, 4, 1000)));
        assertThat(database.clients().open(run.id(), 3)).containsExactly("c003", "c002", "c001");

        database.results().save(run.id(), List.of(result()));

        assertThat(database.clients().open(run.id(), 3)).containsExactly("c003", "c002");
        assertThat(database.clients().open(run.id())).isEqualTo(3);
        assertThat(database.clients().shards(run.id())).containsExactly(4, 3);
        assertThat(database.clients().count(run.id(), ClientStatus.PARTIAL)).isEqualTo(1);
    }

    @Test
    void factsAreReadAsTheyWereWritten() {
        Run run = begin(D, 1, "c001");
        Input ledger = new Input(LEDGER, Input.Role.LEDGER, "c001");
        Input firm = new Input(FIRM_LIST, Input.Role.HOMETAX, SourceFacts.FIRM);
        database.sources().freeze(run.id(), List.of(firm, ledger), List.of("strangers"));
        SourceFacts facts = new SourceFacts(
                LEDGER,
                Side.LEDGER,
                "c001",
                "plain",
                Direction.SALES,
                null,
                new ControlTotals(null, 5L, -7L),
                100L,
                new ControlTotals(2L, 3L, null),
                4,
                List.of(
                        new RowTally("c001", Side.LEDGER, Direction.SALES, InvoiceKind.TAX, 3, 0),
                        new RowTally("", Side.LEDGER, null, null, 1, 1)),
                1,
                null);
        SourceFacts unreadable = SourceFacts.unreadable(
                FIRM_LIST, Side.HOMETAX, SourceFacts.FIRM, Problem.of(ProblemCode.MISSING_COLUMN, "승인번호", ""));
        assertThat(database.sources().unread(run.id(), Input.Role.LEDGER)).containsExactly(ledger);

        database.sources().save(run.id(), List.of(new ReadSource(facts, true), new ReadSource(unreadable, false)));

        assertThat(database.sources().inputs(run.id())).containsExactly(firm, ledger);
        assertThat(database.sources().unread(run.id(), Input.Role.LEDGER)).isEmpty();
        assertThat(database.sources().sources(run.id(), "c001")).containsExactly(facts);
        assertThat(database.sources().sources(run.id(), SourceFacts.FIRM)).containsExactly(unreadable);
        assertThat(database.sources().useless(run.id())).containsExactly(FIRM_LIST.path());
        assertThat(database.sources().strays(run.id())).containsExactly("strangers");
        assertThat(database.sources().count(run.id(), Input.Role.LEDGER))
                .isEqualTo(new SourceStore.ReadingCount(1, 1, 0));
        assertThat(database.sources().count(run.id(), Input.Role.HOMETAX))
                .isEqualTo(new SourceStore.ReadingCount(1, 0, 1));
    }

    @Test
    void ofAFirmWideFileAClientSeesItsOwnRowsOnly() {
        Run run = begin(D, 1, "c001", "c002", SourceFacts.FIRM);
        database.sources()
                .freeze(run.id(), List.of(new Input(FIRM_LIST, Input.Role.HOMETAX, SourceFacts.FIRM)), List.of());
        RowTally first = new RowTally("c001", Side.HOMETAX, Direction.SALES, InvoiceKind.TAX, 3, 1);
        RowTally nobodys = new RowTally("", Side.HOMETAX, null, InvoiceKind.TAX, 2, 2);
        database.sources()
                .save(
                        run.id(),
                        List.of(new ReadSource(
                                new SourceFacts(
                                        FIRM_LIST,
                                        Side.HOMETAX,
                                        SourceFacts.FIRM,
                                        "hometax-list",
                                        null,
                                        InvoiceKind.TAX,
                                        null,
                                        null,
                                        new ControlTotals(5L, 5L, 5L),
                                        5,
                                        List.of(first, nobodys),
                                        2,
                                        null),
                                false)));

        assertThat(database.sources().sources(run.id(), "c001"))
                .singleElement()
                .extracting(SourceFacts::tallies)
                .isEqualTo(List.of(first));
        assertThat(database.sources().sources(run.id(), "c002")).isEmpty();
        assertThat(database.sources().sources(run.id(), SourceFacts.FIRM))
                .singleElement()
                .extracting(SourceFacts::tallies)
                .isEqualTo(List.of(nobodys));
        assertThat(database.results().rowsCounted(run.id()))
                .containsExactlyInAnyOrder(
                        new RowCount("c001", Direction.SALES, InvoiceKind.TAX, Side.HOMETAX, 3),
                        new RowCount(SourceFacts.FIRM, null, InvoiceKind.TAX, Side.HOMETAX, 2));
    }

    @Test
    void whatADeadAttemptLeftOfAnUnreadFileIsCleared() {
        Run run = begin(D, 1, "c001");
        Input ledger = new Input(LEDGER, Input.Role.LEDGER, "c001");
        database.sources().freeze(run.id(), List.of(ledger), List.of());
        SourceFacts facts = new SourceFacts(
                LEDGER,
                Side.LEDGER,
                "c001",
                "plain",
                null,
                null,
                null,
                null,
                new ControlTotals(3L, null, null),
                4,
                List.of(new RowTally("c001", Side.LEDGER, Direction.SALES, InvoiceKind.TAX, 3, 0)),
                0,
                null);
        database.sources().save(run.id(), List.of(new ReadSource(facts, false)));
        new JdbcTemplate(pool).update("DELETE FROM source_facts");

        database.sources().clearUnread(run.id());
        database.sources().save(run.id(), List.of(new ReadSource(facts, false)));
        database.sources().clearUnread(run.id());

        assertThat(database.sources().sources(run.id(), "c001")).containsExactly(facts);
    }

    @Test
    void aResultIsReadAsItWasWritten() {
        Run run = begin(D, 1, "c001");
        ClientResult result = new ClientResult(
                "c001",
                ClientStatus.PARTIAL,
                "",
                List.of(
                        new TrackedFinding(bareFinding("f2"), FindingStatus.NEW, D),
                        new TrackedFinding(
                                bareFinding("f3"),
                                FindingStatus.WAIVED,
                                D,
                                new Waiver("f3", D.plusDays(9), "협의 중", "김세무")),
                        new TrackedFinding(
                                bareFinding("f4"), FindingStatus.WAIVED, D, new Waiver("f4", null, "소송 중", "김세무")),
                        new TrackedFinding(bareFinding("f1"), FindingStatus.RESOLVED, D.minusYears(1))),
                List.of(
                        new BalanceLine(
                                "c001",
                                Direction.SALES,
                                InvoiceKind.TAX,
                                Side.LEDGER,
                                7,
                                Map.of(Disposition.DOUBLE, 3L, Disposition.MATCHED, 4L)),
                        new BalanceLine("c001", null, null, Side.LEDGER, 1, Map.of(Disposition.REJECTED, 1L))),
                List.of(
                        new CoverageSpan(
                                "c001",
                                Direction.SALES,
                                InvoiceKind.TAX,
                                D.minusDays(9),
                                D,
                                CoverageSpan.Basis.DECLARED,
                                OffsetDateTime.parse("2026-11-20T01:30:00+09:00"),
                                12,
                                CoverageSpan.Status.FAILED,
                                CollectionCause.ACCOUNT),
                        new CoverageSpan(
                                "c001",
                                Direction.PURCHASE,
                                InvoiceKind.EXEMPT,
                                D,
                                D,
                                CoverageSpan.Basis.NONE,
                                null,
                                0,
                                CoverageSpan.Status.MISSING,
                                null)),
                List.of(new SummaryTableLine(
                        "2026-2",
                        Direction.SALES,
                        InvoiceKind.TAX,
                        SummaryTableLine.Block.TRANSMITTED_BY_11TH,
                        "1248100998",
                        "가",
                        1,
                        2,
                        3,
                        4,
                        5,
                        -6)),
                List.of(new Reject(
                        "c001",
                        Side.LEDGER,
                        new Provenance(LEDGER, "시트", 7),
                        "공급가액",
                        "1,2OO",
                        Problem.of(ProblemCode.NOT_AN_AMOUNT, "1,2OO"),
                        Direction.SALES,
                        InvoiceKind.TAX,
                        ApprovalNumber.parse("20261110-41000096-0290003c"),
                        new PartyNumber("1248100998"),
                        null)),
                D.plusDays(15));

        database.results().save(run.id(), List.of(result));

        assertThat(database.results().load(run.id(), "c001")).isEqualTo(result);
        assertThat(database.results().count(run.id()))
                .containsExactlyInAnyOrder(
                        new FindingCount(FindingStatus.NEW, Severity.WARNING, 1),
                        new FindingCount(FindingStatus.RESOLVED, Severity.WARNING, 1),
                        new FindingCount(FindingStatus.WAIVED, Severity.WARNING, 2));
        assertThat(database.results().rowsBalanced(run.id()))
                .containsExactlyInAnyOrder(
                        new RowCount("c001", Direction.SALES, InvoiceKind.TAX, Side.LEDGER, 7),
                        new RowCount("c001", null, null, Side.LEDGER, 1));
    }

    /** More lines than a row of the table holds. */
    @Test
    void aLongSummaryTableIsReadInItsOrder() {
        Run run = begin(D, 1, "c001");
        List<SummaryTableLine> lines = IntStream.range(0, 450)
                .mapToObj(i -> new SummaryTableLine(
                        "2026-2",
                        Direction.PURCHASE,
                        InvoiceKind.EXEMPT,
                        SummaryTableLine.Block.OTHER,
                        "",
                        i % 2 == 0 ? "" : "상호 " + i,
                        i,
                        -i,
                        Long.MIN_VALUE,
                        0,
                        Long.MAX_VALUE,
                        3))
                .toList();

        database.results()
                .save(
                        run.id(),
                        List.of(new ClientResult(
                                "c001",
                                ClientStatus.RECONCILED,
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                lines,
                                List.of(),
                                null)));

        assertThat(database.results().load(run.id(), "c001").summaryTable()).isEqualTo(lines);
    }

    @Test
    void whatADeadAttemptLeftIsClearedButNoResult() {
        Run run = begin(D, 1, "c001", "c002");
        ClientResult result = result(tracked("f1", FindingStatus.NEW));
        database.results().save(run.id(), List.of(result));
        new JdbcTemplate(pool).update("UPDATE finding SET client_id = 'c002', finding_id = 'left'");

        database.results().clearOpen(run.id());

        assertThat(database.results().count(run.id())).isEmpty();
        assertThat(database.results().load(run.id(), "c001").balance()).isEqualTo(result.balance());
    }

    @Test
    void aWholeFindingIsKeptButNoWholeResidentNumber() {
        Run run = begin(D, 1, "c001");
        database.results().save(run.id(), List.of(result(tracked("f1", FindingStatus.NEW))));

        Finding kept =
                database.results().load(run.id(), "c001").findings().get(0).finding();

        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("counterparty")
                .isEqualTo(finding("f1"));
        assertThat(kept.counterparty()).isEqualTo(new PartyNumber("8001011******"));
    }

    @Test
    void aCellWithANulCharacterIsNoObstacle() {
        Run run = begin(D, 1, "c001");
        database.results()
                .saveRosterRejects(
                        run.id(),
                        List.of(new Reject(
                                "",
                                Side.LEDGER,
                                new Provenance(LEDGER, "", 2),
                                "유형",
                                "a\u0000b",
                                Problem.of(ProblemCode.ROSTER_LINE, "a\u0000b"),
                                null,
                                null,
                                null,
                                null,
                                null)));

        assertThat(database.results().rosterRejects(run.id())).singleElement().satisfies(reject -> {
            assertThat(reject.value()).isEqualTo("a\ufffdb");
            assertThat(reject.reason().args()).containsExactly("a\ufffdb");
        });
    }

    @Test
    void theNightBeforeIsTheNewestCurrentRunOfAnEarlierDateThatReconciledTheClient() {
        Run older = begin(D.minusDays(2), 1, "c001");
        database.results().save(older.id(), List.of(result(tracked("old", FindingStatus.NEW))));
        publish(older);
        Run superseded = begin(D.minusDays(1), 1, "c001");
        database.results().save(superseded.id(), List.of(result(tracked("superseded", FindingStatus.NEW))));
        publish(superseded);
        Run before = begin(D.minusDays(1), 2, "c001");
        database.results()
                .save(
                        before.id(),
                        List.of(result(
                                tracked("open", FindingStatus.CONTINUING), tracked("gone", FindingStatus.RESOLVED))));
        publish(before);
        Run sameDate = begin(D, 1, "c001");
        database.results().save(sameDate.id(), List.of(result(tracked("today", FindingStatus.NEW))));
        publish(sameDate);

        assertThat(database.results().openBefore(D, "c001"))
                .extracting(tracked -> tracked.finding().id())
                .containsExactly("open");
        assertThat(database.results().openBefore(D.minusDays(1), "c001"))
                .extracting(tracked -> tracked.finding().id())
                .containsExactly("old");
        assertThat(database.results().openBefore(D.minusDays(2), "c001")).isEmpty();
    }

    @Test
    void aNightInWhichTheClientFailedIsNoNightBefore() {
        Run older = begin(D.minusDays(2), 1, "c001");
        database.results().save(older.id(), List.of(result(tracked("old", FindingStatus.NEW))));
        publish(older);
        Run failed = begin(D.minusDays(1), 1, "c001");
        database.results()
                .save(
                        failed.id(),
                        List.of(new ClientResult(
                                "c001",
                                ClientStatus.FAILED,
                                "it broke",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null)));
        publish(failed);

        assertThat(database.results().openBefore(D, "c001"))
                .extracting(tracked -> tracked.finding().id())
                .containsExactly("old");
    }

    @Test
    void aResultOfAClientThatIsNotOnTheWorkListIsRefused() {
        Run run = begin(D, 1, "c002");

        assertThatThrownBy(() -> database.results().save(run.id(), List.of(result())))
                .hasMessage("client c001 is not on the work list of run 2026-11-20.1");
        assertThatThrownBy(() -> database.results().load(run.id(), "c002"))
                .hasMessage("client c002 has no result in run 2026-11-20.1 yet");
    }
}
