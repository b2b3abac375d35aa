package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import kr.daesa.intake.cell.CellText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerDialectsTest {

    static List<LedgerDialect> dialects() {
        return LedgerDialects.builtIn();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void noHeadingMeansTwoThings(LedgerDialect dialect) {
        List<String> headings = dialect.headings().values().stream()
                .flatMap(Collection::stream)
                .map(CellText::heading)
                .toList();

        assertThat(headings).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyMandatoryAndEveryCodedFieldHasAColumn(LedgerDialect dialect) {
        assertThat(dialect.mandatory())
                .isNotEmpty()
                .isSubsetOf(dialect.headings().keySet());
        assertThat(dialect.words().keySet()).isSubsetOf(dialect.headings().keySet());
    }
}
