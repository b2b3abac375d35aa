package kr.daesa.job;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.Function;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import kr.daesa.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an office's database holds between two runs. */
final class Stored {

    private final String url;

    private Stored(String url) {
        this.url = url;
    }

    static Stored of(Office office) {
        return new Stored("jdbc:h2:file:" + office.state.toAbsolutePath().resolve("db/daesa"));
    }

    private <T> T ask(Function<Database, T> question) {
        try (HikariDataSource pool = pool();
                Database database = Database.open(pool)) {
            return question.apply(database);
        }
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    List<String> runs() {
        return ask(database -> database.runs().all().stream()
                .map(run -> run.id() + " " + run.state())
                .toList());
    }

    List<String> currentRuns() {
        return ask(database ->
                database.runs().all().stream().filter(Run::current).map(Run::id).toList());
    }

    long onShelf(String runId) {
        return ask(
                database -> database.sources().count(runId, Input.Role.LEDGER).onShelf());
    }

    /** Says the same of everything that a run killed in the middle would have left: it is still under way. */
    void asIfKilled() {
        try (HikariDataSource pool = pool()) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            for (String table : List.of("batch_job_execution", "batch_step_execution")) {
                jdbc.update("UPDATE " + table
                        + " SET status = 'STARTED', end_time = NULL, exit_code = 'EXECUTING'"
                        + " WHERE status IN ('FAILED', 'STOPPED')");
            }
        }
    }

    void update(String sql) {
        try (HikariDataSource pool = pool()) {
            new JdbcTemplate(pool).update(sql);
        }
    }

    List<String> query(String sql) {
        try (HikariDataSource pool = pool()) {
            return new JdbcTemplate(pool).queryForList(sql, String.class);
        }
    }
}
