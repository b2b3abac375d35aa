package kr.daesa.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Waiver;

/** What became of a client's findings since the run before. */
final class FindingHistory {

    private FindingHistory() {}

    /**
     * Today's findings in their order, new, continuing or waived; then, once, those of the run before that are gone. A
     * waiver changes neither what is known of a finding nor since when: when it ends, the finding continues.
     *
     * @param before what the run before left open, waived or not
     * @param waivers those that hold today, by the id of the finding
     * @param lookedAt whether this run would have the finding if it still stood; else it is not resolved
     */
    static List<TrackedFinding> track(
            List<Finding> today,
            List<TrackedFinding> before,
            Map<String, Waiver> waivers,
            LocalDate businessDate,
            Predicate<Finding> lookedAt) {
        Map<String, TrackedFinding> gone = new LinkedHashMap<>();
        before.forEach(tracked -> gone.put(tracked.finding().id(), tracked));
        List<TrackedFinding> tracked = new ArrayList<>();
        for (Finding finding : today) {
            TrackedFinding earlier = gone.remove(finding.id());
            Waiver waiver = waivers.get(finding.id());
            LocalDate firstSeen = earlier == null ? businessDate : earlier.firstSeen();
            FindingStatus status = waiver != null
                    ? FindingStatus.WAIVED
                    : earlier == null ? FindingStatus.NEW : FindingStatus.CONTINUING;
            tracked.add(new TrackedFinding(finding, status, firstSeen, waiver));
        }
        for (TrackedFinding earlier : gone.values()) {
            if (lookedAt.test(earlier.finding())) {
                tracked.add(new TrackedFinding(earlier.finding(), FindingStatus.RESOLVED, earlier.firstSeen()));
            }
        }
        return List.copyOf(tracked);
    }
}
