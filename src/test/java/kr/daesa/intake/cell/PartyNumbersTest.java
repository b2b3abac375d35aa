package kr.daesa.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import kr.daesa.model.PartyNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "124-81-00998, 1248100998",
        "1248100998, 1248100998",
        "124 81 00998, 1248100998",
        "１２４－８１－００９９８, 1248100998",
        "124–81–00998, 1248100998",
        "1248100998.0, 1248100998",
        "012-34-56789, 0123456789",
        "123456789, 0123456789",
        "123456789.0, 0123456789",
        "1.248100998E9, 1248100998",
        "1.248100998E+09, 1248100998",
        "1.24810099E9, 1248100990",
        "8001011234567, 8001011234567",
        "800101-1234567, 8001011234567",
        "800101-1******, 8001011******",
        "9999999999999, 9999999999999",
    })
    void numbersAreReadAsFilesHoldThem(String text, String number) {
        assertThat(PartyNumbers.parse(text)).map(PartyNumber::value).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.24810E+09", "12345678", "12481009981", "124-81-0099A", "공급자", "1.2481009981E9"})
    void whatIsNoNumberOfAPartyIsNone(String text) {
        assertThat(PartyNumbers.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8001011234567, 8001011******",
        "홍길동 800101-1234567 앞, 홍길동800101-1******앞",
        "800101 - 1234567, 800101-1******",
        "８００１０１１２３４５６７, 8001011******",
        "20261108-41000096-00100014, 20261108-41000096-00100014",
        "124-81-00998, 124-81-00998",
    })
    void residentNumbersAreMaskedWhereverTheyStand(String text, String masked) {
        assertThat(ResidentNumbers.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"800101-123456, 800101-******", "80O101-1234567, 80O101-*******", "12-34, 12-34"})
    void aMistypedResidentNumberIsMaskedToo(String text, String masked) {
        assertThat(ResidentNumbers.maskParty(text)).isEqualTo(masked);
    }
}
