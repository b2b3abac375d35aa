package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.daesa.job.RunOutcome.Ending;
import kr.daesa.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same night on PostgreSQL, where shards really meet each other and several machines can meet on one database. */
class NightlyJobOnPostgresTest {

    private static final String URL = "spring.datasource.url";

    @TempDir
    Path root;

    private static Office fill(Office office) {
        IntStream.rangeClosed(1, 30).forEach(i -> office.client(String.format("c%03d", i), i % 3));
        return office;
    }

    @Test
    void manyThreadsGiveTheSameBytesAsOneOnH2() {
        Office onH2 = fill(new Office(root.resolve("h2"))).threads(1);
        Office onPostgres = fill(new Office(root.resolve("pg"))).threads(8).property(URL, PostgresServer.newDatabase());

        assertThat(onH2.run().ending()).isEqualTo(Ending.DONE);
        assertThat(onPostgres.run().ending()).isEqualTo(Ending.DONE);

        assertThat(onPostgres.tables(Office.D)).isEqualTo(onH2.tables(Office.D));
    }

    @Test
    void aFailedShardGoesOnAlone() {
        Office office = fill(new Office(root)).threads(4).property(URL, PostgresServer.newDatabase());
        office.reconciling((books, context) -> {
            if (books.client().id().equals("c007")) {
                throw new StackOverflowError("not the client's fault");
            }
            return TestReconciliation.of(books, context);
        });
        assertThat(office.run().ending()).isEqualTo(Ending.FAILED);

        RunOutcome ended = office.reconciling(TestReconciliation::of).run();

        assertThat(ended.ending()).isEqualTo(Ending.DONE);
        assertThat(ended.message()).startsWith("2026-11-20.1: 30 clients; ");
        IntStream.rangeClosed(1, 30)
                .mapToObj(i -> String.format("c%03d", i))
                .filter(id -> Shard.of(id, 8) != Shard.of("c007", 8))
                .forEach(id -> assertThat(office.reconciled).containsEntry(id, 1));
    }

    @Test
    void whileOneMachineRunsAnotherOnTheSameDatabaseIsLocked() throws Exception {
        String database = PostgresServer.newDatabase();
        CountDownLatch reconciling = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Office first = fill(new Office(root.resolve("first"))).property(URL, database);
        first.reconciling((books, context) -> {
            reconciling.countDown();
            await(refused);
            return TestReconciliation.of(books, context);
        });
        Office second = fill(new Office(root.resolve("second"))).property(URL, database);
        ExecutorService machine = Executors.newSingleThreadExecutor();
        Future<RunOutcome> running = machine.submit(() -> first.run());
        reconciling.await();

        RunOutcome outcome = second.run();
        refused.countDown();

        assertThat(outcome.ending()).isEqualTo(Ending.LOCKED);
        assertThat(running.get().ending()).isEqualTo(Ending.DONE);
        machine.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
