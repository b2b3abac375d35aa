package kr.daesa.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static boolean isClean(byte[] bytes) throws IOException {
        return Utf8.isClean(new ByteArrayInputStream(bytes));
    }

    private static boolean platformSaysSo(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(0) < 0 && text.indexOf('\uFFFD') < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void everyThreeBytesAreJudgedAsThePlatformJudgesThem() throws IOException {
        byte[] edges = {0, 1, 'a', 0x7F, (byte) 0x80, (byte) 0x8F, (byte) 0x90, (byte) 0x9F, (byte) 0xA0, (byte) 0xBD};
        for (int lead = 0; lead < 256; lead++) {
            for (int second = 0; second < 256; second++) {
                for (byte third : edges) {
                    for (byte fourth : edges) {
                        byte[] bytes = {(byte) lead, (byte) second, third, fourth};
                        assertThat(isClean(bytes))
                                .as("%02x %02x %02x %02x", lead, second, third, fourth)
                                .isEqualTo(platformSaysSo(bytes));
                    }
                }
            }
        }
    }

    /** Characters of every length across the borders of what is read at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1 << 14})
    void aCharacterMayBeSplitBetweenTwoReads(int piece) throws IOException {
        byte[] text = "계산서 é 😀 1,234\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length - 8 - 2); // in the middle of 😀

        assertThat(Utf8.isClean(inPieces(text, piece))).isTrue();
        assertThat(Utf8.isClean(inPieces(cut, piece))).isFalse();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] broken = text.clone();
            broken[random.nextInt(broken.length)] = (byte) 0xFF;
            assertThat(Utf8.isClean(inPieces(broken, piece))).isFalse();
        }
    }

    private static InputStream inPieces(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, piece));
            }
        };
    }
}
