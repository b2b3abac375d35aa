package kr.daesa.intake.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.Container;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;

/** Opens a file of unknown kind as a {@link Document}. */
public final class Documents {

    /** The only format in XML, and the element that is an invoice in it. */
    public static final String XML_FORMAT = SourceFacts.SINGLE_INVOICES;

    public static final String INVOICE = "TaxInvoice";

    private Documents() {}

    /**
     * Opens it by its content; null if it is no document but, perhaps, a table.
     *
     * @throws UnreadableFileException if it is a document that cannot be read
     * @throws IOException only if the file itself cannot be read
     */
    public static @Nullable Document open(Path file) throws IOException, UnreadableFileException {
        ByteSource bytes = () -> Files.newInputStream(file);
        return switch (Container.of(bytes)) {
            case JSON -> JsonDocument.open(bytes, "");
            case XML -> XmlDocument.open(bytes, "", XmlDocument.factory());
            case ZIP -> ArchiveDocument.open(file);
            case EMPTY, OLE2, OTHER_ARCHIVE, WEB_PAGE, TEXT -> null;
        };
    }
}
