package kr.daesa.book;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 as names of files: 64 hexadecimal digits, the first two of them a folder, {@code ab/cdef…}. */
final class Sha256 {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER = 2;

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of texts one after the other, each with its length before it, so that moving a border gives another hash. */
    static String of(String... texts) {
        MessageDigest digest = digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return hex(digest);
    }

    static Path locate(Path root, String sha256) {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "'" + sha256 + "' is not a SHA-256: expected 64 hexadecimal digits in lower case");
        }
        return root.resolve(sha256.substring(0, FOLDER)).resolve(sha256.substring(FOLDER));
    }
}
