package kr.daesa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingHistoryTest {

    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 3);
    private static final Predicate<Finding> SECOND_HALF = lookingAt("2026-2");

    private static Predicate<Finding> lookingAt(String period) {
        return finding -> OpenPeriods.cover(List.of(PeriodSpan.parse(period)), finding);
    }

    private static Finding finding(String id, String period, @Nullable LocalDate writeDate) {
        return new Finding(
                id,
                "c001",
                FindingCode.NOT_ISSUED,
                Severity.ERROR,
                period,
                null,
                null,
                writeDate,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                "",
                null,
                "",
                List.of(),
                List.of());
    }

    private static TrackedFinding open(Finding finding) {
        return new TrackedFinding(finding, FindingStatus.NEW, FIRST);
    }

    @Test
    void aFindingIsNewThenContinuingThenResolved() {
        Finding stays = finding("stays", "2026-2", LocalDate.of(2026, 10, 1));
        Finding comes = finding("comes", "2026-2", LocalDate.of(2026, 11, 1));
        Finding goes = finding("goes", "2026-2", null);

        assertThat(FindingHistory.track(
                        List.of(comes, stays), List.of(open(goes), open(stays)), Map.of(), D, SECOND_HALF))
                .containsExactly(
                        new TrackedFinding(comes, FindingStatus.NEW, D),
                        new TrackedFinding(stays, FindingStatus.CONTINUING, FIRST),
                        new TrackedFinding(goes, FindingStatus.RESOLVED, FIRST));
    }

    @Test
    void whatTheRunDoesNotLookAtIsNotResolved() {
        Finding firstHalf = finding("a", "2026-1", LocalDate.of(2026, 6, 30));
        Finding finalQuarter = finding("b", "2026-2", LocalDate.of(2026, 10, 1));
        Finding preliminaryQuarter = finding("c", "2026-2", LocalDate.of(2026, 9, 30));
        Finding aboutAFile = finding("d", "2026-2", null);

        assertThat(FindingHistory.track(
                        List.of(),
                        List.of(open(firstHalf), open(finalQuarter), open(preliminaryQuarter), open(aboutAFile)),
                        Map.of(),
                        D,
                        lookingAt("2026-2P")))
                .extracting(tracked -> tracked.finding().id())
                .containsExactly("c", "d");
    }
}
