package kr.daesa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the packaged program as a whole process, in turns with DuckDB and with the bare floor on the same files, so
 * that what else the machine does falls on all of them.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false)
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--scenario",
            split = ",",
            defaultValue = "even,tenth,skewed,small",
            description = "even; tenth: a tenth of its rows and clients; skewed: one client has 30 %% of all rows;"
                    + " small: twenty times the clients. Default: all of them")
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

    @Option(names = "--java", split = ",", description = "options of the program's JVM, such as -Xmx384m")
    private List<String> javaOptions = List.of();

    @Option(names = "--folder", defaultValue = "target/bench", description = "${DEFAULT-VALUE}")
    private Path folder = Path.of("target", "bench");

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Results results = new Results(javaOptions);
        for (String scenario : scenarios) {
            FirmShape shape = shape(scenario);
            Path inbox = FirmFiles.write(shape, folder);
            Path work = folder.resolve("work");
            results.firm(shape, FirmFiles.bytes(inbox));
            Subject subject = new Subject(scenario, inbox, work, shape.rows(), javaOptions);
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

    private FirmShape shape(String scenario) {
        return switch (scenario) {
            case "even" -> new FirmShape(scenario, rows, clients, 0, seed);
            case "tenth" -> new FirmShape(scenario, rows / 10, Math.max(1, clients / 10), 0, seed);
            case "skewed" -> new FirmShape(scenario, rows, clients, 0.3, seed);
            case "small" -> new FirmShape(scenario, rows, clients * 20, 0, seed);
            default ->
                throw new IllegalArgumentException(
                        "no scenario '" + scenario + "', expected even, tenth, skewed or small");
        };
    }
}
