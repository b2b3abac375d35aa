package kr.daesa.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.model.MatchLine;
import kr.daesa.model.Reconciliation;
import org.junit.jupiter.api.Test;

/** The list of cases that reconcilers elsewhere are known by, and what it says of ours. */
class PeerCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Path LIST = CASES.resolve("peer-cases.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern ID = Pattern.compile("\\b[AGIJ]\\d\\d?\\b|\\bB\\b");

    @Test
    void everyCaseOfTheListIsThereAndSaysWhichItIs() throws IOException {
        for (String line : Files.readAllLines(LIST)) {
            Matcher link = LINK.matcher(line);
            StringBuilder whys = new StringBuilder();
            while (link.find()) {
                whys.append(Files.readString(CASES.resolve(link.group(1))));
            }
            Matcher id = ID.matcher(line.split("\\|", -1).length > 1 ? line.split("\\|", -1)[1] : "");
            while (!whys.isEmpty() && id.find()) {
                assertThat(whys.toString()).as(line).contains(id.group());
            }
        }
    }

    @Test
    void everyIdIsAnswered() throws IOException {
        String list = Files.readString(LIST);
        List<String> ids = new ArrayList<>(List.of("B"));
        for (int i = 1; i <= 63; i++) {
            boolean gap = i > 21 && i < 30 || i > 42 && i < 50 || i > 54 && i < 60;
            if (!gap) {
                ids.add(String.format("A%02d", i));
            }
        }
        List.of("G1", "G2", "G3", "G4", "G5").forEach(ids::add);
        for (int i = 1; i <= 8; i++) {
            ids.add("I0" + i);
        }
        for (int i = 1; i <= 12; i++) {
            ids.add(String.format("J%02d", i));
        }
        assertThat(ids).allSatisfy(id -> assertThat(list).containsPattern("\\b" + id + "\\b"));
    }

    /** I07: a difference names its field with both values, and both rows; I08: what did not match says why. */
    @Test
    void matchListNamesBothRowsEveryDifferenceAndWhyNot() throws IOException {
        Reconciliation client =
                new GoldenCase(CASES.resolve("peer-purchases")).run().get(0);

        MatchLine differing = client.matches().stream()
                .filter(line -> line.ledgerRef().equals("A05b"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(differing.approvalNo()).value()).hasSize(24);
        assertThat(differing.differences()).contains("supply").contains("10000 -> 10001");
        assertThat(client.matches().stream().filter(line -> !line.whyNot().isEmpty()))
                .extracting(line -> line.ledgerRef() + " -> " + line.whyNot())
                .contains(
                        "A06 -> 202609064100009600000007: approval_no",
                        "A07 -> 202609114100009600000009: write_date 4 days apart",
                        "A10 -> 202609104100009600000011: counterparty_no",
                        "A20a -> 202609204100009600000018: supply_amount differs by 5");
    }
}
