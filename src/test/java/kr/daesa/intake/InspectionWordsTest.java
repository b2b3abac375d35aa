package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import kr.daesa.model.FileKind;
import kr.daesa.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"inspection.properties", "inspection_ko.properties"})
    void everyFieldAndEveryContainerHasAName(String bundle) throws IOException {
        Stream<String> fields = Stream.of(LedgerField.values(), CollectedField.values())
                .flatMap(Stream::of)
                .map(field -> "field." + ((Enum<?>) field).name().toLowerCase(Locale.ROOT));
        Stream<String> containers = Stream.of(FileKind.Container.values()).map(kind -> "container." + kind);

        assertThat(properties(bundle).stringPropertyNames())
                .containsAll(Stream.concat(fields, containers).toList());
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(properties("inspection_ko.properties").stringPropertyNames())
                .isEqualTo(properties("inspection.properties").stringPropertyNames());
    }

    private static Properties properties(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
