package kr.daesa.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.intake.cell.Amounts;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.PartyNumbers;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.PartyNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the rows above the header of a Hometax list say: whose list it is, its totals, its title. Labels and values are
 * neighbours; merged cells leave blanks between them. Lists that were joined in one sheet bring further preambles.
 */
final class Preamble {

    private static final Pattern TITLE = Pattern.compile(".*(매출|매입).*계산서.*목록.*");

    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);
    private @Nullable Direction direction;
    private @Nullable BusinessNumber ownNumber;
    private @Nullable ControlTotals head;

    /** Takes what a row says; false if it says nothing of a preamble. */
    boolean takes(GridRow row) {
        boolean taken = false;
        Long supply = null;
        Long tax = null;
        for (int i = 0; i < row.cells().size(); i++) {
            String label = CellText.compact(row.cell(i)).replace(":", "");
            Matcher title = TITLE.matcher(label);
            if (title.matches()) {
                direction = title.group(1).equals("매출") ? Direction.SALES : Direction.PURCHASE;
                directions.add(direction);
                taken = true;
            } else if (label.equals("사업자등록번호")) {
                ownNumber = PartyNumbers.parse(valueAfter(row, i))
                        .flatMap(PartyNumber::business)
                        .orElse(null);
                taken = true;
            } else if (label.equals("총공급가액")) {
                supply = amountAfter(row, i);
                taken = true;
            } else if (label.equals("총세액")) {
                tax = amountAfter(row, i);
                taken = true;
            }
        }
        if (supply != null) {
            add(new ControlTotals(null, supply, tax));
        }
        return taken;
    }

    /** Joined pages of one query may repeat the totals of the whole, so equal heads count once. */
    private void add(ControlTotals found) {
        if (!found.equals(head)) {
            head = head == null ? found : head.plus(found);
        }
    }

    private static String valueAfter(GridRow row, int label) {
        for (int i = label + 1; i < row.cells().size(); i++) {
            if (!CellText.clean(row.cell(i)).isEmpty()) {
                return row.cell(i);
            }
        }
        return "";
    }

    private static @Nullable Long amountAfter(GridRow row, int label) {
        OptionalLong won = Amounts.parse(valueAfter(row, label));
        return won.isPresent() ? Long.valueOf(won.getAsLong()) : null;
    }

    /** What the latest title says; null without one. */
    @Nullable
    Direction direction() {
        return direction;
    }

    /** What all titles say. */
    Set<Direction> directions() {
        return directions;
    }

    /** The business number in the head: that of the client itself, not of a partner. */
    @Nullable
    BusinessNumber ownNumber() {
        return ownNumber;
    }

    /** Total supply and tax; the list does not state how many invoices it holds. */
    @Nullable
    ControlTotals head() {
        return head;
    }

    boolean isOwn(@Nullable PartyNumber number) {
        return number != null && number.business().equals(Optional.ofNullable(ownNumber));
    }
}
