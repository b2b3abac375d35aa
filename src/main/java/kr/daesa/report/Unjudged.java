package kr.daesa.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.Client;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientSummary;
import kr.daesa.model.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Something of a client that could not be judged, and why.
 *
 * @param rows how many rows, or how many findings that say so; null for a client that failed altogether
 */
record Unjudged(Client client, String reason, @Nullable Long rows) {

    /** Findings that say that something was not seen, rather than that it is wrong. */
    private static final Set<FindingCode> BLIND = EnumSet.of(
            FindingCode.LEDGER_MISSING,
            FindingCode.COLLECTION_FAILED,
            FindingCode.COLLECTION_MISSING,
            FindingCode.COLLECTION_GAP,
            FindingCode.COLLECTION_SUSPECT,
            FindingCode.EXPORT_TOTALS_DISAGREE,
            FindingCode.FILE_UNREADABLE,
            FindingCode.WRONG_COMPANY);

    static List<Unjudged> of(ClientSummary summary, ClientGlance glance, Texts texts) {
        Client client = summary.client();
        List<Unjudged> all = new ArrayList<>();
        if (summary.status() == ClientStatus.FAILED) {
            all.add(new Unjudged(client, texts.text("unjudged.failed", ResidentNumbers.mask(summary.failure())), null));
        }
        Map<String, Long> reasons = new LinkedHashMap<>();
        reasons.put(texts.text("unjudged.unverifiable"), glance.unverifiable());
        reasons.put(texts.text("unjudged.ambiguous"), glance.ambiguous());
        reasons.put(texts.text("unjudged.rejected"), glance.rejected());
        summary.findings().forEach((code, count) -> {
            if (BLIND.contains(code)) {
                reasons.put(texts.title(code), count.longValue());
            }
        });
        reasons.forEach((reason, rows) -> {
            if (rows > 0) {
                all.add(new Unjudged(client, reason, rows));
            }
        });
        return all;
    }
}
