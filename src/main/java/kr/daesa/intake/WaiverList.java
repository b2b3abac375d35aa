package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFile;
import kr.daesa.model.Waiver;

/**
 * Reads the list of waivers (보류 목록), {@code waivers.csv}.
 *
 * <pre>
 * finding_id,until,reason,by
 * 0f3a9c0d11e2b457,2026-12-31,거래처가 12월에 수정발급하기로 함,김세무
 * </pre>
 *
 * A blank day waives for good. Whoever waives must say why and sign, so the other three are never blank; of two lines with
 * one id the first stands. That no finding has the id does no harm: it may be mended, or of a client that is not run today.
 */
public final class WaiverList {

    public static final String FILE = "waivers.csv";

    private static final RosterTable TABLE = new RosterTable(
            FILE,
            List.of(
                    List.of("finding_id", "발견번호"),
                    List.of("until", "보류기한", "기한"),
                    List.of("reason", "사유", "보류사유"),
                    List.of("by", "담당자", "승인자")),
            4);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    private final SourceFile file;
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    private WaiverList(SourceFile file) {
        this.file = file;
    }

    /**
     * Reads the list.
     *
     * @param content where its bytes are, perhaps under another name
     * @throws RosterException if it lacks a column or is no table
     */
    public static WaiverReading read(SourceFile file, Path content) throws IOException, RosterException {
        WaiverList list = new WaiverList(file);
        TABLE.read(content, list::line);
        return new WaiverReading(list.waivers, list.rejects);
    }

    private void line(RosterTable.Line line) {
        RowCells cells = line.cells();
        Column idColumn = line.column(0);
        cells.require(idColumn);
        String id = cells.text(idColumn).toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            cells.fail(idColumn, Problem.of(ProblemCode.ROSTER_LINE, cells.shown(idColumn), "0f3a9c0d11e2b457"));
        }
        LocalDate until = cells.day(line.column(1));
        cells.require(line.column(2));
        cells.require(line.column(3));
        Roster.failIfTaken(cells, idColumn, rowOf.get(id));
        if (cells.fault() != null) {
            rejects.add(Roster.reject(line, file, ""));
            return;
        }
        rowOf.put(id, line.number());
        waivers.add(new Waiver(id, until, cells.text(line.column(2)), cells.text(line.column(3))));
    }
}
