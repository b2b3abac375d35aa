package kr.daesa.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.TrackedFinding;

/** What became of a client's findings since the run before. */
final class FindingHistory {

    private FindingHistory() {}

    /**
     * Today's findings in their order, new or continuing; then, once, those of the run before that are gone.
     *
     * @param before what the run before left open
     * @param periods those of this run: what it does not look at is not resolved
     */
    static List<TrackedFinding> track(
            List<Finding> today, List<TrackedFinding> before, LocalDate businessDate, List<PeriodSpan> periods) {
        Map<String, TrackedFinding> gone = new LinkedHashMap<>();
        before.forEach(tracked -> gone.put(tracked.finding().id(), tracked));
        List<TrackedFinding> tracked = new ArrayList<>();
        for (Finding finding : today) {
            TrackedFinding earlier = gone.remove(finding.id());
            tracked.add(
                    earlier == null
                            ? new TrackedFinding(finding, FindingStatus.NEW, businessDate)
                            : new TrackedFinding(finding, FindingStatus.CONTINUING, earlier.firstSeen()));
        }
        for (TrackedFinding earlier : gone.values()) {
            if (OpenPeriods.cover(periods, earlier.finding())) {
                tracked.add(new TrackedFinding(earlier.finding(), FindingStatus.RESOLVED, earlier.firstSeen()));
            }
        }
        return List.copyOf(tracked);
    }
}
