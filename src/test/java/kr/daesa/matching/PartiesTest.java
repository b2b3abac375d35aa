package kr.daesa.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Partner;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Provenance;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    private static final String ONE = "2208162517";
    private static final String TWO = "6178100011";

    private final List<InvoiceRow> rows = new ArrayList<>();
    private final List<Partner> master = new ArrayList<>();

    private static InvoiceRow row(String name, @Nullable String number) {
        return InvoiceRow.builder(Side.LEDGER, new Provenance(new SourceFile("a", "", 0), "", 2))
                .direction(Direction.SALES)
                .kind(InvoiceKind.TAX)
                .writeDate(LocalDate.of(2026, 9, 1))
                .counterparty(number == null ? null : PartyNumber.parse(number))
                .counterpartyName(name)
                .amounts(1_000, 100)
                .build();
    }

    private void seen(String name, String number) {
        rows.add(row(name, number));
    }

    private void registered(String name, String number) {
        master.add(new Partner(name, BusinessNumber.parse(number)));
    }

    private String key(String name) {
        return Parties.of(rows, Partners.of(master)).key(row(name, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "나래상사",
                "㈜나래상사",
                "(주)나래상사",
                "（주）나래상사",
                "나래상사(주)",
                "주식회사 나래상사",
                "나래상사 주식회사",
                "나 래 상 사",
                "나래상사 ",
                "( 주 ) 나래상사",
                "\u200B나래상사",
                "나래상사(강남점)",
                "(주)나래상사 (본사)",
                "나래상사 [2공장]"
            })
    void oneCompanyIsWrittenInManyWays(String written) {
        registered("㈜ 나래상사", ONE);

        assertThat(key(written)).isEqualTo(ONE);
    }

    @ParameterizedTest
    @CsvSource({"ＡＢＣ 상사, abc상사", "Abc상사, ABC 상사", "나래２, 나래2"})
    void widthAndCaseMakeNoDifference(String written, String registered) {
        registered(registered, ONE);

        assertThat(key(written)).isEqualTo(ONE);
    }

    @Test
    void aDecomposedNameIsTheSame() {
        registered(java.text.Normalizer.normalize("나래상사", java.text.Normalizer.Form.NFD), ONE);

        assertThat(key("나래상사")).isEqualTo(ONE);
    }

    @Test
    void twoBranchesAreNeverTakenForEachOther() {
        registered("나래상사(강남점)", ONE);

        assertThat(key("나래상사(강남점)")).isEqualTo(ONE);
        assertThat(key("나래상사")).isEqualTo(ONE);
        assertThat(key("나래상사(부산점)")).isEqualTo("나래상사(부산점)");

        registered("나래상사(부산점)", TWO);
        assertThat(key("나래상사(부산점)")).isEqualTo(TWO);
        assertThat(key("나래상사")).isEqualTo("나래상사");
    }

    @Test
    void theMasterComesBeforeTheOtherSide() {
        registered("나래상사", ONE);
        seen("나래상사", TWO);
        seen("다온", TWO);

        assertThat(key("나래상사")).isEqualTo(ONE);
        assertThat(key("다온")).isEqualTo(TWO);
        assertThat(key("모르는곳")).isEqualTo("모르는곳");
    }

    @Test
    void aNameWithTwoNumbersIsNeverUsed() {
        registered("나래상사", ONE);
        registered("(주)나래상사", TWO);
        registered("다온", ONE);
        registered("다온", ONE);
        seen("나래상사", ONE);
        seen("라온", ONE);
        seen("라온", TWO);

        assertThat(key("나래상사")).isEqualTo("나래상사");
        assertThat(key("라온")).isEqualTo("라온");
        assertThat(Partners.of(master).namesOfSeveral()).containsExactly("나래상사");
    }

    @Test
    void aNumberOfTheRowItselfStands() {
        registered("나래상사", ONE);

        assertThat(Parties.of(rows, Partners.of(master)).key(row("나래상사", TWO))).isEqualTo(TWO);
    }
}
