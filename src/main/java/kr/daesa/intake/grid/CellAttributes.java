package kr.daesa.intake.grid;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Where a cell stands and what kind of value it has. Both are decoded where the parser has them: with strings for them, a
 * sheet takes a sixth longer.
 */
final class CellAttributes {

    private static final int LETTERS = 26;
    /** The last one is XFD. */
    private static final int MOST_COLUMNS = 16_384;

    private final Reference reference = new Reference();
    private final Kind kind = new Kind();

    /** Columns count from the first one again. */
    void beginRow() {
        reference.column = -1;
    }

    /** Reads those of the cell at hand; one that does not say where it is stands beside the one before. */
    void read(XMLStreamReader2 xml) throws XMLStreamException {
        reference.column++;
        kind.name = "n";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("r")) {
                xml.getAttributeAs(i, reference);
                if (reference.column < 0 || reference.column >= MOST_COLUMNS) {
                    throw new XMLStreamException("'" + xml.getAttributeValue(i) + "' is no cell of a sheet");
                }
            } else if (name.equals("t")) {
                xml.getAttributeAs(i, kind);
            }
        }
    }

    /** Counted from 0. */
    int column() {
        return reference.column;
    }

    /** As the format names it: {@code s} is a shared string, {@code n} a number. */
    String kind() {
        return kind.name;
    }

    /** {@code AB12}; which row it is has been told before. */
    private static final class Reference extends Decoder {

        private int column = -1;

        @Override
        public void decode(char[] buffer, int start, int end) {
            int count = 0;
            for (int i = start; i < end && buffer[i] >= 'A' && count <= MOST_COLUMNS; i++) {
                count = LETTERS * count + Character.toUpperCase(buffer[i]) - 'A' + 1;
            }
            column = count - 1;
        }
    }

    private static final class Kind extends Decoder {

        private String name = "n";

        @Override
        public void decode(char[] buffer, int start, int end) {
            boolean shared = end - start == 1 && buffer[start] == 's';
            name = shared ? "s" : new String(buffer, start, end - start);
        }
    }

    private abstract static class Decoder extends TypedValueDecoder {

        @Override
        public final void decode(String value) {
            decode(value.toCharArray(), 0, value.length());
        }

        @Override
        public final void handleEmptyValue() {
            decode("");
        }
    }
}
