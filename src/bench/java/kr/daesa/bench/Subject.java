package kr.daesa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processes that are measured: the packaged program, DuckDB, the floor. */
final class Subject {

    static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 20);
    static final String DUCKDB = "DuckDB, three phases";
    static final String FLOOR = "decode and scan";
    static final String BARE_START = "bare start of Spring";

    private static final Path JAR = Path.of("target", "daesa.jar");

    private final String scenario;
    private final Path inbox;
    private final Path work;
    private final long rows;
    private final List<String> javaOptions;
    private int firstNights;

    /**
     * @param work where state and reports go, those of each first night in a folder of its own: on ext4 new files are slow
     *     to make where many were just deleted
     * @param javaOptions of the program, such as {@code -Xmx384m}
     */
    Subject(String scenario, Path inbox, Path work, long rows, List<String> javaOptions) {
        this.scenario = scenario;
        this.inbox = inbox.toAbsolutePath();
        this.work = work.toAbsolutePath();
        this.rows = rows;
        this.javaOptions = javaOptions;
    }

    /** A night on which the program knows nothing yet. */
    Measured firstNight(int round, String reports) throws IOException, InterruptedException, SQLException {
        firstNights++;
        return night("first night, " + reports, round, FIRST_NIGHT, reports);
    }

    /** The night after, with the same files. */
    Measured secondNight(int round, String reports) throws IOException, InterruptedException, SQLException {
        return night("second night, " + reports, round, FIRST_NIGHT.plusDays(1), reports);
    }

    private Measured night(String name, int round, LocalDate date, String reports)
            throws IOException, InterruptedException, SQLException {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", JAR.toString(), "run", "--date", date.toString(), "--reports", reports));
        command.addAll(List.of("--inbox", inbox.toString(), "--out", out().toString()));
        Path state = work.resolve("state" + firstNights);
        command.addAll(List.of("--state", state.toString()));
        ChildProcess.Usage usage = ChildProcess.run(command, Set.of(0));
        return measured(name, round, usage, steps(state));
    }

    /** Where the reports of the last nights are. */
    Path out() {
        return work.resolve("out" + firstNights);
    }

    /** Five first nights in one process, with the options of the program. */
    Measured warmNights() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ChildProcess.java(
                WarmNights.class, inbox.toString(), work.resolve("warm").toString(), "5"));
        command.addAll(1, javaOptions);
        ChildProcess.Usage usage = ChildProcess.run(command, Set.of(0));
        return measured("five first nights in one process", 1, usage, usage.told());
    }

    /** Java and Spring with the options of the program, and nothing to do. */
    Measured bareStart(int round) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ChildProcess.java(BareStart.class));
        command.addAll(1, javaOptions);
        return measured(BARE_START, round, ChildProcess.run(command, Set.of(0)), Map.of());
    }

    Measured duckDb(int round) throws IOException, InterruptedException {
        Path out = Files.createDirectories(work.resolveSibling("duckdb"));
        ChildProcess.Usage usage =
                ChildProcess.run(ChildProcess.java(DuckDbReconcile.class, inbox.toString(), out.toString()), Set.of(0));
        return measured(DUCKDB, round, usage, usage.told());
    }

    Measured floor(int round) throws IOException, InterruptedException {
        return measured(
                FLOOR, round, ChildProcess.run(ChildProcess.java(Floor.class, inbox.toString()), Set.of(0)), Map.of());
    }

    private Measured measured(String subject, int round, ChildProcess.Usage usage, Map<String, Long> parts) {
        return new Measured(
                scenario, subject, round, rows, usage.millis(), usage.cpuMillis(), usage.peakMegabytes(), parts);
    }

    /** Milliseconds of each step of the newest run, as Spring Batch has written them down. */
    private static Map<String, Long> steps(Path state) throws SQLException {
        Map<String, Long> steps = new LinkedHashMap<>();
        String url = "jdbc:h2:file:" + state.resolve("db").resolve("daesa") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select step_name, datediff(millisecond, start_time, end_time) from batch_step_execution
                        where job_execution_id = (select max(job_execution_id) from batch_job_execution)
                        and step_name not like '%:%' order by step_execution_id""")) {
            while (rows.next()) {
                steps.put(rows.getString(1), rows.getLong(2));
            }
        }
        return steps;
    }
}
