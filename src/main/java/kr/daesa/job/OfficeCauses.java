package kr.daesa.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.collection.Causes;
import org.jspecify.annotations.Nullable;

/** Why collections fail, as the office knows it and else the program. */
final class OfficeCauses {

    private OfficeCauses() {}

    /**
     * Loads the rules.
     *
     * @param file of the office; null where it has none
     * @throws RunRefusedException naming the place, where the file is not as it should be
     */
    static Causes load(@Nullable Path file) throws IOException {
        try {
            return file == null ? Causes.builtIn() : Causes.ofOffice(file.toString(), Files.readAllLines(file));
        } catch (CharacterCodingException e) {
            throw RunRefusedException.misconfigured(file + ": is no UTF-8 text, expected it saved as UTF-8");
        } catch (IllegalArgumentException e) {
            throw RunRefusedException.misconfigured(e.getMessage());
        }
    }
}
