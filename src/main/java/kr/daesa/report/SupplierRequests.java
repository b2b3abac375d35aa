package kr.daesa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.daesa.model.ClientReport;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;

/**
 * What suppliers must be asked for (공급자 요청문): an invoice that was never issued, or one issued twice. A block for each
 * supplier, which can be pasted by itself; the most urgent first.
 */
final class SupplierRequests {

    private static final Set<FindingCode> ASKED = Set.of(FindingCode.MISSING_IN_HOMETAX, FindingCode.DOUBLE_ISSUE);

    private static final Comparator<Finding> URGENCY = Comparator.comparing(
                    Finding::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::writeDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::id);

    private final ClientReport report;
    private final LetterWords words;

    SupplierRequests(ClientReport report, Locale language) {
        this.report = report;
        this.words = new LetterWords(language);
    }

    /** All blocks, each under a line that names its supplier; empty where nobody must be asked. */
    List<String> lines() {
        Map<String, List<Finding>> suppliers = new LinkedHashMap<>();
        report.findings().stream()
                .filter(tracked -> tracked.status().counts())
                .map(TrackedFinding::finding)
                .filter(finding -> ASKED.contains(finding.code())
                        && finding.direction() == Direction.PURCHASE
                        && finding.severity() != Severity.INFO)
                .sorted(URGENCY)
                .forEach(finding -> suppliers
                        .computeIfAbsent(words.party(finding), supplier -> new ArrayList<>())
                        .add(finding));
        List<String> lines = new ArrayList<>();
        suppliers.forEach((supplier, findings) -> lines.addAll(block(supplier, findings)));
        return List.copyOf(lines);
    }

    private List<String> block(String supplier, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("request.to", supplier));
        lines.add("");
        lines.add(words.text(
                "request.greeting", supplier, words.client(report.summary().client())));
        for (FindingCode code : new TreeSet<>(ASKED)) {
            List<Finding> same =
                    findings.stream().filter(finding -> finding.code() == code).toList();
            if (!same.isEmpty()) {
                lines.add("");
                lines.add(words.text("request." + code, Integer.toString(same.size())));
                same.forEach(finding -> lines.add("· " + invoice(finding)));
                lines.add(words.text("request." + code + ".ask", until(same)));
            }
        }
        lines.add("");
        lines.add(words.text("request.closing"));
        lines.add("");
        return lines;
    }

    /** The invoice, and of a double the one that stands: the supplier must not take back the wrong one. */
    private String invoice(Finding finding) {
        List<String> parts = new ArrayList<>(words.invoice(finding));
        if (finding.otherApprovalNo() != null) {
            parts.add(words.text("request.kept", finding.otherApprovalNo().value()));
        }
        return String.join(", ", parts);
    }

    private String until(List<Finding> findings) {
        Finding first = findings.get(0);
        return first.dueDate() == null ? words.text("soon") : words.text("until", words.day(first.dueDate()));
    }
}
