package kr.daesa.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A row taken as a row of headings.
 *
 * @param headings as they are compared, see {@link CellText#heading}
 * @param shown as the file has them
 */
record Header(List<String> headings, List<String> shown) {

    static Header of(GridRow row) {
        return new Header(
                row.cells().stream().map(CellText::heading).toList(),
                row.cells().stream().map(CellText::clean).toList());
    }

    /**
     * A header of two rows: names of groups above, such as 공급자, and below them what is in each group. What stands below
     * bears the name of its group where it would not be told apart otherwise.
     */
    static Header of(GridRow groups, GridRow row) {
        List<String> below = of(row).shown();
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(groups.cells().size(), below.size()); i++) {
            String above = CellText.clean(groups.cell(i));
            String name = i < below.size() ? below.get(i) : "";
            group = above.isEmpty() && !name.isEmpty() ? group : above;
            boolean several = Collections.frequency(below, name) > 1;
            names.add(name.isEmpty() ? above : several ? group + name : name);
        }
        return new Header(names.stream().map(CellText::heading).toList(), names);
    }

    /** The first column under one of these headings, the headings in order of preference; absent if there is none. */
    Column find(List<String> wanted) {
        for (String heading : wanted) {
            int index = headings.indexOf(CellText.heading(heading));
            if (index >= 0) {
                return new Column(index, shown.get(index));
            }
        }
        return Column.absent(wanted.get(0));
    }

    /** The first column from one index up to before another whose heading is as asked for. */
    Column findBetween(int from, int to, String name, Predicate<String> asked) {
        return IntStream.range(Math.max(from, 0), Math.min(to, headings.size()))
                .filter(index -> asked.test(headings.get(index)))
                .mapToObj(index -> new Column(index, shown.get(index)))
                .findFirst()
                .orElse(Column.absent(name));
    }

    /** How many of these headings stand in it. */
    long countOf(Set<String> known) {
        return headings.stream().filter(known::contains).distinct().count();
    }

    /**
     * What is wrong with the width of a row of delimited text; null if nothing is. A row that ends before a column it
     * cannot do without was cut off, one that has cells beyond the header was split by a delimiter inside a value.
     */
    @Nullable
    Fault widthFault(GridRow row, List<Column> mandatory) {
        int needed = 0;
        for (Column column : mandatory) {
            needed = Math.max(needed, column.index() + 1);
        }
        boolean beyond = false;
        for (int i = headings.size(); i < row.cells().size(); i++) {
            beyond |= !CellText.clean(row.cell(i)).isEmpty();
        }
        if (row.cells().size() >= needed && !beyond) {
            return null;
        }
        return new Fault(
                "", "", Problem.of(ProblemCode.WRONG_CELL_COUNT, row.cells().size(), headings.size()));
    }
}
