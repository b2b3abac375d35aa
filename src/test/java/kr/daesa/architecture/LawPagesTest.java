package kr.daesa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.job.RuleSettings;
import kr.daesa.job.Rulebook;
import kr.daesa.model.TransmissionPolicy;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages on the law tell of the tables that there are, and show what {@code rules --json} prints. */
class LawPagesTest {

    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Path TABLES = Path.of("src", "main", "resources", "kr", "daesa", "law");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\| (.+) \\|$");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\| `([a-z-]+\\.tsv)` \\| ");
    private static final Pattern SAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    @Test
    void thePageNamesEveryTable() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            assertThat(TABLE.matcher(page("law.md")).results().map(row -> row.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void openPointsOfThePageAreThoseOfTheProgram() throws IOException {
        String section =
                page("law.md").split("\n## Open points\n")[1].split("\n## ")[0].replace("`", "");

        assertThat(ROW.matcher(section).results().skip(1).map(row -> row.group(1) + " → " + row.group(2)))
                .containsExactlyElementsOf(Stream.of(rules().get("open_points"))
                        .flatMap(JsonNode::valueStream)
                        .map(point -> point.get("question").asString() + " → "
                                + point.get("reading_label").asString())
                        .toList());
    }

    @Test
    void theSampleHasEveryKeyThatIsPrinted() throws IOException {
        String sample = SAMPLE.matcher(page("rules.md"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());

        assertThat(keys("", JsonMapper.shared().readTree(sample))).isEqualTo(keys("", rules()));
    }

    @Test
    void valuesOfTheSampleAreThoseThatArePrinted() throws IOException {
        String sample = page("rules.md");
        JsonNode rules = rules();

        for (String list : Set.of("deadlines", "open_points")) {
            rules.get(list).get(0).propertyStream().forEach(property -> assertThat(sample)
                    .contains("\"" + property.getKey() + "\" : " + property.getValue()));
        }
    }

    private static Set<String> keys(String path, JsonNode node) {
        Set<String> keys = new TreeSet<>(Set.of(path));
        node.valueStream().filter(each -> node.isArray()).forEach(each -> keys.addAll(keys(path + "[]", each)));
        node.propertyStream().forEach(each -> keys.addAll(keys(path + "/" + each.getKey(), each.getValue())));
        return keys;
    }

    private static JsonNode rules() throws IOException {
        Rulebook rulebook =
                Rulebook.open(LocalDate.parse("2026-11-20"), new RuleSettings(TransmissionPolicy.EXTENDED, null, null));
        return JsonMapper.shared().readTree(rulebook.json(Locale.ENGLISH, false));
    }

    private static String page(String name) throws IOException {
        return Files.readString(SITE.resolve(name));
    }
}
