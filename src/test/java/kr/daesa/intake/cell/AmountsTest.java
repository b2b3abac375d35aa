package kr.daesa.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "1,234|1234",
                "1234|1234",
                "-1,234|-1234",
                "(1,234)|-1234",
                "△1,234|-1234",
                "▲ 1,234|-1234",
                "1,234-|-1234",
                "−1,234|-1234",
                "1,234원|1234",
                "₩1,234|1234",
                "-₩1,234|-1234",
                "₩-1,234|-1234",
                "￦1,234|1234",
                "\\1,234|1234",
                "+1,234|1234",
                "-|0",
                "₩ -|0",
                "0|0",
                "-0|0",
                "１，２３４|1234",
                "#1,\n234#|1234",
                "1234.0|1234",
                "1,234.00|1234",
                "1233.9999999|1234",
                "1234.0000001|1234",
                "-1233.9999999|-1234",
                "99999999999999|99999999999999",
            })
    void everySpellingOfAnAmountIsRead(String text, long won) {
        assertThat(Amounts.parse(text)).hasValue(won);
        assertThat(Amounts.parse("\u00a0" + text + "\u200b ")).hasValue(won);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,2OO",
                "12,34",
                "1,568,7",
                "1234.5",
                "1233.99",
                "(-1,234)",
                "--1",
                "1 2 3a",
                "1.2E+06",
                "=A1*10",
                "#N/A",
                "TRUE",
                "일천원",
                "2026-11-10",
                "100000000000000",
                "()",
                "△",
            })
    void whatIsNoWholeAmountOfWonIsNone(String text) {
        assertThat(Amounts.parse(text)).isEmpty();
    }
}
