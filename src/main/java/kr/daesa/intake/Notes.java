package kr.daesa.intake;

import kr.daesa.model.ApprovalNumber;
import org.jspecify.annotations.Nullable;

/** What issuing systems write into the note (비고). */
final class Notes {

    private Notes() {}

    /**
     * The approval number of the invoice that a correction corrects, {@code 당초 승인번호 ( … )}. A number in the note of
     * any other invoice may be anything, unless the note says 당초.
     */
    static @Nullable ApprovalNumber originalApprovalNo(
            String note, boolean correction, @Nullable ApprovalNumber ownNumber) {
        if (note.isEmpty() || !correction && !note.contains("당초")) {
            return null;
        }
        return ApprovalNumber.find(note)
                .filter(number -> !number.equals(ownNumber))
                .orElse(null);
    }
}
