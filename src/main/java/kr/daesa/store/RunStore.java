package kr.daesa.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.PeriodSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs there have been. None is ever deleted. */
public final class RunStore {

    private static final String INSERT = Sql.insert(
            "recon_run",
            "run_id, business_date, run_number, state, is_current, settings_fingerprint, inbox_fingerprint,"
                    + " rules_version, periods, shards, out_folder, started_at");

    private static final RowMapper<Run> RUN = (row, rowNumber) -> {
        Columns columns = new Columns(row);
        return new Run(
                columns.day("business_date"),
                columns.count("run_number"),
                columns.name("state", RunState.class),
                columns.flag("is_current"),
                new Fingerprint(
                        columns.text("settings_fingerprint"),
                        columns.text("inbox_fingerprint"),
                        columns.text("rules_version")),
                columns.texts("periods").stream().map(PeriodSpan::parse).toList(),
                columns.count("shards"),
                Path.of(columns.text("out_folder")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    };

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    RunStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    public void add(Run run) {
        jdbc.update(INSERT, statement -> {
            new Parameters(statement)
                    .text(run.id())
                    .day(run.businessDate())
                    .number(run.number())
                    .name(run.state())
                    .flag(run.current())
                    .text(run.fingerprint().settings())
                    .text(run.fingerprint().inbox())
                    .text(run.fingerprint().rules())
                    .texts(run.periods().stream().map(PeriodSpan::name).toList())
                    .number(run.shards())
                    .text(run.out().toString())
                    .moment(run.startedAt());
        });
    }

    /** All of them, the newest business date and number first. */
    public List<Run> all() {
        return client.sql("SELECT * FROM recon_run ORDER BY business_date DESC, run_number DESC")
                .query(RUN)
                .list();
    }

    public List<Run> inState(RunState state) {
        return client.sql("SELECT * FROM recon_run WHERE state = :state ORDER BY business_date, run_number")
                .param("state", state.name())
                .query(RUN)
                .list();
    }

    /** The newest run of a business date. */
    public Optional<Run> latest(LocalDate businessDate) {
        return client.sql("SELECT * FROM recon_run WHERE business_date = :date ORDER BY run_number DESC"
                        + " FETCH FIRST 1 ROW ONLY")
                .param("date", businessDate)
                .query(RUN)
                .optional();
    }

    /** Makes a run the current one of its business date; call it in a transaction. */
    public void makeCurrent(Run run) {
        client.sql("UPDATE recon_run SET is_current = FALSE WHERE business_date = :date AND run_id <> :run")
                .param("date", run.businessDate())
                .param("run", run.id())
                .update();
        client.sql("UPDATE recon_run SET is_current = TRUE, state = :state WHERE run_id = :run")
                .param("state", RunState.PUBLISHING.name())
                .param("run", run.id())
                .update();
    }

    /** Notes that a run has ended for good. */
    public void end(Run run, RunState state, Instant now) {
        client.sql("UPDATE recon_run SET state = :state, ended_at = :now WHERE run_id = :run")
                .param("state", state.name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("run", run.id())
                .update();
    }

    /** Notes how a run ended, and what it said at last. */
    public void close(Run run, String ending, String closingLine) {
        client.sql("UPDATE recon_run SET ending = :ending, closing_line = :line WHERE run_id = :run")
                .param("ending", ending)
                .param("line", closingLine)
                .param("run", run.id())
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
