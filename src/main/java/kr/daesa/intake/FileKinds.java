package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.intake.document.Document;
import kr.daesa.intake.document.Documents;
import kr.daesa.intake.grid.Container;
import kr.daesa.intake.grid.TextEncoding;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.FileKind;

/** Tells what a file is, for people. */
final class FileKinds {

    private FileKinds() {}

    static FileKind of(Path file) throws IOException {
        return switch (Container.of(file)) {
            case EMPTY -> new FileKind(FileKind.Container.EMPTY, "");
            case OLE2 -> new FileKind(FileKind.Container.XLS, "");
            case ZIP -> new FileKind(isWorkbook(file) ? FileKind.Container.XLSX : FileKind.Container.ZIP, "");
            case OTHER_ARCHIVE -> new FileKind(FileKind.Container.OTHER_ARCHIVE, "");
            case WEB_PAGE -> new FileKind(FileKind.Container.WEB_PAGE, "");
            // An XML declares its encoding; what its bytes look like says nothing.
            case XML -> new FileKind(FileKind.Container.XML, "");
            case JSON -> new FileKind(FileKind.Container.JSON, charset(file));
            case TEXT -> new FileKind(FileKind.Container.TEXT, charset(file));
        };
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (Document archive = Documents.open(file)) {
            return archive == null;
        } catch (UnreadableFileException e) {
            return false;
        }
    }

    private static String charset(Path file) throws IOException {
        try {
            TextEncoding encoding = TextEncoding.of(() -> Files.newInputStream(file));
            // Java's own name of it is known to nobody else.
            String name = encoding.charset().name().replace("x-windows-949", "CP949");
            return encoding.markLength() > 0 ? name + " (BOM)" : name;
        } catch (UnreadableFileException e) {
            return "";
        }
    }
}
