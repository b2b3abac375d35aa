package kr.daesa.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.daesa.model.CollectionCause;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final Causes OFFICE = Causes.ofOffice(
            "jobs/causes.tsv",
            List.of(
                    "\uFEFF# What our vendor answers",
                    "",
                    "code\tE-77.*\tACCESS",
                    "text\t본인 확인(2차)\t\tACCOUNT",
                    "text\t점검\tUNKNOWN"));

    @Test
    void theRulesOfTheOfficeComeFirst() {
        assertThat(OFFICE.of("E-7701", "")).isEqualTo(CollectionCause.ACCESS);
        assertThat(OFFICE.of("", "본인 확인(2차)이 필요합니다")).isEqualTo(CollectionCause.ACCOUNT);
        assertThat(Causes.builtIn().of("", "정기 점검 중")).isEqualTo(CollectionCause.SERVICE);
        assertThat(OFFICE.of("", "정기 점검 중")).isEqualTo(CollectionCause.UNKNOWN);
    }

    @Test
    void thoseOfTheProgramStillHold() {
        assertThat(OFFICE.of("-11100008", "")).isEqualTo(CollectionCause.ACCOUNT);
        assertThat(OFFICE.of("", "폐지된 인증서입니다")).isEqualTo(CollectionCause.CERTIFICATE);
        assertThat(OFFICE.of("-1", "처음 보는 오류")).isEqualTo(CollectionCause.UNKNOWN);
    }

    @Test
    void allThatIsWrongIsToldWithItsLine() {
        assertThatThrownBy(() -> Causes.ofOffice(
                        "causes.tsv",
                        List.of("code\t-1\tSERVICE", "code -2 SERVICE", "code\t(\tSERVICE", "text\t점검\tHOMETAX")))
                .hasMessage("""
                        causes.tsv:2: 'code -2 SERVICE', expected 'code' or 'text', a pattern and a cause with tabs between them
                        causes.tsv:3: '(' is no regular expression: Unclosed group
                        causes.tsv:4: unknown cause 'HOMETAX', expected CERTIFICATE, ACCESS, ACCOUNT, SERVICE, UNKNOWN""");
    }
}
