package kr.daesa.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.model.Disposition;
import kr.daesa.model.FindingCode;
import kr.daesa.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people say nothing of what is not there, and leave nothing out that they promise to tell. */
class SiteTest {

    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Path DECISIONS = SITE.resolve("decisions");
    private static final String ARCHITECTURE = read(SITE.resolve("architecture.md"));
    private static final String FINDINGS = read(SITE.resolve("findings.md"));

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    /** Two capitals with small letters between, so a type and no constant. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)[^`]*`");

    static List<Path> pages() {
        List<Path> pages = new ArrayList<>(files(SITE, ".md"));
        pages.add(Path.of("README.md"));
        return pages;
    }

    static List<Path> decisions() {
        return files(DECISIONS, ".md").stream()
                .filter(page -> !page.endsWith("README.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(Path page) {
        List<String> dead = found(LINK, FENCE.matcher(read(page)).replaceAll(""))
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .filter(target -> !leadsSomewhere(page, target))
                .toList();

        assertThat(dead).as("dead links of %s", page).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchors(read(file)).contains(parts[1]));
    }

    /** Headings as hosts of repositories turn them into anchors. */
    private static Set<String> anchors(String text) {
        return found(HEADING, FENCE.matcher(text).replaceAll(""))
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .collect(toSet());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingHasASectionUnderItsNameInBothLanguages(FindingCode code) {
        String names = "**" + Texts.of(Locale.ENGLISH).title(code) + " · "
                + Texts.of(Locale.KOREAN).title(code) + "** · ";

        assertThat(FINDINGS.contains("\n### " + code + "\n\n" + names))
                .as("findings.md has a section %s that begins with %s", code, names)
                .isTrue();
    }

    @Test
    void noSectionTellsOfAFindingThatThereIsNot() {
        Set<String> codes = Arrays.stream(FindingCode.values()).map(Enum::name).collect(toSet());
        Set<String> sections =
                found(HEADING, FINDINGS).map(heading -> heading.group(1)).collect(toSet());
        sections.removeIf(heading -> !heading.matches("[A-Z_]+"));

        assertThat(sections).isEqualTo(codes);
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void everyDispositionIsExplained(Disposition disposition) {
        String korean = Texts.of(Locale.KOREAN).label(disposition);

        assertThat(FINDINGS.contains("\n| `" + disposition + "` | " + korean + " | "))
                .as("findings.md has a line for %s, %s", disposition, korean)
                .isTrue();
    }

    @Test
    void theTableOfRoomsIsTheOneThatIsKept() {
        Map<String, Set<String>> told = new TreeMap<>();
        String rooms = ARCHITECTURE.split("\n## Rooms\n")[1].split("\n## ")[0];
        found(ROOM, rooms)
                .forEach(row -> told.put(
                        row.group(1),
                        found(WORD, row.group(2)).map(word -> word.group(1)).collect(toSet())));

        assertThat(told).isEqualTo(RoomsTest.ROOMS);
    }

    @Test
    void everyTypeThatTheArchitectureNamesIsThere() {
        Set<String> types = Stream.of("main", "test")
                .flatMap(tree -> files(Path.of("src", tree, "java"), ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());

        assertThat(found(TYPE, ARCHITECTURE).map(type -> type.group(1)))
                .isNotEmpty()
                .isSubsetOf(types);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionIsInTheIndexUnderItsNumber(Path page) {
        String name = page.getFileName().toString();

        assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
        assertThat(read(page)).startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ". ");
        assertThat(read(DECISIONS.resolve("README.md")))
                .contains("\n| [" + name.substring(0, 4) + "](" + name + ") | ");
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
