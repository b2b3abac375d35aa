package kr.daesa.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Finding;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reconciliation;
import kr.daesa.testing.FirmRunner;
import kr.daesa.testing.InboxReading;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Firms of a few clients, each with one of everything; nothing may be missed, added or assessed otherwise. How to run it large
 * stands in {@code src/site/markdown/quality.md}.
 */
class QualityTest {

    private static final int SEEDS = Integer.getInteger("quality.seeds", 3);
    private static final int CLIENTS = Integer.getInteger("quality.clients", 12);
    private static final int CASES = Integer.getInteger("quality.cases", 60);
    private static final long FIRST = Long.getLong("quality.first", 0);
    private static final Path FOLDER = Path.of("target", "quality");

    @Test
    void theProgramFindsWhatHappenedAndNothingElse() throws IOException {
        Score all = new Score();
        StringBuilder report = new StringBuilder();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Firm firm = Firm.make(seed, CLIENTS, CASES, emptied(FOLDER.resolve(Long.toString(seed))));
            Score score = Score.of(firm, answers(firm));
            report.append("\nseed ")
                    .append(seed)
                    .append(", ")
                    .append(firm.night())
                    .append('\n');
            report.append(score.table()).append('\n');
            all.add(score);
        }
        report.append("\nall seeds\n").append(all.table()).append('\n');
        Files.writeString(FOLDER.resolve("score.txt"), report + "\n" + String.join("\n", all.differences()) + "\n");

        assertThat(all.differences()).as("%s%n%s", report, "differences").isEmpty();
        assertThat(all.isPerfect()).isTrue();
    }

    private static List<Answer> answers(Firm firm) throws IOException {
        List<PeriodSpan> periods = firm.night().halves().stream()
                .map(half -> PeriodSpan.parse(half.toString()))
                .toList();
        List<Answer> answers = new ArrayList<>();
        InboxReading inbox = InboxReading.of(firm.folder().resolve("inbox"));
        List<String> rejects = new ArrayList<>();
        inbox.rejects().values().forEach(its -> its.forEach(reject -> rejects.add(reject.toString())));
        Files.write(firm.folder().resolve("rejects.txt"), rejects);
        for (Reconciliation client : FirmRunner.run(inbox, firm.night().day(), periods)) {
            assertThat(client.balance()).allMatch(line -> line.balanced());
            client.findings().forEach(finding -> answers.add(answer(finding)));
        }
        return answers;
    }

    private static Answer answer(Finding finding) {
        return new Answer(
                finding.clientId(),
                finding.code().name(),
                finding.severity().name(),
                finding.approvalNo() == null ? "" : finding.approvalNo().value(),
                finding.ledgerRef(),
                finding.penaltyAmount());
    }

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }
}
