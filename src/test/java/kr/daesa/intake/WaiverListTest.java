package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFile;
import kr.daesa.model.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverListTest {

    private static final String ID = "0f3a9c0d11e2b457";

    @TempDir
    Path inbox;

    private WaiverReading read(String text) throws Exception {
        Path file = Files.writeString(inbox.resolve("waivers.csv"), text);
        return WaiverList.read(new SourceFile("waivers.csv", "0".repeat(64), 0), file);
    }

    @Test
    void linesAreReadUnderEnglishOrKoreanHeadings() throws Exception {
        for (String headings : new String[] {"finding_id,until,reason,by", "발견번호,보류기한,사유,담당자"}) {
            assertThat(read(headings + "\n" + ID + ",2026-12-31,협의 중,김세무\n0F3A9C0D11E2B458,,소송 중,이세무\n")
                            .waivers())
                    .containsExactly(
                            new Waiver(ID, LocalDate.of(2026, 12, 31), "협의 중", "김세무"),
                            new Waiver("0f3a9c0d11e2b458", null, "소송 중", "이세무"));
        }
    }

    @Test
    void theLastDayIsWaivedToo() {
        Waiver waiver = new Waiver(ID, LocalDate.of(2026, 12, 31), "협의 중", "김세무");

        assertThat(waiver.holdsOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(waiver.holdsOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(new Waiver(ID, null, "소송 중", "김세무").holdsOn(LocalDate.of(2099, 1, 1)))
                .isTrue();
    }

    @Test
    void whoeverWaivesSaysWhatWhyAndWho() throws Exception {
        WaiverReading reading = read("""
                finding_id,until,reason,by
                1.23E+15,,협의 중,김세무
                %1$s,내년,협의 중,김세무
                %1$s,,,김세무
                %1$s,,협의 중,
                %1$s,,협의 중,김세무
                %1$s,2026-12-31,다시 협의 중,김세무
                """.formatted(ID));

        assertThat(reading.waivers()).containsExactly(new Waiver(ID, null, "협의 중", "김세무"));
        assertThat(reading.rejects())
                .extracting(reject -> reject.at().row(), Reject::column, reject -> reject.reason()
                        .code())
                .containsExactly(
                        tuple(2, "finding_id", ProblemCode.ROSTER_LINE),
                        tuple(3, "until", ProblemCode.NOT_A_DATE),
                        tuple(4, "reason", ProblemCode.BLANK),
                        tuple(5, "by", ProblemCode.BLANK),
                        tuple(7, "finding_id", ProblemCode.DUPLICATE_ROSTER_LINE));
        assertThat(reading.rejects().get(4).reason()).isEqualTo(Problem.of(ProblemCode.DUPLICATE_ROSTER_LINE, 6));
    }
}
