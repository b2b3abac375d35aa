package kr.daesa.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.Severity;
import kr.daesa.testing.CsvTable;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole firms of some dozen clients whose findings are right by construction: each was built with its mistakes, and
 * {@code truth.csv} is the list of them. A code may end in {@code :INFO} for its severity, or in {@code :?} if it may occur.
 */
class BuiltFirmsTest {

    private static final String TRUTH = "truth.csv";

    /** Findings about a client's collections: the truth names them by client alone. */
    private static final Set<FindingCode> OF_CLIENT = EnumSet.of(
            FindingCode.COLLECTION_FAILED,
            FindingCode.COLLECTION_MISSING,
            FindingCode.COLLECTION_GAP,
            FindingCode.COLLECTION_STALE,
            FindingCode.CERTIFICATE_EXPIRING,
            FindingCode.CERTIFICATE_EXPIRED,
            FindingCode.LEDGER_MISSING);

    static Stream<GoldenCase> firms() throws IOException {
        return GoldenCase.with(TRUTH).stream();
    }

    /** The truth, and of it what may and need not occur. */
    private record Truth(Map<String, String> penaltyByKey, Map<String, Severity> severityByKey, Set<String> optional) {

        static Truth read(GoldenCase firm) throws IOException {
            Truth truth = new Truth(new TreeMap<>(), new HashMap<>(), new TreeSet<>());
            for (CSVRecord line : CsvTable.read(firm.file(TRUTH))) {
                String[] code = line.get("code").split(":");
                boolean ofClient = OF_CLIENT.contains(FindingCode.valueOf(code[0]));
                String key = key(line.get("client_id"), code[0], ofClient ? "" : line.get("key"));
                if (code.length > 1 && code[1].equals("?")) {
                    truth.optional.add(key);
                } else {
                    truth.penaltyByKey.put(key, line.get("penalty"));
                    if (code.length > 1) {
                        truth.severityByKey.put(key, Severity.valueOf(code[1]));
                    }
                }
            }
            return truth;
        }

        boolean knows(String key) {
            return penaltyByKey.containsKey(key) || optional.contains(key);
        }
    }

    private static String key(String client, String code, String row) {
        return client + " " + code + " " + row;
    }

    private static String key(Finding finding, Truth truth) {
        if (OF_CLIENT.contains(finding.code())) {
            return key(finding.clientId(), finding.code().name(), "");
        }
        String byLedger = key(finding.clientId(), finding.code().name(), finding.ledgerRef());
        String byNumber = finding.approvalNo() == null
                ? byLedger
                : key(
                        finding.clientId(),
                        finding.code().name(),
                        finding.approvalNo().value());
        return truth.knows(byNumber) || !truth.knows(byLedger) ? byNumber : byLedger;
    }

    @ParameterizedTest
    @MethodSource("firms")
    void everyBuiltMistakeIsFoundAndNothingElse(GoldenCase firm) throws IOException {
        Truth truth = Truth.read(firm);
        List<String> found = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Reconciliation client : firm.run()) {
            for (Finding finding : client.findings()) {
                String key = key(finding, truth);
                if (finding.code() == FindingCode.INVALID_BUSINESS_NUMBER || truth.optional.contains(key)) {
                    continue; // whether a mistyped number fails its check digit is chance
                }
                found.add(key);
                String penalty = truth.penaltyByKey.getOrDefault(key, "");
                if (!penalty.isEmpty() && Long.parseLong(penalty) != finding.penaltyAmount()) {
                    wrong.add(key + ": penalty " + finding.penaltyAmount() + " instead of " + penalty);
                }
                Severity severity = truth.severityByKey.getOrDefault(key, finding.severity());
                if (severity != finding.severity()) {
                    wrong.add(key + ": " + finding.severity() + " instead of " + severity);
                }
            }
        }

        Set<String> missed = new TreeSet<>(truth.penaltyByKey.keySet());
        missed.removeAll(found);
        List<String> beyond = new ArrayList<>(found);
        truth.penaltyByKey.keySet().forEach(beyond::remove);
        assertThat(missed).as("built and not found").isEmpty();
        assertThat(beyond).as("found and not built").isEmpty();
        assertThat(wrong).as("found and judged otherwise").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("firms")
    void noRowIsLost(GoldenCase firm) throws IOException {
        for (Reconciliation client : firm.run()) {
            assertThat(client.balance()).allMatch(line -> line.balanced());
        }
    }
}
