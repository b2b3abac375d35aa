package kr.daesa.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceRow;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find, and where they let rows end. */
final class Verdicts {

    private final String clientId;
    private final List<FindingDraft> drafts = new ArrayList<>();
    private final Map<InvoiceRow, Disposition> ended = new IdentityHashMap<>();

    Verdicts(String clientId) {
        this.clientId = clientId;
    }

    void add(FindingDraft draft) {
        drafts.add(draft);
    }

    /**
     * Lets a row end.
     *
     * @throws IllegalStateException if another rule has let it end before
     */
    void end(InvoiceRow row, Disposition disposition) {
        Disposition before = ended.putIfAbsent(row, disposition);
        if (before != null) {
            throw new IllegalStateException(row.at().reference() + " ended as " + before + " and as " + disposition);
        }
    }

    boolean hasEnded(InvoiceRow row) {
        return ended.containsKey(row);
    }

    @Nullable
    Disposition endOf(InvoiceRow row) {
        return ended.get(row);
    }

    /**
     * The findings, the loudest first. Findings of one code on rows that say the same are told apart by counting them.
     */
    List<Finding> findings() {
        drafts.sort(FindingDraft.ORDER);
        Map<String, Integer> seen = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (FindingDraft draft : drafts) {
            int occurrence = seen.merge(draft.code() + draft.identity(), 1, Integer::sum);
            findings.add(draft.finding(clientId, occurrence));
        }
        findings.sort(Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Finding::code)
                .thenComparing(Finding::writeDate, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Finding::approvalNo, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Finding::ledgerRef)
                .thenComparing(Finding::id));
        return findings;
    }
}
