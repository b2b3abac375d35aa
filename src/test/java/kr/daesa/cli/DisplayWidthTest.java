package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "report,6",
        "보고서,6",
        "㈜대사,6",
        "A사 1호,7",
        "１２,4",
        "ﾀ,1",
        "\u1112\u1161\u11ab,2",
        "e\u0301,1",
        "'',0",
    })
    void koreanTakesTwoColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void paddingCountsColumns() {
        assertThat(DisplayWidth.pad("결과", 6)).isEqualTo("결과  ");
        assertThat(DisplayWidth.pad("결과보고서", 6)).isEqualTo("결과보고서");
    }
}
