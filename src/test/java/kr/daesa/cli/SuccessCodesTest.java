package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessCodesTest {

    @ParameterizedTest
    @CsvSource({"'3,4',3,0", "'3, 4',4,0", "'3,4',2,2", "'3,4',0,0", "'',3,3", "'143',143,0"})
    void listedCodesBecomeZeroAndOthersStay(String property, int code, int seen) {
        assertThat(SuccessCodes.parse(property).apply(code)).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "3;4", "-1", "1000"})
    void whatIsNoCodeIsRefused(String property) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuccessCodes.parse(property))
                .withMessage("daesa.exit.success: '" + property + "' is not an exit code, expected a list such as 3,4");
    }

    @Test
    void withoutThePropertyNothingChanges() {
        assertThat(SuccessCodes.parse("").codes()).isEmpty();
    }
}
