package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a web page as one sheet: what many programs call {@code .xls}. A page without any row of a few cells, such
 * as an error page, is none. Scripts are text here and references are never followed; memory holds one row.
 */
final class HtmlGrid implements Grid {

    /** The rows of an error page that is laid out with a table have fewer cells. */
    private static final int FEWEST_CELLS = 3;

    /** More columns or rows than any table has: what claims them is not believed. */
    private static final int WIDEST = 1_000;

    private static final int TALLEST = 100_000;

    private final StreamParser page;
    private final List<Integer> hangingDown = new ArrayList<>();
    private @Nullable Element before;
    private boolean opened;
    private int number;

    private HtmlGrid(Reader text) {
        page = new StreamParser(Parser.htmlParser()).parse(text, "");
    }

    static HtmlGrid open(Path file) throws IOException, UnreadableFileException {
        TextEncoding encoding = TextEncoding.of(file);
        try (HtmlGrid grid = new HtmlGrid(encoding.reader(file))) {
            grid.nextSheet();
            GridRow row = grid.nextRow();
            while (row != null && row.cells().size() < FEWEST_CELLS) {
                row = grid.nextRow();
            }
            if (row == null) {
                throw new UnreadableFileException(Problem.of(ProblemCode.WEB_PAGE));
            }
        }
        return new HtmlGrid(encoding.reader(file));
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (opened) {
            return null;
        }
        opened = true;
        return new Sheet("", false, false);
    }

    @Override
    public @Nullable GridRow nextRow() throws IOException {
        try {
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                forget(row);
                // A row that holds a table is layout; the rows of that table come by themselves.
                if (row.selectFirst("table") == null) {
                    number++;
                    return new GridRow(number, cells(row));
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The row before has been read, and so has the space between the two, so that the tree of the page need not grow. */
    private void forget(Element row) {
        if (before != null) {
            before.remove();
        }
        for (Node space = row.previousSibling(); space instanceof TextNode; space = row.previousSibling()) {
            space.remove();
        }
        before = row;
    }

    /** Cells that are merged leave blanks to their right and below, as they do in a workbook. */
    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) { // a query for them would leave its memory on the thread, row by row
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            skipHanging(cells);
            int below = span(cell, "rowspan", TALLEST) - 1;
            int width = span(cell, "colspan", WIDEST);
            for (int i = 0; i < width && cells.size() < WIDEST; i++) {
                hang(cells.size(), below);
                cells.add(i == 0 ? cell.text() : "");
            }
        }
        skipHanging(cells);
        return cells;
    }

    private void skipHanging(List<String> cells) {
        while (cells.size() < hangingDown.size() && hangingDown.get(cells.size()) > 0) {
            hangingDown.set(cells.size(), hangingDown.get(cells.size()) - 1);
            cells.add("");
        }
    }

    private void hang(int column, int rows) {
        while (hangingDown.size() <= column) {
            hangingDown.add(0);
        }
        hangingDown.set(column, rows);
    }

    private static int span(Element cell, String attribute, int most) {
        String text = cell.attr(attribute).strip();
        return text.matches("[0-9]{1,6}") ? Math.max(1, Math.min(Integer.parseInt(text), most)) : 1;
    }

    @Override
    public void close() {
        page.close();
    }
}
