package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.daesa.job.RunOutcome.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyJobTest {

    private static final LocalDate D = Office.D;

    @TempDir
    Path root;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(root);
    }

    @Test
    void everyClientIsReconciledOnceAndReported() throws Exception {
        office.client("c001", 3).client("c002", 0).client("C003", 1);

        RunOutcome outcome = office.run();

        assertThat(outcome)
                .isEqualTo(new RunOutcome(
                        Ending.DONE,
                        "2026-11-20.1: 3 clients; findings: 4 new, 0 continuing, 0 resolved",
                        office.report(D).toAbsolutePath()));
        assertThat(office.reconciled)
                .containsOnly(
                        java.util.Map.entry("c001", 1),
                        java.util.Map.entry("c002", 1),
                        java.util.Map.entry("C003", 1),
                        java.util.Map.entry("_firm", 1));
        assertThat(office.tables(D).keySet())
                .contains(
                        "findings.csv",
                        "balance.csv",
                        "coverage.csv",
                        "rejects.csv",
                        "clients/c001/findings.csv",
                        "clients/c001/matches.csv",
                        "clients/c002/matches.csv",
                        "clients/C003/balance.csv");
        assertThat(office.tables(D).get("clients/c001/matches.csv").lines()).hasSize(4);
        assertThat(office.findings(D, "NOT_ISSUED"))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("C003", "c001", "c001", "c001");
        try (var left = Files.list(office.out)) {
            assertThat(left).containsExactlyInAnyOrder(office.report(D), office.out.resolve("metrics.prom"));
        }
    }

    /** Each of these has a shard of its own. */
    @Test
    void theShardsWithMostToDoBeginFirst() {
        List<String> begun = new CopyOnWriteArrayList<>();
        office.client("c1", 2)
                .client("c2", 30)
                .client("c3", 4)
                .client("c5", 300)
                .client("c6", 3)
                .client("c7", 60)
                .threads(1)
                .reconciling((books, context) -> {
                    begun.add(books.client().id());
                    return TestReconciliation.of(books, context);
                })
                .run();

        assertThat(begun).containsExactly("c5", "c7", "c2", "c3", "c6", "c1", "_firm");
    }

    @Test
    void theSameDateAgainIsANewRunThatParsesNothingAndGivesTheSameBytes() throws Exception {
        office.client("c001", 3).client("c002", 2).run();
        var first = office.tables(D);
        String summary = Files.readString(office.report(D).resolve("summary.json"));

        RunOutcome again = office.run();

        assertThat(again.ending()).isEqualTo(Ending.DONE);
        assertThat(again.message()).startsWith("2026-11-20.2: ");
        assertThat(office.tables(D)).isEqualTo(first);
        assertThat(office.report(D).resolve("summary.json"))
                .hasContent(summary.replace("2026-11-20.1", "2026-11-20.2"));
        assertThat(Stored.of(office).onShelf("2026-11-20.1")).isZero();
        assertThat(Stored.of(office).onShelf("2026-11-20.2")).isEqualTo(2);
        assertThat(Stored.of(office).currentRuns()).containsExactly("2026-11-20.2");
    }

    @Test
    void aFindingContinuesUntilItIsResolvedOnce() {
        office.client("c001", 2).run(D);
        office.ledger("c001", 3).run(D.plusDays(1));
        office.ledger("c001", 1);

        RunOutcome third = office.run(D.plusDays(2));

        assertThat(office.findings(D.plusDays(1), "NEW"))
                .singleElement()
                .asString()
                .contains("c001/S-3", "2026-11-21");
        assertThat(office.findings(D.plusDays(1), "CONTINUING"))
                .hasSize(2)
                .allMatch(line -> line.contains("2026-11-20"));
        assertThat(third.message()).endsWith("findings: 0 new, 1 continuing, 2 resolved");
        assertThat(office.findings(D.plusDays(2), "RESOLVED")).hasSize(2);
        office.run(D.plusDays(3));
        assertThat(office.findings(D.plusDays(3), "RESOLVED")).isEmpty();
    }

    @Test
    void anEarlierDateIsComparedWithTheRunBeforeItAndNotWithALaterOne() {
        office.client("c001", 1).run(D);

        RunOutcome earlier = office.run(D.minusDays(1));

        assertThat(earlier.message()).endsWith("findings: 1 new, 0 continuing, 0 resolved");
    }

    @Test
    void aClientThatFailsIsAValueAndItsFindingsAreNotResolved() {
        office.client("c001", 2).client("c002", 1).run(D);
        office.reconciling((books, context) -> {
            if (books.client().id().equals("c001")) {
                throw new IllegalArgumentException("cannot judge");
            }
            return TestReconciliation.of(books, context);
        });

        RunOutcome outcome = office.run(D.plusDays(1));

        assertThat(outcome.ending()).isEqualTo(Ending.INCOMPLETE);
        assertThat(outcome.message())
                .isEqualTo("2026-11-21.1: 2 clients; findings: 0 new, 1 continuing, 0 resolved;"
                        + " not reconciled: clients that failed: 1");
        assertThat(outcome.report()).isEqualTo(office.report(D.plusDays(1)).toAbsolutePath());
        // Its rows are still accounted for.
        assertThat(office.tables(D.plusDays(1)).get("clients/c001/balance.csv")).contains("c001,SALES,TAX,LEDGER,2,0");
        office.reconciling(TestReconciliation::of);
        assertThat(office.run(D.plusDays(2)).message()).endsWith("findings: 0 new, 3 continuing, 0 resolved");
    }

    @Test
    void findingsReachTheSeverityTheCallerFailsOn() {
        office.client("c001", 1);

        assertThat(office.failOn(FailOn.ERROR).run(D).ending()).isEqualTo(Ending.FINDINGS);
        assertThat(office.failOn(FailOn.NEVER).run(D).ending()).isEqualTo(Ending.DONE);
    }

    @Test
    void whatCouldNotBeReadMakesTheRunIncompleteAndIsNamed() {
        office.client("c001", 1);
        Office.write(office.inbox.resolve("c001/ledger/broken.xls"), "");
        Office.write(office.inbox.resolve("stranger/ledger/장부.csv"), "x");
        Office.write(office.inbox.resolve("c001/장부.csv"), "x");

        RunOutcome outcome = office.failOn(FailOn.ERROR).run();

        assertThat(outcome.ending()).isEqualTo(Ending.INCOMPLETE);
        assertThat(outcome.message())
                .endsWith("not reconciled: files unreadable or of another company: 1"
                        + " (c001/ledger/broken.xls); files or folders of no client: 2 (c001/장부.csv, stranger)");
        assertThat(office.tables(D).get("rejects.csv").lines())
                .anyMatch(line -> line.startsWith("_firm,c001/장부.csv,,,,,읽지 않았습니다."))
                .anyMatch(line -> line.startsWith("_firm,stranger,,,,,읽지 않았습니다."));
    }

    @Test
    void aRefusedLineOfTheRosterMakesTheRunIncompleteAndIsInTheRejects() throws Exception {
        office.client("c001", 1);
        Files.writeString(
                office.inbox.resolve("clients.csv"),
                "client_id,name,business_no,type,e_issue_from,closed_on\r\nc001,가,1000000001,CORPORATION,,\r\n"
                        + "c002,나,12,CORPORATION,,\r\n");

        RunOutcome outcome = office.run();

        assertThat(outcome.ending()).isEqualTo(Ending.INCOMPLETE);
        assertThat(outcome.message()).endsWith("not reconciled: lines of the roster: 1");
        assertThat(office.tables(D).get("rejects.csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("clients.csv");
    }

    @Test
    void clientsThatAreNotNamedAreLeftAlone() {
        office.client("c001", 1).client("c002", 1).only("c002");

        RunOutcome outcome = office.run();

        assertThat(outcome.message()).startsWith("2026-11-20.1: 1 clients; findings: 1 new");
        assertThat(office.reconciled).containsOnlyKeys("c002", "_firm");
        assertThat(office.report(D).resolve("clients/c001")).doesNotExist();
    }

    @Test
    void anUnusableInboxIsMisconfiguredAndSaysWhy() throws Exception {
        assertThat(office.run())
                .extracting(RunOutcome::ending, RunOutcome::report)
                .containsExactly(Ending.MISCONFIGURED, null);
        office.client("c001", 1).only("c009");
        assertThat(office.run().message()).isEqualTo("client 'c009' is not in " + office.inbox.resolve("clients.csv"));
        Files.delete(office.inbox.resolve("clients.csv"));
        assertThat(office.run().ending()).isEqualTo(Ending.MISCONFIGURED);
        assertThat(office.out.resolve("2026-11-20")).doesNotExist();

        RunRequest elsewhere = new Office(root.resolve("elsewhere")).request(D);
        Files.delete(elsewhere.inbox().resolve("clients.csv"));
        Files.delete(elsewhere.inbox());
        assertThat(NightlyJob.run(elsewhere, RunProgress.SILENT).message())
                .isEqualTo(elsewhere.inbox() + ": no such folder (the inbox)");
    }

    @Test
    void aFileThatCannotBeOpenedCostsNoOtherClientItsNight() throws Exception {
        office.client("c001", 2).client("c002", 1);
        Files.createSymbolicLink(office.inbox.resolve("c001/ledger/gone.csv"), Path.of("nowhere.csv"));
        Files.createDirectories(office.inbox.resolve("c002/hometax"));
        Files.createSymbolicLink(office.inbox.resolve("c002/hometax/circle"), Path.of(".."));
        Files.createSymbolicLink(office.inbox.resolve("c002/hometax/x.collection.json"), Path.of("nowhere.json"));

        RunOutcome outcome = office.run();

        assertThat(outcome.ending()).isEqualTo(Ending.INCOMPLETE);
        assertThat(outcome.message())
                .endsWith("not reconciled: files unreadable or of another company: 3 (c001/ledger/gone.csv,"
                        + " c002/hometax/circle, c002/hometax/x.collection.json)");
        assertThat(office.findings(D, "NOT_ISSUED")).hasSize(3);
        assertThat(InboxReading.of(office.request(D)).checkup().isClean()).isFalse();
    }

    @Test
    void whatLiesInTheWayIsToldBeforeAnythingStarts() throws Exception {
        office.client("c001", 1);
        Path mine = office.report(D).resolve("mine.txt");
        Office.write(mine, "not a report");

        assertThat(office.run().message())
                .isEqualTo(office.report(D)
                        + ": is there and is no report (it has no summary.json); move it away, or name another out");

        assertThat(mine).hasContent("not a report");
        assertThat(office.state).doesNotExist();
        Path file = root.resolve("file");
        Office.write(file, "");
        assertThat(refusal(placed(office.inbox, file.resolve("out"), office.state)))
                .isEqualTo(file + ": is no folder (out)");
        assertThat(refusal(placed(office.inbox, root.resolve("elsewhere"), office.inbox.resolve("state"))))
                .isEqualTo(office.inbox.resolve("state")
                        + ": state lies in the inbox, where it would be read the next night");
    }

    private static String refusal(RunRequest request) throws Exception {
        return Places.refusal(request).orElse(null);
    }

    private RunRequest placed(Path inbox, Path out, Path state) {
        RunRequest like = office.request(D);
        return new RunRequest(
                D,
                like.periods(),
                inbox,
                out,
                state,
                like.clients(),
                false,
                like.language(),
                like.failOn(),
                like.settings(),
                like.transmissionPolicy(),
                null,
                null,
                like.dialects(),
                null,
                1,
                8,
                "",
                false,
                Outgoing.NOTHING);
    }

    @Test
    void aRunWhoseRowsDoNotAddUpPublishesNothingAndNamesTheFigures() {
        office.client("c001", 2).run(D);
        var before = office.tables(D);
        office.reconciling((books, context) -> {
            var right = TestReconciliation.of(books, context);
            return books.client().id().equals("c001")
                    ? new kr.daesa.model.Reconciliation(
                            right.clientId(),
                            right.status(),
                            right.findings(),
                            List.of(),
                            List.of(),
                            right.matches(),
                            List.of(),
                            null)
                    : right;
        });

        RunOutcome lost = office.run(D);

        assertThat(lost)
                .isEqualTo(new RunOutcome(
                        Ending.FAILED,
                        "rows do not add up, so nothing is published: c001 SALES TAX LEDGER: 2 rows were read, the balance has 0",
                        null));
        assertThat(office.tables(D)).isEqualTo(before);
        // Going on would end the same way for ever, so the next start is a new run.
        office.reconciling(TestReconciliation::of);
        assertThat(office.run(D).message()).startsWith("2026-11-20.3: ");
    }

    @Test
    void progressTellsTheSixStepsWithTheirTotals() {
        office.client("c001", 1).client("c002", 1);
        List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        office.progress(new RunProgress() {
            @Override
            public void stepStarted(String step, long total) {
                heard.add(step + " of " + total);
            }

            @Override
            public void advanced(String step) {}

            @Override
            public void stepEnded(String step) {
                heard.add(step + " ended");
            }
        });

        office.run();

        assertThat(heard)
                .containsExactly(
                        "takeInventory of 2",
                        "takeInventory ended",
                        "loadIssued of 2",
                        "loadIssued ended",
                        "loadHometax of 0",
                        "loadHometax ended",
                        "reconcile of 3",
                        "reconcile ended",
                        "writeReports of 3",
                        "writeReports ended",
                        "publish of 1",
                        "publish ended");
    }
}
