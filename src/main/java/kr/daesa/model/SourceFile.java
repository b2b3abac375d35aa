package kr.daesa.model;

/**
 * One input file, as the run found it.
 *
 * @param path relative to the inbox, with {@code /} and composed Hangul (NFC)
 * @param sha256 of its bytes, 64 hexadecimal digits; the archive holds it under this name
 * @param size in bytes
 */
public record SourceFile(String path, String sha256, long size) implements Comparable<SourceFile> {

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
