package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Severity;
import kr.daesa.model.SourceFacts;

/** What is wrong with whole files: {@code FILE_UNREADABLE}, {@code WRONG_COMPANY}, {@code ROWS_REJECTED}. */
final class FileRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        String folder = client.client().id();
        judge(
                client.books().sources().stream()
                        .filter(facts -> facts.folder().equals(folder))
                        .toList(),
                client.today(),
                verdicts);
    }

    static void judge(Collection<SourceFacts> files, LocalDate today, Verdicts verdicts) {
        for (SourceFacts facts : files) {
            String path = facts.file().path();
            Problem why = facts.unreadable();
            if (why != null && why.code() == ProblemCode.NOT_THIS_CLIENT) {
                // A collection record, or a list without rows: it is of somebody else as a whole.
                wrongCompany(path, "", why.args().get(0), today, verdicts);
            } else if (why != null) {
                verdicts.add(FindingDraft.about(path, today, FindingCode.FILE_UNREADABLE, Severity.ERROR)
                        .file(path)
                        .saying(path, encoded(why)));
            }
            if (facts.foreignRows() > 0) {
                wrongCompany(path, facts.foreignRows(), "", today, verdicts);
            }
            long rejected = facts.rejected() - facts.foreignRows();
            if (rejected > 0) {
                verdicts.add(FindingDraft.about(path, today, FindingCode.ROWS_REJECTED, Severity.WARNING)
                        .of(facts.direction())
                        .file(path)
                        .saying(rejected, path));
            }
        }
    }

    private static void wrongCompany(String path, Object rows, String whose, LocalDate today, Verdicts verdicts) {
        verdicts.add(FindingDraft.about(path, today, FindingCode.WRONG_COMPANY, Severity.ERROR)
                .file(path)
                .saying(path, rows, whose));
    }

    /** A problem as one argument of a message, {@code CODE|argument|argument}: the text bundle makes a sentence of it. */
    private static String encoded(Problem problem) {
        return Stream.concat(Stream.of(problem.code().name()), problem.args().stream())
                .map(part -> part.replace('|', '/'))
                .collect(Collectors.joining("|"));
    }
}
