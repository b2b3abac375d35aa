package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunProgress;
import kr.daesa.store.PostgresServer;
import kr.daesa.testing.CsvTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands find the database where a run finds it: by Spring's own properties. */
class LookupOnPostgresTest {

    private static final String URL = "spring.datasource.url";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void nameTheDatabase() {
        System.setProperty(URL, PostgresServer.newDatabase());
    }

    @AfterEach
    void forgetTheDatabase() {
        System.clearProperty(URL);
    }

    @Test
    void runsAndFindingsAreLookedUpOnPostgres() throws Exception {
        Path job = Files.writeString(
                folder.resolve("job.yml"),
                "inbox: input-samples\nout: " + folder.resolve("out") + "\nstate: " + folder.resolve("state")
                        + "\nreports: csv\nlang: en\n");
        assertThat(start("history", "--job", job.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("the database holds no run yet");

        start("run", "--job", job.toString(), "--date", "2026-11-20");

        assertThat(folder.resolve("state/db/daesa.mv.db")).doesNotExist();
        assertThat(start("history", "--job", job.toString())).isZero();
        assertThat(out.toString()).contains("2026-11-20.1 *").contains("141,140");
        assertThat(start("history", "2026-11-20", "--job", job.toString())).isZero();
        String id = CsvTable.read(folder.resolve("out/2026-11-20/findings.csv"))
                .get(0)
                .get(0);
        assertThat(start("explain", id, "--job", job.toString())).isZero();
        assertThat(out.toString()).contains(id, "Both sides");
    }

    private int start(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out, true);
        return Daesa.commandLine(Clock.systemUTC(), request -> NightlyJob.run(request, RunProgress.SILENT))
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }
}
