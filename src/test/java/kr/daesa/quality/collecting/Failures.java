package kr.daesa.quality.collecting;

import java.time.LocalDate;
import kr.daesa.quality.Attempt;
import kr.daesa.quality.Lane;
import kr.daesa.quality.Stage;

/** Texts and codes of services whose cause is known or not. */
final class Failures {

    private static final String[][] ERRORS = {
        {"-11100008", "중복접속으로 세션이 만료되었습니다."},
        {"-50405", "홈택스에 등록된 인증서가 아닙니다."},
        {"", "권한이 없는 화면입니다."},
        {"CF-12820", "점검 중입니다."},
        {"X-1", "알 수 없는 오류"}
    };

    private Failures() {}

    static Attempt one(Stage stage, Lane lane, LocalDate from, LocalDate to, LocalDate day) {
        String[] error = stage.pick(ERRORS);
        return new Attempt(lane, from, to, day, error[0], error[1]);
    }
}
