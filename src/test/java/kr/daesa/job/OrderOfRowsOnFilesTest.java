package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.finding.Reconciler;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A firm of forty clients, run through the job as it is and with the lines of every file shuffled and its ledgers cut in two
 * under names in another order: not a byte of the output differs, but what names the inputs themselves.
 */
class OrderOfRowsOnFilesTest {

    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final Path FIRM = Path.of("src", "test", "resources", "cases", "office", "inbox");
    /** What is of a run, and what tells the files that it read. */
    private static final Pattern OF_THE_RUN =
            Pattern.compile("\"run_id\" ?: ?\"[^\"]*\"|(?s)\"inputs\" ?: ?\\[.*?]|\"[a-z_]+_at\" ?: ?\"[^\"]*\"");

    @TempDir
    Path root;

    @Test
    void changesNoByteOfTheOutput() throws IOException {
        SortedMap<String, String> asItIs = output("plain", null);
        SortedMap<String, String> shuffled = output("shuffled", new Random(20261120));

        assertThat(asItIs).containsKeys("findings.csv", "balance.csv", "coverage.csv", "summary.json");
        assertThat(asItIs.get("findings.csv").lines().count()).isGreaterThan(200);
        assertThat(shuffled.keySet()).isEqualTo(asItIs.keySet());
        asItIs.forEach((file, text) -> assertThat(shuffled.get(file)).as(file).isEqualTo(text));
    }

    private SortedMap<String, String> output(String name, Random random) throws IOException {
        Office office = new Office(root.resolve(name)).reconciling(Reconciler::reconcile);
        FileSystemUtils.copyRecursively(FIRM, office.inbox);
        if (random != null) {
            for (Path file : files(office.inbox)) {
                shuffle(file, random);
            }
        }
        office.run(D);
        SortedMap<String, String> output = new TreeMap<>();
        for (Path file : files(office.report(D))) {
            String text = OF_THE_RUN.matcher(Files.readString(file)).replaceAll("");
            output.put(office.report(D).relativize(file).toString(), text);
        }
        return output;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void shuffle(Path file, Random random) throws IOException {
        String path = file.toString();
        if (!path.contains("/ledger/") && !path.contains("/hometax/") || path.endsWith(".json")) {
            return;
        }
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : TableFile.MS949;
        List<String> lines = Files.readAllLines(file, charset);
        int data = lines.indexOf(lines.stream()
                        .filter(line -> line.contains("작성일자") && line.contains("승인번호"))
                        .findFirst()
                        .orElseThrow())
                + 1;
        List<String> head = lines.subList(0, data);
        List<String> rows = new ArrayList<>(lines.subList(data, lines.size()));
        Collections.shuffle(rows, random);
        if (path.contains("/ledger/") && rows.size() > 1) {
            int half = rows.size() / 2;
            write(file.resolveSibling("나.csv"), head, rows.subList(0, half), charset);
            write(file.resolveSibling("가.csv"), head, rows.subList(half, rows.size()), charset);
            Files.delete(file);
        } else {
            write(file, head, rows, charset);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try {
            Files.readString(file);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void write(Path file, List<String> head, List<String> rows, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(rows);
        Files.write(file, lines, charset);
    }
}
