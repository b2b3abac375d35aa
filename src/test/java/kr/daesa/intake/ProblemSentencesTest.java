package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import kr.daesa.model.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemSentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_ko.properties"})
    void everyCodeHasASentenceThatNamesItsArguments(String bundle) throws IOException {
        Properties sentences = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ProblemCode.class.getResourceAsStream("/kr/daesa/report/" + bundle)),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        }

        assertThat(sentences.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> "problem." + code)
                        .toList());
        for (String key : sentences.stringPropertyNames()) {
            String sentence =
                    new MessageFormat(sentences.getProperty(key), Locale.ROOT).format(new Object[] {"하나", "둘", "셋"});
            assertThat(sentence).as(key).isNotBlank().doesNotContain("{").doesNotContain("''");
        }
    }
}
