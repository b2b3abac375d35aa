package kr.daesa.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import kr.daesa.model.Finding;
import org.apache.commons.csv.CSVRecord;

/**
 * A finding as a case states it, {@code client_id,code,key,severity,penalty}.
 *
 * @param key the approval number, else what the finding refers to in the ledger or which file; empty where it is about
 *     the client as a whole
 * @param penalty won, or empty where none is assessed
 */
public record FindingLine(String clientId, String code, String key, String severity, String penalty)
        implements Comparable<FindingLine> {

    private static final Comparator<FindingLine> ORDER = Comparator.comparing(FindingLine::clientId)
            .thenComparing(FindingLine::code)
            .thenComparing(FindingLine::key)
            .thenComparing(FindingLine::severity)
            .thenComparing(FindingLine::penalty);

    public static FindingLine of(Finding finding) {
        return new FindingLine(
                finding.clientId(),
                finding.code().name(),
                finding.approvalNo() == null
                        ? finding.ledgerRef()
                        : finding.approvalNo().value(),
                finding.severity().name(),
                finding.penalty() == null ? "" : String.valueOf(finding.penaltyAmount()));
    }

    /** What a file expects, in order. */
    public static List<FindingLine> read(Path file) throws IOException {
        return CsvTable.read(file).stream().map(FindingLine::of).sorted().toList();
    }

    private static FindingLine of(CSVRecord line) {
        return new FindingLine(
                line.get("client_id"), line.get("code"), line.get("key"), line.get("severity"), line.get("penalty"));
    }

    @Override
    public int compareTo(FindingLine other) {
        return ORDER.compare(this, other);
    }

    /** The line of the file, to be read and copied. */
    @Override
    public String toString() {
        return String.join(",", clientId, code, key, severity, penalty);
    }
}
