package kr.daesa.intake;

import java.util.List;
import java.util.Set;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.model.MappedField;

/**
 * The list that Hometax (홈택스) lets people download, 전자(세금)계산서 목록조회: a preamble with the owner and the totals,
 * a header of 33 or 35 columns (31 or 33 without tax, for 계산서), one row an invoice or, with items, one row an item.
 *
 * <pre>
 * 사업자 등록번호 | 124-81-00998 | 상호 | (주)한빛 | …
 * 총 합계금액 | 1,100,000 | 총 공급가액 | 1,000,000 | 총 세액 | 100,000
 * 매출 전자(수정) 세금계산서 목록조회
 * 작성일자 | 승인번호 | 발급일자 | 전송일자 | 공급자사업자등록번호 | … | 공급받는자사업자등록번호 | … | 합계금액 | 공급가액 | 세액 | …
 * </pre>
 */
final class HometaxList implements TableFormat {

    static final String NAME = "hometax-list";

    private static final Set<String> KNOWN = Set.of(
            HometaxColumns.WRITE_DATE,
            HometaxColumns.APPROVAL_NO,
            "발급일자",
            "발급일",
            "전송일자",
            "전송일",
            HometaxColumns.SUPPLIER_NO,
            HometaxColumns.BUYER_NO,
            "종사업장번호",
            "상호",
            "대표자명",
            "주소",
            "합계금액",
            HometaxColumns.SUPPLY,
            HometaxColumns.TAX,
            "발급유형",
            "비고",
            "영수/청구구분",
            "품목명");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> missingIn(Header header) {
        return HometaxColumns.in(header).mandatory().stream()
                .filter(column -> !column.isPresent())
                .map(Column::heading)
                .toList();
    }

    @Override
    public long knownIn(Header header) {
        return header.countOf(KNOWN);
    }

    @Override
    public List<MappedField> mapping(Header header) {
        return HometaxColumns.in(header).mapping();
    }

    @Override
    public TableReader begin(Header header, Sheet sheet, List<GridRow> above, SourceCount into) {
        Preamble preamble = new Preamble();
        above.forEach(preamble::takes);
        return new HometaxRows(this, header, sheet, preamble, into);
    }
}
