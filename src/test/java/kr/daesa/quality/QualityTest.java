package kr.daesa.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.daesa.model.Finding;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reconciliation;
import kr.daesa.testing.FirmRunner;
import kr.daesa.testing.InboxReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Firms of a few clients that have one of everything; nothing may be missed, added or assessed otherwise. How to run it
 * large stands in {@code src/site/markdown/quality.md}.
 */
class QualityTest {

    private static final long FIRST = Long.getLong("quality.first", 0);
    private static final int SEEDS = Integer.getInteger("quality.seeds", 3);
    private static final int CLIENTS = Integer.getInteger("quality.clients", 12);
    private static final int CASES = Integer.getInteger("quality.cases", 120);
    private static final Path FOLDER = Path.of("target", "quality");
    private static final int SHOWN = 40;

    @Test
    void theProgramFindsWhatHappenedAndNothingElse() throws IOException {
        Score all = new Score();
        Set<Enum<?>> formsPlayed = new HashSet<>();
        Set<String> familiesPlayed = new HashSet<>();
        StringBuilder report = new StringBuilder();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Path folder = FOLDER.resolve(Long.toString(seed));
            FileSystemUtils.deleteRecursively(folder);
            Firm firm = Firm.make(seed, CLIENTS, CASES, folder);
            Score score = Score.of(firm, answers(firm));
            Score filed = changedAfterFiling(seed, folder.resolve("filed"));
            firm.clients().forEach(client -> formsPlayed.addAll(client.forms()));
            firm.clients().forEach(client -> client.plays.forEach(play -> familiesPlayed.add(play.family())));
            all.add(score);
            all.add(filed);
            report.append("\nseed " + seed + ", " + firm.night() + "\n" + score.table() + "\n" + filed.table() + "\n");
        }
        report.append("\nall seeds\n" + all.table() + "\n");
        Files.writeString(FOLDER.resolve("score.txt"), report + "\n" + String.join("\n", all.differences()) + "\n");
        if (Integer.getInteger("quality.seeds") != null) {
            System.out.println(report); // asked for by hand
        }

        assertThat(all.differences().stream().limit(SHOWN).toList())
                .as(
                        "the first of %d differences; %s/score.txt has all%n%s",
                        all.differences().size(), FOLDER, all.table())
                .isEmpty();
        assertThat(all.isPerfect()).isTrue();
        if (CLIENTS * SEEDS >= 36 && FIRST == 0) {
            assertThat(all.codes()).containsAll(Happenings.CODES);
            assertThat(familiesPlayed).containsAll(Happenings.familyNames());
            assertThat(formsPlayed).contains(LedgerForm.values()).contains(HometaxForm.values());
        }
    }

    private static List<Answer> answers(Firm firm) throws IOException {
        List<PeriodSpan> periods = firm.night().halves().stream()
                .map(half -> PeriodSpan.parse(half.toString()))
                .toList();
        InboxReading inbox = InboxReading.of(firm.folder().resolve("inbox"));
        List<Answer> answers = new ArrayList<>();
        for (Reconciliation client : FirmRunner.run(inbox, firm.night().day(), periods)) {
            assertThat(client.balance()).allMatch(line -> line.balanced());
            client.findings().forEach(finding -> answers.add(answer(finding)));
        }
        return answers;
    }

    /** Before the return and after it; the first time once more on the next night, which must tell the same. */
    private static Score changedAfterFiling(long seed, Path folder) throws IOException {
        FiledFirm filed = FiledFirm.make(seed, Math.min(CLIENTS, 8), Math.min(CASES, 60), folder);
        Night night = filed.firm().night();
        NightlyRuns runs = new NightlyRuns(folder);
        filed.writeBefore(runs.inbox());
        runs.run(filed.before());
        FileSystemUtils.deleteRecursively(runs.inbox());
        filed.writeAfter(runs.inbox());
        List<NightlyRuns.Told> changes = changes(runs.run(night.day(), String.valueOf(night.period())));
        List<NightlyRuns.Told> onTheNextNight =
                seed == FIRST ? changes(runs.run(night.day().plusDays(1))) : changes;

        assertThat(onTheNextNight)
                .extracting(NightlyRuns.Told::answer)
                .containsExactlyInAnyOrderElementsOf(
                        changes.stream().map(NightlyRuns.Told::answer).toList());
        assertThat(onTheNextNight).allMatch(told -> told.firstSeen().equals(night.day()));
        return Score.of(
                filed.firm(), changes.stream().map(NightlyRuns.Told::answer).toList());
    }

    private static List<NightlyRuns.Told> changes(List<NightlyRuns.Told> findings) {
        return findings.stream()
                .filter(told -> told.answer().code().equals(Filing.CODE))
                .toList();
    }

    private static Answer answer(Finding finding) {
        return new Answer(
                finding.clientId(),
                finding.code().name(),
                finding.severity().name(),
                finding.approvalNo() == null ? "" : finding.approvalNo().value(),
                finding.ledgerRef(),
                finding.counterparty() == null ? "" : finding.counterparty().value(),
                finding.dueDate(),
                finding.penaltyAmount());
    }

    /** A wrong answer of each sort is seen: otherwise a perfect score would prove nothing. */
    @Test
    void whatIsMissedAddedOrAssessedOtherwiseIsCounted(@TempDir Path folder) throws IOException {
        Firm firm = Firm.make(0, 5, 80, folder);
        List<Answer> right = answers(firm);
        assertThat(Score.of(firm, right).differences()).isEmpty();

        Answer first = right.stream()
                .filter(answer -> answer.penalty() > 0)
                .findFirst()
                .orElseThrow();
        List<Answer> without = new ArrayList<>(right);
        without.remove(first);
        List<Answer> twice = new ArrayList<>(right);
        twice.add(first);
        List<Answer> dearer = new ArrayList<>(without);
        dearer.add(new Answer(
                first.clientId(),
                first.code(),
                first.severity(),
                first.approvalNo(),
                first.ledgerRef(),
                first.counterparty(),
                first.due(),
                first.penalty() + 10));

        List<Answer> later = new ArrayList<>(right);
        Answer due = right.stream()
                .filter(answer -> answer.due() != null && answer.code().endsWith("_DUE"))
                .findFirst()
                .orElseThrow();
        later.remove(due);
        later.add(new Answer(
                due.clientId(),
                due.code(),
                due.severity(),
                due.approvalNo(),
                due.ledgerRef(),
                due.counterparty(),
                due.due() == null ? null : due.due().plusDays(1),
                due.penalty()));

        assertThat(Score.of(firm, later).differences())
                .singleElement()
                .asString()
                .startsWith("due");
        assertThat(Score.of(firm, without).differences())
                .singleElement()
                .asString()
                .startsWith("missed");
        assertThat(Score.of(firm, twice).differences())
                .singleElement()
                .asString()
                .startsWith("extra");
        assertThat(Score.of(firm, dearer).differences())
                .singleElement()
                .asString()
                .startsWith("penalty");
    }

    @Test
    void nothingThatDecidesTheTruthNamesTheCodeThatIsJudged() throws IOException {
        Pattern judged = Pattern.compile("kr\\.daesa\\.(?!quality\\b|testing\\b)\\w+");
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java/kr/daesa/quality"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                if (!source.endsWith("QualityTest.java") && !source.endsWith("NightlyRuns.java")) {
                    assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(judged);
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        Firm.make(7, 6, 10, one);
        Firm.make(7, 6, 10, other);

        assertThat(bytes(other)).isEqualTo(bytes(one)).isNotEmpty();
    }

    private static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), DigestUtils.md5DigestAsHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
