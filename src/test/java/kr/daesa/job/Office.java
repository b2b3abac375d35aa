package kr.daesa.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An accounting firm for tests: an inbox that grows by calls, and runs over it. */
final class Office {

    static final LocalDate D = LocalDate.of(2026, 11, 20);

    private static final String HEADINGS = "document_no,direction,write_date,issue_date,approval_no,counterparty_no,"
            + "counterparty_name,supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note\r\n";

    final Path root;
    final Path inbox;
    final Path out;
    final Path state;

    private int numbers;
    private Reconciliations reconciliations = TestReconciliation::of;
    private RunProgress progress = RunProgress.SILENT;
    private GenericApplicationContext context;
    private Map<String, Object> properties = Map.of();
    private FailOn failOn = FailOn.NEVER;
    private List<String> only = List.of();
    private String settings = "settings";
    private List<Path> dialects = List.of();
    private int threads = 2;
    private @Nullable BeanPostProcessor around;

    /** How often each client was reconciled since the office opened. */
    final Map<String, Integer> reconciled = new ConcurrentHashMap<>();

    Office(Path root) {
        this.root = root;
        this.inbox = root.resolve("inbox");
        this.out = root.resolve("out");
        this.state = root.resolve("state");
        write(inbox.resolve("clients.csv"), "client_id,name,business_no,type,e_issue_from,closed_on\r\n");
    }

    /** A client with as many sales in its ledger as wanted, {@code S-1}, {@code S-2} … */
    Office client(String id, int sales) {
        numbers++;
        append(
                inbox.resolve("clients.csv"),
                id + ",상사 " + id + "," + (1_000_000_000L + numbers) + ",CORPORATION,,\r\n");
        return ledger(id, sales);
    }

    Office ledger(String id, int sales) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int i = 1; i <= sales; i++) {
            rows.append("S-")
                    .append(i)
                    .append(",매출,2026-10-")
                    .append(10 + i % 20)
                    .append(",,,2208162517,거래처,1000,100,과세,전자,용역,,\r\n");
        }
        write(inbox.resolve(id).resolve("ledger").resolve("장부.csv"), rows.toString());
        return this;
    }

    Office reconciling(Reconciliations wanted) {
        reconciliations = wanted;
        return this;
    }

    Office progress(RunProgress wanted) {
        progress = wanted;
        return this;
    }

    Office property(String name, Object value) {
        properties = Map.of(name, value);
        return this;
    }

    Office failOn(FailOn wanted) {
        failOn = wanted;
        return this;
    }

    Office only(String... clients) {
        only = List.of(clients);
        return this;
    }

    Office settings(String fingerprint) {
        settings = fingerprint;
        return this;
    }

    /** Descriptions of ledgers that lie beside the job file. */
    Office dialects(Path... files) {
        dialects = List.of(files);
        return this;
    }

    /** Something that is laid around the beans of each run. */
    Office around(BeanPostProcessor wanted) {
        around = wanted;
        return this;
    }

    Office threads(int wanted) {
        threads = wanted;
        return this;
    }

    /** Ends the process politely, as SIGTERM does, from another thread. */
    Thread terminate() {
        Thread hook = new Thread(context::close);
        hook.start();
        return hook;
    }

    RunRequest request(LocalDate date) {
        return new RunRequest(
                date,
                List.of(),
                inbox,
                out,
                state,
                only,
                false,
                Locale.KOREAN,
                failOn,
                ReconciliationSettings.DEFAULTS,
                TransmissionPolicy.EXTENDED,
                null,
                null,
                dialects,
                null,
                threads,
                8,
                settings,
                false,
                Outgoing.NOTHING);
    }

    RunOutcome run(LocalDate date) {
        return NightlyJob.run(request(date), progress, fresh -> {
            context = fresh;
            if (around != null) {
                fresh.getBeanFactory().addBeanPostProcessor(around);
            }
            fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("office", properties));
            fresh.registerBean(
                    "officeReconciliations",
                    Reconciliations.class,
                    () -> (books, settings) -> {
                        reconciled.merge(books.client().id(), 1, Integer::sum);
                        return reconciliations.reconcile(books, settings);
                    },
                    definition -> definition.setPrimary(true));
        });
    }

    /** What a run has for a property of Spring, after a run of this date. */
    String effective(String property) {
        run();
        return context.getEnvironment().getProperty(property);
    }

    RunOutcome run() {
        return run(D);
    }

    Path report(LocalDate date) {
        return out.resolve(date.toString());
    }

    /** Every CSV of a report, by its path. */
    SortedMap<String, String> tables(LocalDate date) {
        SortedMap<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(report(date))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".csv"))::iterator) {
                tables.put(report(date).relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** The lines of the firm's findings that hold a word. */
    List<String> findings(LocalDate date, String word) {
        return tables(date)
                .get("findings.csv")
                .lines()
                .filter(line -> line.contains(word))
                .toList();
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
