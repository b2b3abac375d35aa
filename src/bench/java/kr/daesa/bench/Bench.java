package kr.daesa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the packaged program as a whole process, in turns with DuckDB and with the bare floor on the same files, so
 * that what else the machine does falls on all of them.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false)
public final class Bench implements Callable<Integer> {

    private static final int WORKBOOK_ROWS = 100_000;
    private static final String PASSES = "3";

    @Option(
            names = "--scenario",
            split = ",",
            defaultValue = "even,tenth,skewed,small,start,warm,workbooks,formats,page",
            description = "even; tenth: a tenth of its rows and clients; skewed: one client has 30 %% of all rows;"
                    + " small: twenty times the clients; start: a night of one invoice beside a bare start of Spring; warm: five"
                    + " first nights in one process; workbooks: one list as .xlsx and .xls; formats: a file of each; page: the firm's page in Chromium."
                    + " Default: all")
    private List<String> scenarios = List.of();

    @Option(names = "--rows", defaultValue = "1000000", description = "invoices on each side; ${DEFAULT-VALUE}")
    private int rows;

    @Option(names = "--clients", defaultValue = "1000", description = "${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--rounds", defaultValue = "3", description = "of all subjects in turn; ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--reports", split = ",", defaultValue = "csv,all", description = "${DEFAULT-VALUE}")
    private List<String> reports = List.of();

    @Option(
            names = "--java",
            split = ",",
            description = "options of the program's JVM, such as -Xmx384m; those of src/deploy")
    private @Nullable List<String> javaOptions;

    @Option(names = "--folder", defaultValue = "target/bench", description = "${DEFAULT-VALUE}")
    private Path folder = Path.of("target", "bench");

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        List<String> options = javaOptions == null ? asDeployed() : javaOptions;
        Results results = new Results(options);
        for (String scenario : scenarios) {
            if (scenario.equals("workbooks")) {
                workbooks(results);
                continue;
            }
            if (scenario.equals("formats")) {
                System.out.println(FormatSpeeds.measure(folder, rounds));
                continue;
            }
            if (scenario.equals("page")) {
                page(options);
                continue;
            }
            if (scenario.equals("start")) {
                start(results, options);
                continue;
            }
            FirmShape shape = shape(scenario);
            Path inbox = FirmFiles.write(shape, folder);
            Path work = folder.resolve("work");
            results.firm(shape, FirmFiles.bytes(inbox));
            Subject subject = new Subject(scenario, inbox, work, shape.rows(), options);
            if (scenario.equals("warm")) {
                results.add(subject.warmNights());
                FirmFiles.delete(work);
                continue;
            }
            for (int round = 1; round <= rounds; round++) {
                for (String kind : reports) {
                    results.add(subject.firstNight(round, kind));
                    results.add(subject.secondNight(round, kind));
                }
                results.add(subject.duckDb(round));
                results.add(subject.floor(round));
            }
            FirmFiles.delete(work);
        }
        results.write(folder);
        System.out.println(results.table());
        return 0;
    }

    /** The options with which systemd starts the program. */
    private static List<String> asDeployed() throws IOException {
        String service = Files.readString(Path.of("src", "deploy", "daesa.service"));
        String words = service.substring(service.indexOf("ExecStart="), service.indexOf(" -jar "));
        return Arrays.stream(words.split(" ")).skip(1).toList();
    }

    /** The shortest night there is, first and then with the database in place, and what Java and Spring take of it. */
    private void start(Results results, List<String> options) throws IOException, InterruptedException, SQLException {
        FirmShape shape = new FirmShape("start", 1, 1, 0, seed);
        Path inbox = FirmFiles.write(shape, folder);
        Path work = folder.resolve("work");
        results.firm(shape, FirmFiles.bytes(inbox));
        Subject subject = new Subject("start", inbox, work, shape.rows(), options);
        for (int round = 1; round <= rounds; round++) {
            results.add(subject.firstNight(round, "csv"));
            results.add(subject.secondNight(round, "csv"));
            results.add(subject.bareStart(round));
        }
        FirmFiles.delete(work);
    }

    /** A list of 100,000 invoices, or as many as the old format has room for, by the program and by the parser alone. */
    private void workbooks(Results results) throws IOException, InterruptedException {
        FirmShape shape = new FirmShape("workbooks", WORKBOOK_ROWS * 21 / 10, 1, 0, seed);
        Path inbox = FirmFiles.write(shape, folder);
        Path list = inbox.resolve(new ClientInvoices(shape, 0).id())
                .resolve("hometax")
                .resolve(ClientFiles.SALES);
        WorkbookFiles files = WorkbookFiles.of(list, WORKBOOK_ROWS);
        Path xlsx = files.xlsx(folder.resolve("list.xlsx"));
        Path xls = files.xls(folder.resolve("list.xls"));
        results.firm(shape, Files.size(xlsx) + Files.size(xls));
        for (int round = 1; round <= rounds; round++) {
            results.add(workbook(".xlsx, intake", round, xlsx, "intake"));
            results.add(workbook(".xlsx, bare StAX scan", round, xlsx, "stax"));
            results.add(workbook(".xls, intake", round, xls, "intake"));
            results.add(workbook(".xls, bare event reader", round, xls, "records"));
        }
    }

    private static Measured workbook(String subject, int round, Path file, String how)
            throws IOException, InterruptedException {
        ChildProcess.Usage usage =
                ChildProcess.run(ChildProcess.java(ReadFile.class, how, file.toString(), PASSES), Set.of(0));
        return new Measured(
                "workbooks",
                subject,
                round,
                WORKBOOK_ROWS,
                usage.millis(),
                usage.cpuMillis(),
                usage.peakMegabytes(),
                usage.told());
    }

    /** The firm's page of as many clients, with few rows each: what it shows grows with the clients. */
    private void page(List<String> options) throws IOException, InterruptedException, SQLException {
        FirmShape shape = new FirmShape("page", rows / 10, clients, 0, seed);
        Path work = folder.resolve("work");
        Subject subject = new Subject("page", FirmFiles.write(shape, folder), work, shape.rows(), options);
        subject.firstNight(1, "all");
        System.out.println(PageSpeed.measure(
                subject.out().resolve(Subject.FIRST_NIGHT.toString()).resolve("report.html")));
        FirmFiles.delete(work);
    }

    private FirmShape shape(String scenario) {
        return switch (scenario) {
            case "even", "warm" -> new FirmShape(scenario, rows, clients, 0, seed);
            case "tenth" -> new FirmShape(scenario, rows / 10, Math.max(1, clients / 10), 0, seed);
            case "skewed" -> new FirmShape(scenario, rows, clients, 0.3, seed);
            case "small" -> new FirmShape(scenario, rows, clients * 20, 0, seed);
            default ->
                throw new IllegalArgumentException("no scenario '" + scenario
                        + "', expected even, tenth, skewed, small, start, warm, workbooks, formats or page");
        };
    }
}
