package kr.daesa.intake.grid;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a record as one piece of text and makes a cell a string when it is asked for: of the 33 columns of a Hometax list a
 * reader looks at half.
 */
final class SlicedRecords extends AbstractBaseCsvCallbackHandler<List<String>> {

    private char[] text = new char[1024];
    private int[] ends = new int[64];
    private int cells;
    private int length;

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = 0;
        length = 0;
    }

    @Override
    protected void handleField(int fieldIdx, char[] buffer, int offset, int count, boolean quoted) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        System.arraycopy(buffer, offset, text, length, count);
        length += count;
        ends[cells++] = length;
    }

    /** A blank line is a row of one blank cell. */
    @Override
    protected void handleEmpty() {
        ends[cells++] = 0;
    }

    @Override
    protected List<String> buildRecord() {
        return new Slices(Arrays.copyOf(text, length), Arrays.copyOf(ends, cells));
    }

    private static final class Slices extends AbstractList<String> implements RandomAccess {

        private final char[] text;
        private final int[] ends;
        private final @Nullable String[] made;

        private Slices(char[] text, int[] ends) {
            this.text = text;
            this.ends = ends;
            this.made = new @Nullable String[ends.length];
        }

        @Override
        public String get(int index) {
            Objects.checkIndex(index, ends.length);
            String cell = made[index];
            if (cell == null) {
                int from = index == 0 ? 0 : ends[index - 1];
                cell = new String(text, from, ends[index] - from);
                made[index] = cell;
            }
            return cell;
        }

        @Override
        public int size() {
            return ends.length;
        }
    }
}
