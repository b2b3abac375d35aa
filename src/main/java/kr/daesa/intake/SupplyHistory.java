package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFile;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code supply-history.csv}, the yearly supply (공급가액) of the clients.
 *
 * <pre>
 * client_id,year,supply_amount,corrected_on,notified_on
 * K0002,2025,78000000,,
 * K0002,2025,82000000,2026-10-14,2026-11-20
 * </pre>
 *
 * The last two columns may be absent, their cells blank. A line without a day of correction is the year as filed, one with
 * it the year as corrected (수정신고·결정·경정) on that day; of two lines of one client, year and day the first stands.
 */
final class SupplyHistory {

    private static final RosterTable TABLE = new RosterTable(
            Roster.HISTORY,
            List.of(
                    List.of("client_id", "관리번호"),
                    List.of("year", "연도", "년도"),
                    List.of("supply_amount", "공급가액"),
                    List.of("corrected_on", "수정신고·경정일", "수정신고경정일"),
                    List.of("notified_on", "통지수령일")),
            3);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private final SourceFile file;
    private final Set<String> clientIds;
    private final Map<String, List<YearlySupply>> supply = new HashMap<>();
    private final Map<Stated, Integer> rowOf = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();

    /** What only one line may state. */
    private record Stated(
            String clientId, String year, @Nullable LocalDate correctedOn) {}

    SupplyHistory(SourceFile file, Set<String> clientIds) {
        this.file = file;
        this.clientIds = clientIds;
    }

    /** Reads the file if it is there. */
    void read(Path path) throws IOException, RosterException {
        if (Files.exists(path)) {
            TABLE.read(path, this::line);
        }
    }

    /** What the file says of a client, in its order. */
    List<YearlySupply> of(String clientId) {
        return supply.getOrDefault(clientId, List.of());
    }

    /** Lines that cannot be used, in the order of the file. */
    List<Reject> rejects() {
        return rejects;
    }

    private void line(RosterTable.Line line) {
        RowCells cells = line.cells();
        String id = Roster.id(line);
        boolean known = clientIds.contains(id);
        Column yearColumn = line.column(1);
        String year = CellText.compact(cells.text(yearColumn));
        cells.require(yearColumn);
        if (!YEAR.matcher(year).matches()) {
            cells.fail(yearColumn, Problem.of(ProblemCode.ROSTER_LINE, cells.shown(yearColumn), "2025"));
        }
        cells.require(line.column(2));
        Long amount = cells.amount(line.column(2));
        LocalDate correctedOn = cells.day(line.column(3));
        LocalDate notifiedOn = cells.day(line.column(4));
        if (!known) {
            cells.fail(line.column(0), Problem.of(ProblemCode.NO_SUCH_CLIENT, id));
        }
        Stated stated = new Stated(id, year, correctedOn);
        Roster.failIfTaken(cells, correctedOn == null ? yearColumn : line.column(3), rowOf.get(stated));
        if (cells.fault() != null || amount == null) {
            rejects.add(Roster.reject(line, file, known ? id : ""));
            return;
        }
        rowOf.put(stated, line.number());
        supply.computeIfAbsent(id, unused -> new ArrayList<>())
                .add(new YearlySupply(Integer.parseInt(year), amount, correctedOn, notifiedOn));
    }
}
