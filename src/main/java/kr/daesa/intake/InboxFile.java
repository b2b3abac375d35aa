package kr.daesa.intake;

import java.nio.file.Path;
import kr.daesa.model.Side;

/**
 * One file of the inbox.
 *
 * @param file where it is
 * @param path relative to the inbox, with {@code /} and composed Hangul (NFC)
 * @param folder the client's id, or {@code _firm}
 */
public record InboxFile(Path file, String path, String folder, Side side) {}
