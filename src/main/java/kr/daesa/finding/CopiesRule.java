package kr.daesa.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.daesa.matching.Copies;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/** {@code CONFLICTING_COPIES}: one approval number, and files that say different things of it. One finding a file. */
final class CopiesRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        Map<String, List<Copies.Conflict>> byFile = client.matching().conflicts().stream()
                .collect(Collectors.groupingBy(
                        conflict -> conflict.setAside().at().file().path(), TreeMap::new, Collectors.toList()));
        byFile.forEach((path, conflicts) -> {
            InvoiceRow kept = conflicts.get(0).kept();
            String fields = conflicts.stream()
                    .flatMap(conflict -> conflict.fields().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            verdicts.add(FindingDraft.about(kept, FindingCode.CONFLICTING_COPIES, Severity.WARNING)
                    .file(path)
                    .differing(conflicts.stream()
                            .map(conflict -> conflict.kept().approvalNo() + ": " + String.join(", ", conflict.fields()))
                            .collect(Collectors.joining("; ")))
                    .saying(fields, kept.at().file().path(), path));
        });
    }
}
