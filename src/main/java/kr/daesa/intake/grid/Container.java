package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of file it is by its first bytes; the name is never asked, since exports are renamed and saved again. */
public enum Container {
    EMPTY,
    /** Compound document: BIFF {@code .xls}, or an encrypted {@code .xlsx}. */
    OLE2,
    /** Zip: {@code .xlsx}, or an archive of documents. */
    ZIP,
    /** An archive of a kind that is not opened: gzip, 7z, RAR. */
    OTHER_ARCHIVE,
    WEB_PAGE,
    XML,
    JSON,
    TEXT;

    private static final int LOOKED_AT = 4096;
    private static final byte[] OLE2_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] GZIP_MAGIC = {0x1F, (byte) 0x8B, 8};
    private static final byte[] SEVEN_ZIP_MAGIC = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};
    private static final byte[] RAR_MAGIC = {'R', 'a', 'r', '!', 0x1A, 7};
    /** A title in brackets begins with one as well. */
    private static final Pattern JSON_START = Pattern.compile("\\{|\\[\\s*[{\\]].*", Pattern.DOTALL);
    /** A tax invoice is known without its declaration, and a DOCTYPE that is not of a web page is one of XML. */
    private static final Pattern XML_START =
            Pattern.compile("<\\?xml\\s.*|<(?:[\\w.-]+:)?taxinvoice[\\s>].*|<!doctype\\s+(?!html).*", Pattern.DOTALL);

    public static Container of(Path file) throws IOException {
        return of(() -> Files.newInputStream(file));
    }

    public static Container of(ByteSource bytes) throws IOException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, OLE2_MAGIC)) {
            return OLE2;
        }
        if (startsWith(head, ZIP_MAGIC)) {
            return ZIP;
        }
        if (startsWith(head, GZIP_MAGIC) || startsWith(head, SEVEN_ZIP_MAGIC) || startsWith(head, RAR_MAGIC)) {
            return OTHER_ARCHIVE;
        }
        return ofText(head);
    }

    private static Container ofText(byte[] head) {
        // Byte for byte: the marks looked for are ASCII. The zero bytes of UTF-16 and the byte order marks fall away.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\u0000\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return XML_START.matcher(text).matches() && !text.contains("<html") ? XML : WEB_PAGE;
        }
        return JSON_START.matcher(text).lookingAt() ? JSON : TEXT;
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
