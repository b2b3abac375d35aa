package kr.daesa.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.daesa.model.CorrectionReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionNoteTest {

    @ParameterizedTest
    @CsvSource({
        "수정사유 01, MISTAKE",
        "수정사유:6, DOUBLE_ISSUE",
        "'수정 사유 (04) 계약해제', RESCINDED",
        "수정사유코드 05, LETTER_OF_CREDIT",
        "수정사유 07, ",
        "수정사유 1건, ",
        "수정사유 10, ",
        "사유 01, ",
        "'', ",
    })
    void aReasonIsReadWhereItIsSpelledOut(String note, @Nullable CorrectionReason reason) {
        assertThat(CorrectionNote.of(note).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "당초 작성일자 2026-07-15, 2026-07-15",
        "당초작성일자:20260715, 2026-07-15",
        "'당초 작성년월일 [2026년 7월 5일]', 2026-07-05",
        "'환입, 당초작성일 2026.07.15 분', 2026-07-15",
        "당초 작성일자 2026-02-30, ",
        "당초 승인번호 ( 20260715-41000096-00000001 ), ",
        "당초 작성일자 20260715-41000096-00000001, ",
        "작성일자 2026-07-15, ",
    })
    void aDayIsReadWhereItIsSaidToBeThatOfTheOriginal(String note, @Nullable LocalDate written) {
        assertThat(CorrectionNote.of(note).originalWriteDate()).isEqualTo(written);
    }
}
