package kr.daesa.intake;

import kr.daesa.intake.cell.CellText;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/**
 * What 분류 and 종류 of a Hometax row say: {@code 수정세금계산서}, {@code 영세율위수탁}, {@code 일반(수정)}, or their codes.
 *
 * @param classification 분류, compact
 * @param type 종류, compact
 */
record HometaxWords(String classification, String type) {

    static HometaxWords of(String classification, String type) {
        return new HometaxWords(CellText.compact(classification), CellText.compact(type));
    }

    /** 수정(세금)계산서, by either word. */
    boolean isCorrection() {
        return classification.contains("수정")
                || type.contains("수정")
                || classification.equals("02")
                || classification.equals("04");
    }

    /** 세금계산서 or 계산서; null where the classification says neither. */
    @Nullable
    InvoiceKind kind() {
        if (classification.contains("세금계산서") || classification.equals("01") || classification.equals("02")) {
            return InvoiceKind.TAX;
        }
        boolean exempt = classification.contains("계산서") || classification.equals("03") || classification.equals("04");
        return exempt ? InvoiceKind.EXEMPT : null;
    }

    TaxType taxType(InvoiceKind kind) {
        if (kind == InvoiceKind.EXEMPT) {
            return TaxType.EXEMPT;
        }
        boolean zeroRated = type.startsWith("영세율") || type.equals("02") || type.equals("05");
        return zeroRated ? TaxType.ZERO_RATED : TaxType.TAXABLE;
    }
}
