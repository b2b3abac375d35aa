package kr.daesa.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String SIGNS = "가힣각상사유지보수AZaz09 ()-&.,/\t\n~@[]{|}_";

    @Test
    void hangulAndAsciiAreMadePlainAsTheRestIs() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String written = text.toString();
            assertThat(Names.ofHangulAndAscii(written)).isEqualTo(Names.composed(written));
        }
        for (char c = 0; c < '\u0080'; c++) {
            String plain = Names.ofHangulAndAscii("가" + c + "나");
            if (plain != null) {
                assertThat(plain).isEqualTo(Names.composed("가" + c + "나"));
            }
        }
    }

    @Test
    void whatMustBeComposedIs() {
        assertThat(Names.ofItem("ＡＢ　１２")).isEqualTo("ab12");
        assertThat(Names.ofCompany("㈜가나")).isEqualTo("가나");
        assertThat(Names.ofItem("\u1100\u1161")).isEqualTo("가");
        assertThat(Names.ofItem("가\u11a8")).isEqualTo("각");
        assertThat(Names.ofItem("가\u200b나")).isEqualTo("가나");
    }
}
