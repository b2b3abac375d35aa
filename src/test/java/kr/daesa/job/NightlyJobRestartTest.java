package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kr.daesa.job.RunOutcome.Ending;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted night goes on where it was, and does so only while nothing it rests on has changed. */
class NightlyJobRestartTest {

    private static final LocalDate D = Office.D;
    private static final int CLIENTS = 25;

    private static Map<String, String> undisturbed;

    @TempDir
    Path root;

    private Office office;

    @BeforeAll
    static void runUndisturbed(@TempDir Path root) {
        Office other = fill(new Office(root));
        assertThat(other.run().ending()).isEqualTo(Ending.DONE);
        undisturbed = other.tables(D);
    }

    @BeforeEach
    void open() {
        office = fill(new Office(root));
    }

    private static Office fill(Office office) {
        IntStream.rangeClosed(1, CLIENTS).forEach(i -> office.client(String.format("c%03d", i), i % 3));
        return office;
    }

    /** A database that fails under one client; the others of its shard's chunk go down with it. */
    private void breakDownAt(String client) {
        office.reconciling((books, context) -> {
            if (books.client().id().equals(client)) {
                throw new StackOverflowError("not the client's fault");
            }
            return TestReconciliation.of(books, context);
        });
    }

    /** Stops the run politely when a step has advanced so often. */
    private void stopAt(String step, int advances, AtomicReference<Thread> hook) {
        CountDownLatch left = new CountDownLatch(advances);
        office.progress(new RunProgress() {
            @Override
            public void stepStarted(String name, long total) {}

            @Override
            public void advanced(String name) {
                if (name.equals(step)) {
                    left.countDown();
                    if (left.getCount() == 0 && hook.compareAndSet(null, Thread.currentThread())) {
                        hook.set(office.terminate());
                    }
                }
            }

            @Override
            public void stepEnded(String name) {}
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"takeInventory", "loadIssued", "reconcile", "writeReports"})
    void aRunStoppedInAnyStepGoesOnToTheSameBytes(String step) throws Exception {
        AtomicReference<Thread> hook = new AtomicReference<>();
        stopAt(step, 5, hook);

        RunOutcome stopped = office.run();

        assertThat(stopped)
                .isEqualTo(new RunOutcome(
                        Ending.STOPPED, "2026-11-20.1 was stopped; the same command goes on from there", null));
        hook.get().join();
        assertThat(office.report(D)).doesNotExist();
        assertThat(Stored.of(office).query("SELECT DISTINCT status FROM batch_job_execution"))
                .containsExactly("STOPPED");
        RunOutcome ended = office.progress(RunProgress.SILENT).run();
        assertThat(ended.ending()).isEqualTo(Ending.DONE);
        assertThat(ended.message()).startsWith("2026-11-20.1: 25 clients; ");
        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void whatWasReconciledBeforeAStopIsNotReconciledAgain() throws Exception {
        AtomicReference<Thread> hook = new AtomicReference<>();
        stopAt("reconcile", 5, hook);
        office.threads(1).run();
        hook.get().join();
        List<String> finished = Stored.of(office)
                .query("SELECT client_id FROM run_client WHERE run_id = '2026-11-20.1' AND status IS NOT NULL");

        office.progress(RunProgress.SILENT).run();

        assertThat(finished).hasSizeBetween(5, CLIENTS);
        assertThat(office.reconciled).hasSize(CLIENTS + 1);
        finished.forEach(client -> assertThat(office.reconciled).containsEntry(client, 1));
    }

    @Test
    void aShardThatFailsStopsNoOtherAndGoesOnAlone() {
        breakDownAt("c007");

        RunOutcome failed = office.run();

        assertThat(failed.ending()).isEqualTo(Ending.FAILED);
        assertThat(failed.message()).contains("not the client's fault");
        assertThat(office.report(D)).doesNotExist();
        int shard = Shard.of("c007", 8);
        List<String> others = IntStream.rangeClosed(1, CLIENTS)
                .mapToObj(i -> String.format("c%03d", i))
                .filter(id -> Shard.of(id, 8) != shard)
                .toList();
        others.forEach(client -> assertThat(office.reconciled).containsEntry(client, 1));
        RunOutcome ended = office.reconciling(TestReconciliation::of).run();
        // The totals are those of the whole run: Spring Batch counts only the partitions that ran again.
        assertThat(ended.message()).startsWith("2026-11-20.1: 25 clients; ");
        others.forEach(client -> assertThat(office.reconciled).containsEntry(client, 1));
        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void whatAKilledProcessLeftIsRecoveredTwiceInARow() {
        breakDownAt("c007");
        office.run();
        Stored.of(office).asIfKilled();
        office.run();
        Stored.of(office).asIfKilled();

        RunOutcome ended = office.reconciling(TestReconciliation::of).run();

        assertThat(ended.ending()).isEqualTo(Ending.DONE);
        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void aPartitionThatLostItsContextWhenTheProcessWasKilledStillKnowsItsClients() {
        breakDownAt("c007");
        office.run();
        Stored.of(office)
                .update("UPDATE batch_step_execution_context SET short_context = (SELECT MIN(short_context)"
                        + " FROM batch_job_execution_context), serialized_context = NULL WHERE step_execution_id IN"
                        + " (SELECT step_execution_id FROM batch_step_execution WHERE step_name LIKE 'reconcile:%')");
        Stored.of(office).asIfKilled();

        office.reconciling(TestReconciliation::of).run();

        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void aRosterChangedSinceMakesANewRunInWhichNoClientIsMissedOrDoubled() {
        breakDownAt("c007");
        office.run();
        office.client("b000", 1).reconciling(TestReconciliation::of);
        office.reconciled.clear();

        RunOutcome ended = office.run();

        assertThat(ended.message()).startsWith("2026-11-20.2: 26 clients; ");
        assertThat(office.reconciled).hasSize(CLIENTS + 2).allSatisfy((client, times) -> assertThat(times)
                .isEqualTo(1));
        assertThat(Stored.of(office).runs()).containsExactly("2026-11-20.2 PUBLISHED", "2026-11-20.1 ABANDONED");
    }

    @Test
    void otherSettingsMakeANewRun() {
        breakDownAt("c007");
        office.run();

        RunOutcome ended =
                office.reconciling(TestReconciliation::of).settings("others").run();

        assertThat(ended.message()).startsWith("2026-11-20.2: ");
        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void aWorkFolderSomebodyRemovedMakesANewRun() throws Exception {
        breakDownAt("c007");
        office.run();
        Folders.delete(office.out);

        RunOutcome ended = office.reconciling(TestReconciliation::of).run();

        assertThat(ended.message()).startsWith("2026-11-20.2: ");
        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void aShelfSomebodyClearedIsFilledAgain() throws Exception {
        breakDownAt("c007");
        office.run();
        Folders.delete(office.state.resolve("books"));

        RunOutcome ended = office.reconciling(TestReconciliation::of).run();

        assertThat(ended.message()).startsWith("2026-11-20.1: ");
        assertThat(office.tables(D)).isEqualTo(undisturbed);
    }

    @Test
    void aRunOfAnotherDateGivesUpTheInterruptedOneAndItsWorkFolder() throws Exception {
        breakDownAt("c007");
        office.run();

        office.reconciling(TestReconciliation::of).run(D.plusDays(1));

        try (var left = Files.list(office.out)) {
            assertThat(left)
                    .containsExactlyInAnyOrder(office.report(D.plusDays(1)), office.out.resolve("metrics.prom"));
        }
    }

    @Test
    void ofRunsStartedTogetherOneRunsAndTheOthersAreLocked() throws Exception {
        ExecutorService starters = Executors.newFixedThreadPool(3);
        CountDownLatch go = new CountDownLatch(1);
        Callable<RunOutcome> start = () -> {
            go.await();
            return NightlyJob.run(office.request(D), RunProgress.SILENT);
        };
        List<Future<RunOutcome>> started =
                List.of(starters.submit(start), starters.submit(start), starters.submit(start));
        go.countDown();

        List<RunOutcome> outcomes = List.of(
                started.get(0).get(), started.get(1).get(), started.get(2).get());

        starters.shutdown();
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.ending() == Ending.LOCKED)
                .hasSize(2)
                .allMatch(outcome -> outcome.message()
                        .contains("pid " + ProcessHandle.current().pid()));
        assertThat(Stored.of(office).runs()).containsExactly("2026-11-20.1 PUBLISHED");
    }

    @Test
    void aDatabaseThatAnotherProcessHasOpenIsALock() throws Exception {
        office.run();
        try (FileChannel file = FileChannel.open(office.state.resolve("db/daesa.mv.db"), StandardOpenOption.WRITE);
                FileLock other = file.lock()) {
            assertThat(other.isValid()).isTrue();

            RunOutcome outcome = office.run();

            assertThat(outcome.ending()).isEqualTo(Ending.LOCKED);
            assertThat(outcome.message()).isEqualTo("another process has the database open");
        }
    }
}
