package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded: by its byte order mark, else UTF-8 if every byte of it is, else MS949 (CP949, what Korean
 * Windows writes). The whole file is decoded once beforehand, so that a file is never half read in a wrong charset.
 *
 * @param markLength bytes of the byte order mark
 */
public record TextEncoding(Charset charset, int markLength) {

    private static final Charset MS949 = Charset.forName("x-windows-949");
    private static final int BUFFER = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    static TextEncoding of(Path file) throws IOException, UnreadableFileException {
        return of(() -> Files.newInputStream(file));
    }

    public static TextEncoding of(ByteSource bytes) throws IOException, UnreadableFileException {
        TextEncoding marked = byMark(bytes);
        if (marked != null) {
            return checked(bytes, marked);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        try (InputStream in = bytes.open()) {
            if (Utf8.isClean(in)) {
                return utf8;
            }
        }
        int badInUtf8 = utf8.firstBadLine(bytes);
        if (badInUtf8 == 0) {
            return utf8;
        }
        TextEncoding ms949 = new TextEncoding(MS949, 0);
        int badInMs949 = ms949.firstBadLine(bytes);
        if (badInMs949 == 0) {
            return ms949;
        }
        throw undecodable(Math.max(badInUtf8, badInMs949)); // the one that gets further is the likelier
    }

    private static TextEncoding checked(ByteSource bytes, TextEncoding encoding)
            throws IOException, UnreadableFileException {
        int line = encoding.firstBadLine(bytes);
        if (line > 0) {
            throw undecodable(line);
        }
        return encoding;
    }

    private static UnreadableFileException undecodable(int line) {
        return new UnreadableFileException(Problem.of(ProblemCode.UNDECODABLE_TEXT, line));
    }

    private static @Nullable TextEncoding byMark(ByteSource bytes) throws IOException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(3);
        }
        if (head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2); // "Unicode text" of a spreadsheet
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    /** The line of the first byte that this encoding cannot hold, or of a character lost earlier; 0 if there is none. */
    private int firstBadLine(ByteSource source) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int line = 1;
        try (ReadableByteChannel channel = Channels.newChannel(behindMark(source))) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), chars, end);
                bytes.compact();
                chars.flip();
                while (chars.hasRemaining()) {
                    char c = chars.get();
                    if (c == REPLACEMENT || c == 0) {
                        return line;
                    }
                    line += c == '\n' ? 1 : 0;
                }
                chars.clear();
                if (result.isError()) {
                    return line;
                }
            }
        }
        return 0;
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Reader reader(Path file) throws IOException {
        return reader(() -> Files.newInputStream(file));
    }

    /** Reads from behind the mark; throws at a byte that the charset cannot hold. Parsers have buffers of their own. */
    public Reader reader(ByteSource bytes) throws IOException {
        return new InputStreamReader(behindMark(bytes), decoder());
    }

    private InputStream behindMark(ByteSource bytes) throws IOException {
        InputStream in = bytes.open();
        try {
            in.skipNBytes(markLength);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
