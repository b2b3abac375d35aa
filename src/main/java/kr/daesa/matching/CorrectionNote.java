package kr.daesa.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.model.CorrectionReason;
import org.jspecify.annotations.Nullable;

/**
 * What the note (비고) of a correction states in so many words: {@code 수정사유 06}, and the day the original was written,
 * {@code 당초 작성일자 2026-07-10}, which a return and a rescission must state (영 제70조①1·2).
 *
 * @param reason null where the note states none
 * @param originalWriteDate null where the note states none
 */
record CorrectionNote(
        @Nullable CorrectionReason reason, @Nullable LocalDate originalWriteDate) {

    private static final CorrectionNote EMPTY = new CorrectionNote(null, null);

    private static final Pattern REASON = Pattern.compile("수정\\s*사유\\s*(?:코드)?\\s*[:：(\\[]?\\s*(0?[1-6])(?![0-9가-힣])");
    private static final Pattern WRITTEN = Pattern.compile("당초\\s*작성\\s*(?:연월일|년월일|일자|일)\\s*[:：(\\[]?\\s*"
            + "(\\d{4})\\s*[-./년]?\\s*(\\d{1,2})\\s*[-./월]?\\s*(\\d{1,2})(?![0-9-])");

    static CorrectionNote of(String note) {
        return note.isEmpty() ? EMPTY : new CorrectionNote(reasonIn(note), writtenIn(note));
    }

    private static @Nullable CorrectionReason reasonIn(String note) {
        Matcher found = REASON.matcher(note);
        return found.find() ? CorrectionReason.ofCode(found.group(1)).orElse(null) : null;
    }

    private static @Nullable LocalDate writtenIn(String note) {
        Matcher found = WRITTEN.matcher(note);
        if (!found.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null; // 31 September is a slip of the pen, and tells no day
        }
    }
}
