package kr.daesa.intake.grid;

import java.io.IOException;
import java.nio.file.Path;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/** Opens a file of unknown kind as a {@link Grid}. */
public final class Grids {

    private Grids() {}

    /**
     * Opens it by its content.
     *
     * @throws UnreadableFileException if it holds no table that is known here
     * @throws IOException only if the file itself cannot be read
     */
    public static Grid open(Path file) throws IOException, UnreadableFileException {
        return switch (Container.of(file)) {
            case EMPTY -> throw new UnreadableFileException(Problem.of(ProblemCode.EMPTY_FILE));
            case OLE2 -> BiffGrid.open(file);
            case ZIP -> OoxmlGrid.open(file);
            case OTHER_ARCHIVE -> throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "archive"));
            case WEB_PAGE -> HtmlGrid.open(file);
            case XML -> throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "XML"));
            case JSON -> throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "JSON"));
            case TEXT -> TextGrid.open(file);
        };
    }
}
