package kr.daesa.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may name whom: the table of rooms in {@code src/site/markdown/architecture.md}, kept. */
class RoomsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kr.daesa");

    /** Every room, and the rooms it may name beside itself. */
    static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("law", Set.of("model")),
            Map.entry("intake", Set.of("model")),
            Map.entry("collection", Set.of("model", "law")),
            Map.entry("matching", Set.of("model")),
            Map.entry("finding", Set.of("model", "law", "matching", "collection")),
            Map.entry("book", Set.of("model")),
            Map.entry("store", Set.of("model")),
            Map.entry("report", Set.of("model")),
            Map.entry("delivery", Set.of("model")),
            Map.entry(
                    "job",
                    Set.of(
                            "model",
                            "law",
                            "intake",
                            "collection",
                            "matching",
                            "finding",
                            "book",
                            "store",
                            "report",
                            "delivery")),
            Map.entry("cli", Set.of("model", "job"))));

    static Stream<String> rooms() {
        return ROOMS.keySet().stream();
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(MAIN.stream().map(type -> roomOf(type.getPackageName())).distinct())
                .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    private static String roomOf(String packageName) {
        return packageName.split("\\.")[2];
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomNamesOnlyTheRoomsItMay(String room) {
        Set<String> others = new TreeSet<>(ROOMS.keySet());
        others.remove(room);
        others.removeAll(ROOMS.get(room));
        if (others.isEmpty()) {
            return;
        }
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(RoomsTest::packageOf).toArray(String[]::new))
                .check(MAIN);
    }

    private static String packageOf(String room) {
        return "kr.daesa." + room + "..";
    }

    /** No clock, no database, no logger, no Spring; of the platform nothing that reaches outside, but resources. */
    @ParameterizedTest
    @MethodSource("pureRooms")
    void aPureRoomNamesNothingButThePlatformAndValues(String room) {
        List<String> allowed = new ArrayList<>(List.of(
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.text..",
                "java.security..",
                "java.nio.charset..",
                "java.io..", // to read the room's own resources
                "org.jspecify..",
                "kr.daesa.."));
        if (room.equals("law")) {
            allowed.add("com.ibm.icu.util.."); // the lunar calendar
        }
        classes()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.time\\.Clock|java\\.io\\.File.*|java\\.util\\.logging\\..*|java\\.util\\.Random")
                .check(MAIN);
    }

    static Stream<String> pureRooms() {
        return Stream.of("model", "law", "matching", "finding", "collection");
    }

    @Test
    void nobodyAsksTheClockButTheCommandLineTheJobAndItsLock() {
        for (String type : List.of("java.time.LocalDate", "java.time.Instant", "java.time.OffsetDateTime")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packageOf("cli"), packageOf("job"), packageOf("store"))
                    .should()
                    .callMethod(type, "now")
                    .check(MAIN);
        }
        noClasses()
                .that()
                .resideInAnyPackage(pureRooms().map(RoomsTest::packageOf).toArray(String[]::new))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(MAIN);
    }

    @Test
    void eachLibraryHasItsRoom() {
        only("org.springframework.batch..", "job");
        only("org.springframework.jdbc..", "store");
        only("java.sql..", "store");
        only("org.apache.commons.csv..", "intake", "report");
        only("de.siegmar.fastcsv..", "intake");
        only("org.apache.poi..", "intake");
        only("com.fasterxml.aalto..", "intake");
        only("org.codehaus.stax2..", "intake");
        only("org.dhatim.fastexcel..", "report");
        only("org.jsoup..", "intake");
        only("tools.jackson.databind..", "intake", "report");
        only("tools.jackson..", "intake", "report", "book");
        only("org.thymeleaf..", "report");
        only("org.unbescape..", "report");
        only("com.ibm.icu..", "law");
        only("picocli..", "cli");
        only("jakarta.mail..", "delivery");
        only("org.eclipse.angus..", "delivery");
        only("java.net.http..", "delivery");
    }

    private static void only(String library, String... rooms) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(rooms).map(RoomsTest::packageOf).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .as(library + " is named only in " + String.join(", ", rooms));
        rule.check(MAIN);
    }

    /** Without a transaction manager a chunk that fails leaves half of what it wrote behind. */
    @Test
    void everyChunkStepHasATransactionManager() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/kr/daesa/job"))) {
            List<Path> withoutManager = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> {
                        String source = read(path).replaceAll("\\s+", "");
                        return source.split("[.>]chunk\\(", -1).length
                                > source.split("chunk\\([^;]*?\\.transactionManager\\(", -1).length;
                    })
                    .toList();
            assertThat(withoutManager).isEmpty();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
