package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of file it is by its first bytes; the name is never asked, since exports are renamed and saved again. */
enum Container {
    EMPTY,
    /** Compound document: BIFF {@code .xls}, or an encrypted {@code .xlsx}. */
    OLE2,
    /** Zip: {@code .xlsx}. */
    ZIP,
    WEB_PAGE,
    XML,
    JSON,
    TEXT;

    private static final int LOOKED_AT = 4096;
    private static final byte[] OLE2_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** A title in brackets begins with one as well. */
    private static final Pattern LIST_OR_OBJECT = Pattern.compile("\\{|\\[\\s*[{\\]]");

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

    static Container of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
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
        return ofText(head);
    }

    private static Container ofText(byte[] head) {
        // Byte for byte: the marks looked for are ASCII. The zero bytes of UTF-16 and the byte order marks fall away.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\u0000\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return text.startsWith("<?xml") && !text.contains("<html") ? XML : WEB_PAGE;
        }
        return LIST_OR_OBJECT.matcher(text).lookingAt() ? JSON : TEXT;
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
