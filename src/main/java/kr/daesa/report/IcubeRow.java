package kr.daesa.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.daesa.model.ClientReport;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;

/**
 * A finding that costs something, as a row that Douzone iCUBE knows: its own column names and the code of its penalty
 * ({@code addtax_cd}): 1 지연발급, 2 미발급, 3 지연수취(공제), 4 지연수취(불공제), 5 지연전송, 6 미전송.
 *
 * <p>Paper by one who must issue electronically (P2a) has no code there and no row here.
 */
record IcubeRow(Finding finding, int addtaxCode) {

    private static final Map<String, Integer> CODES = Map.of("P1", 1, "P2", 2, "P9", 3, "P3", 5, "P4", 6);
    private static final int DEDUCTION_LOST = 4;

    static final List<Column<IcubeRow>> COLUMNS = List.of(
            new Column<>("iss_no", Column.Shape.KEY, row -> row.finding.approvalNo()),
            new Column<>("iss_dt", Column.Shape.TEXT, row -> compact(row.finding.writeDate())),
            new Column<>("tax_ty", Column.Shape.WORD, IcubeRow::taxType),
            new Column<>("isu_dt", Column.Shape.TEXT, row -> compact(row.finding.issueDate())),
            new Column<>("iss_ymd", Column.Shape.TEXT, row -> compact(row.finding.sendDate())),
            new Column<>("trreg_nb", Column.Shape.TEXT, row -> row.finding.counterparty()),
            new Column<>("tr_nm", Column.Shape.NAME, row -> ResidentNumbers.mask(row.finding.counterpartyName())),
            new Column<>("sup_am", Column.Shape.WON, row -> row.finding.supply()),
            new Column<>("vat_am", Column.Shape.WON, row -> row.finding.tax()),
            new Column<>("addtax_cd", Column.Shape.WORD, row -> String.valueOf(row.addtaxCode)),
            new Column<>("ledger_ref", Column.Shape.NAME, row -> ResidentNumbers.maskFile(row.finding.ledgerRef())),
            new Column<>("penalty_amount", Column.Shape.WON, row -> row.finding.penaltyAmount()),
            new Column<>("finding_id", Column.Shape.TEXT, row -> row.finding.id()));

    /** Those of a client that count, in the order of its findings. */
    static List<IcubeRow> of(ClientReport report) {
        return report.findings().stream()
                .filter(tracked -> tracked.status().counts())
                .map(TrackedFinding::finding)
                .flatMap(IcubeRow::row)
                .toList();
    }

    private static Stream<IcubeRow> row(Finding finding) {
        if (finding.code() == FindingCode.DEDUCTION_LOST) {
            return Stream.of(new IcubeRow(finding, DEDUCTION_LOST));
        }
        Integer code =
                finding.penalty() == null ? null : CODES.get(finding.penalty().code());
        return code == null ? Stream.empty() : Stream.of(new IcubeRow(finding, code));
    }

    /** 1 매출, 2 매입, 3 면세매출, 4 면세매입. */
    private String taxType() {
        boolean sales = finding.direction() == Direction.SALES;
        boolean exempt = finding.kind() == InvoiceKind.EXEMPT;
        return exempt ? sales ? "3" : "4" : sales ? "1" : "2";
    }

    private static @Nullable String compact(@Nullable LocalDate day) {
        return day == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
