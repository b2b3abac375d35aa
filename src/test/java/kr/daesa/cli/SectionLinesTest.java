package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.daesa.model.TextSection;
import org.junit.jupiter.api.Test;

class SectionLinesTest {

    private static final String NUMBER = "202610284100009600020031";

    @Test
    void aTableThatFitsStandsInOneLineARow() {
        assertThat(lines(List.of(List.of("", "장부", "홈택스"), List.of("거래처", "대사(주)", "대사 주식회사"))))
                .containsExactly("표", "         | 장부     | 홈택스", "  거래처 | 대사(주) | 대사 주식회사");
    }

    @Test
    void aLongCellIsBrokenAndTheColumnsStayBelowEachOther() {
        String note = "수정사유 06, 당초 승인번호 ( 20260520-41000096-00020030 )";

        List<String> lines = lines(List.of(List.of("승인번호", NUMBER, NUMBER), List.of("비고", note, note)));

        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> DisplayWidth.of(line) <= 80);
        assertThat(lines.get(1)).contains(NUMBER + " ");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> DisplayWidth.of(line.substring(0, line.lastIndexOf('|'))))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatIsCopiedFromATableIsNeverBroken() {
        List<String> lines = lines(List.of(List.of("승인번호", NUMBER, NUMBER, NUMBER, NUMBER)));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).split(NUMBER, -1)).hasSize(5);
    }

    @Test
    void whatAProgramReadsHasARowALine() {
        String note = "수정사유 06, 당초 승인번호 ( 20260520-41000096-00020030 )";
        TextSection table = new TextSection("표", List.of(List.of("비고", note, note)), List.of());

        assertThat(SectionLines.of(List.of(table), false)).containsExactly("표", "  비고 | " + note + " | " + note);
    }

    private static List<String> lines(List<List<String>> rows) {
        return SectionLines.of(List.of(new TextSection("표", rows, List.of())), true);
    }
}
