package kr.daesa.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tables a law is made of, in the order they are read, and the version they have together. */
final class Tables {

    private static final int VERSION_DIGITS = 16;

    private final List<List<Line>> read = new ArrayList<>();

    /** The lines of a resource beside this class. */
    List<Line> resource(String name) {
        return with(TableFile.resource(name));
    }

    /** Lines of an office's own. */
    List<Line> with(List<Line> lines) {
        read.add(lines);
        return lines;
    }

    /** A hash over all that was read, and of what else the answers depend on. */
    String version(String policy) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(policy.getBytes(StandardCharsets.UTF_8));
            for (List<Line> table : read) {
                digest.update((byte) '\f');
                for (Line line : table) {
                    digest.update((String.join("\t", line.cells()) + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
