package kr.daesa.intake.grid;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** A workbook of Office Open XML ({@code .xlsx}). Its declared dimension is not looked at; some programs write A1:A1. */
final class OoxmlGrid implements Grid {

    private static final String FOLDER = "xl/";
    private static final String WORKBOOK = "workbook.xml";

    private final OoxmlPackage parts;
    private final SharedStrings shared = new SharedStrings();
    private final Queue<SheetPart> sheets = new ArrayDeque<>();
    private boolean from1904;
    private @Nullable XMLStreamReader2 xml;
    private @Nullable SheetRows rows;

    private record SheetPart(String name, String part) {}

    private OoxmlGrid(OoxmlPackage parts) {
        this.parts = parts;
    }

    static OoxmlGrid open(Path file) throws IOException, UnreadableFileException {
        OoxmlPackage parts = null;
        OoxmlGrid grid = null;
        try {
            parts = OoxmlPackage.open(file);
            if (!parts.has(FOLDER + WORKBOOK)) {
                throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "ZIP"));
            }
            OoxmlGrid opened = new OoxmlGrid(parts);
            opened.readWorkbook();
            grid = opened;
            return grid;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        } finally {
            if (grid == null && parts != null) {
                parts.close();
            }
        }
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        List<OoxmlPackage.Relationship> relationships = parts.relationships(FOLDER, WORKBOOK);
        XMLStreamReader2 workbook = parts.read(FOLDER + WORKBOOK);
        while (workbook.hasNext()) {
            if (workbook.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (workbook.getLocalName().equals("workbookPr")) {
                String stated = OoxmlPackage.attribute(workbook, "date1904");
                from1904 = stated.equals("1") || stated.equalsIgnoreCase("true");
            } else if (workbook.getLocalName().equals("sheet")) {
                String name = OoxmlPackage.attribute(workbook, "name");
                sheets.add(new SheetPart(name, part(relationships, OoxmlPackage.attribute(workbook, "id"), name)));
            }
        }
        workbook.closeCompletely();
        for (OoxmlPackage.Relationship relationship : relationships) {
            if (relationship.type().endsWith("/sharedStrings")) {
                shared.read(parts.read(relationship.part()));
            }
        }
    }

    private static String part(List<OoxmlPackage.Relationship> relationships, String id, String sheet)
            throws XMLStreamException {
        return relationships.stream()
                .filter(relationship -> relationship.id().equals(id))
                .map(OoxmlPackage.Relationship::part)
                .findFirst()
                .orElseThrow(() -> new XMLStreamException("the sheet '" + sheet + "' has no part"));
    }

    @Override
    public @Nullable Sheet nextSheet() throws IOException, UnreadableFileException {
        try {
            closeSheet();
            SheetPart sheet = sheets.poll();
            if (sheet == null) {
                return null;
            }
            xml = parts.read(sheet.part());
            rows = new SheetRows(xml, shared);
            return new Sheet(sheet.name(), from1904, false);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private void closeSheet() throws XMLStreamException {
        rows = null;
        if (xml != null) {
            xml.closeCompletely();
            xml = null;
        }
    }

    @Override
    public @Nullable GridRow nextRow() throws IOException, UnreadableFileException {
        try {
            return rows == null ? null : rows.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** A disk that fails says nothing of the file; what the file itself causes does. */
    private static UnreadableFileException unreadable(Exception e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnpackedTooMuchException exceeded) {
                return new UnreadableFileException(exceeded.problem());
            }
            if (cause instanceof IOException broken
                    && !(cause instanceof ZipException
                            || cause instanceof EOFException
                            || cause instanceof CharConversionException
                            || cause instanceof UnsupportedEncodingException)) {
                throw broken;
            }
        }
        return new UnreadableFileException(ProblemCode.DAMAGED, e);
    }

    @Override
    public void close() throws IOException {
        parts.close(); // and with it what is being read of it
    }
}
