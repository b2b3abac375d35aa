package kr.daesa.intake.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of Office Open XML, read forwards once. A day is a number there, and only its style says that it is
 * one; here it stays a number.
 */
final class SheetRows {

    /** Far more than a spreadsheet's numbers have: written out, an exponent of a few digits fills the memory. */
    private static final int MOST_DIGITS = 400;

    private final XMLStreamReader2 xml;
    private final SharedStrings shared;
    private final CellAttributes cell = new CellAttributes();
    private int number;
    private List<String> cells = List.of();
    private int width;
    private @Nullable String value;
    private @Nullable String formula;

    SheetRows(XMLStreamReader2 xml, SharedStrings shared) {
        this.xml = xml;
        this.shared = shared;
    }

    /** The next row that is stored; null after the last. */
    @Nullable
    GridRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "c" -> endCell();
                    case "row" -> {
                        width = Math.max(width, cells.size());
                        return new GridRow(number, cells);
                    }
                    case "sheetData" -> {
                        return null;
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    private void begin(String name) throws XMLStreamException {
        switch (name) {
            case "row" -> beginRow(xml.getAttributeValue(null, "r"));
            case "c" -> {
                cell.read(xml);
                value = null;
                formula = null;
            }
            case "v" -> value = value(xml.getElementText());
            case "f" -> formula = xml.getElementText();
            case "is" -> value = RichText.read(xml);
            case "extLst" -> xml.skipElement();
            default -> {}
        }
    }

    /** A row that does not say which it is stands below the one before. */
    private void beginRow(@Nullable String stated) {
        number = stated == null ? number + 1 : Integer.parseInt(stated);
        cells = new ArrayList<>(width);
        cell.beginRow();
    }

    private @Nullable String value(String stated) {
        String kind = cell.kind();
        return switch (kind) {
            case "s" -> stated.isEmpty() ? "" : shared.get(stated);
            // Programs that compute nothing write a formula and an empty number.
            case "n" -> stated.isEmpty() ? null : number(stated);
            case "str", "inlineStr" -> RichText.unescaped(stated);
            case "b", "e", "d" -> stated;
            default -> throw new IllegalStateException("a cell of the unknown kind '" + kind + "'");
        };
    }

    /** In plain notation, without zeros that end its fraction; what is no number, as it stands there. */
    private static String number(String stated) {
        if (isPlain(stated) || stated.length() > MOST_DIGITS) {
            return stated;
        }
        try {
            BigDecimal number = new BigDecimal(stated).stripTrailingZeros();
            return Math.abs((long) number.scale()) > MOST_DIGITS ? stated : number.toPlainString();
        } catch (NumberFormatException e) {
            return stated;
        }
    }

    /** Whether these are digits alone, the first of them no zero, as nearly all amounts are. */
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return !number.startsWith("0");
    }

    private void endCell() {
        String text = value != null ? value : formula != null ? "=" + formula : "";
        while (cells.size() < cell.column()) {
            cells.add("");
        }
        if (cells.size() == cell.column()) {
            cells.add(text);
        } else {
            cells.set(cell.column(), text);
        }
    }
}
