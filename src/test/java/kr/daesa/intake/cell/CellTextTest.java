package kr.daesa.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @Test
    void textIsComposedAndItsBlanksAreOrdinary() {
        assertThat(CellText.clean(" \u1112\u1161\u11ab\u1107\u1175\u11be\u00a0 상사\u3000\r\n(주)\u200b\u3164"))
                .isEqualTo("한빛 상사 (주)");
    }

    @Test
    void whatKeepsASpreadsheetFromMeddlingIsNoPartOfTheText() {
        assertThat(CellText.compact("'0123")).isEqualTo("0123");
        assertThat(CellText.compact("=\"012 3\"")).isEqualTo("0123");
        assertThat(CellText.clean("=\"(주)한빛 \"")).isEqualTo("(주)한빛");
        assertThat(CellText.compact("=A1&\"x\"")).isEqualTo("=A1&\"x\"");
        assertThat(CellText.clean("=\"a\"&\"b\"")).isEqualTo("=\"a\"&\"b\"");
    }

    @Test
    void namesKeepTheirCharacters() {
        assertThat(CellText.clean("㈜한빛 ＡＢＣ")).isEqualTo("㈜한빛 ＡＢＣ");
        assertThat(CellText.compact("ＡＢＣ　１２３")).isEqualTo("ABC123");
    }

    @ParameterizedTest
    @CsvSource({
        "공급가액(원), 공급가액",
        "공급가액（원）, 공급가액",
        "* 공급자 사업자 등록번호 , 공급자사업자등록번호",
        "Write_Date, write_date",
        "전자세금(1.전자), 전자세금(1.전자)",
    })
    void headingsAreComparedWithoutTheirOrnaments(String heading, String compared) {
        assertThat(CellText.heading(heading)).isEqualTo(compared);
    }
}
