package kr.daesa.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.daesa.model.SourceFile;

/** Files that are read where they lie, without a copy in the archive. */
final class Sources {

    private Sources() {}

    /**
     * The file with its hash.
     *
     * @param path under which it is spoken of
     */
    static SourceFile of(Path file, String path) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new SourceFile(path, HexFormat.of().formatHex(digest.digest()), size);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
