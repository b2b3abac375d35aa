package kr.daesa.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import kr.daesa.model.Reconciliation;
import kr.daesa.testing.FindingLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case has one subject; its {@code case.md} says which rule decides it. */
class GoldenCasesTest {

    private static final String EXPECTED = "expected.csv";

    static Stream<GoldenCase> cases() throws IOException {
        return GoldenCase.with(EXPECTED).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findingsAreExactlyThoseExpected(GoldenCase given) throws IOException {
        List<FindingLine> found = given.run().stream()
                .flatMap(client -> client.findings().stream())
                .map(FindingLine::of)
                .sorted()
                .toList();

        assertThat(found).containsExactlyElementsOf(FindingLine.read(given.file(EXPECTED)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noRowIsLost(GoldenCase given) throws IOException {
        for (Reconciliation client : given.run()) {
            assertThat(client.balance()).allMatch(line -> line.balanced());
        }
    }
}
