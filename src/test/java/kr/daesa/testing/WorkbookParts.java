package kr.daesa.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of Office Open XML whose parts are written by hand: what no library would write. */
public final class WorkbookParts {

    public static final String WORKBOOK = "xl/workbook.xml";
    public static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    public static final String SHARED = "xl/sharedStrings.xml";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet 하나 with these rows, and shared strings without any. */
    public static WorkbookParts ofRows(String rows) {
        return new WorkbookParts()
                .with(
                        WORKBOOK,
                        "<workbook xmlns='" + MAIN + "' xmlns:r='" + TRANSITIONAL + "'><sheets>"
                                + "<sheet name='하나' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with(
                        RELATIONSHIPS,
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='rId1' Type='" + TRANSITIONAL
                                + "/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='rId2' Type='" + TRANSITIONAL
                                + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>")
                .shared("")
                .with(SHEET, sheet(rows));
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** The shared strings: elements si. */
    public WorkbookParts shared(String items) {
        return with(SHARED, "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    public WorkbookParts with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    public WorkbookParts with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    public WorkbookParts without(String part) {
        parts.remove(part);
        return this;
    }

    /** Writes another text for one in a part. */
    public WorkbookParts replace(String part, String text, String other) {
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("no '" + text + "' in " + part);
        }
        return with(part, before.replace(text, other));
    }

    public WorkbookParts rename(String part, String other) {
        return with(other, parts.remove(part));
    }

    public Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
