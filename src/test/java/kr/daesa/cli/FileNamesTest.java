package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

    @TempDir
    private Path inbox;

    @Test
    void aLocaleThatCannotSpellANameIsRefused() throws IOException {
        Path garbled = Files.createFile(inbox.resolve("\uFFFD\uFFFD.xls"));

        assertThat(FileNames.refusal(inbox, StandardCharsets.US_ASCII))
                .hasValue(garbled + ": this locale (US-ASCII) cannot spell Korean file names, start with"
                        + " LC_ALL=C.UTF-8");
    }

    @Test
    void aLocaleThatSpellsKoreanPasses() throws IOException {
        Files.createFile(inbox.resolve("매출.xls"));

        assertThat(FileNames.refusal(inbox, StandardCharsets.UTF_8)).isEmpty();
        assertThat(FileNames.refusal(inbox, Charset.forName("x-windows-949"))).isEmpty();
    }

    @Test
    void plainNamesPassUnderAnyLocale() throws IOException {
        Files.createFile(inbox.resolve("sales.xls"));

        assertThat(FileNames.refusal(inbox, StandardCharsets.US_ASCII)).isEmpty();
    }

    @Test
    void aMissingInboxIsLeftToTheJob() {
        assertThat(FileNames.refusal(inbox.resolve("none"), StandardCharsets.US_ASCII))
                .isEmpty();
    }
}
