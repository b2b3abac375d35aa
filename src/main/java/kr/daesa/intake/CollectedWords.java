package kr.daesa.intake;

import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/** How a format says whether an invoice is taxed, zero-rated or exempt, and whether it is a correction. */
enum CollectedWords {
    /** {@code 과세}, {@code 영세}, {@code 면세}. */
    NAMED {
        @Override
        HometaxWords of(RowCells cells, Column taxType, boolean corrected) {
            cells.require(taxType);
            return switch (CellText.compact(cells.text(taxType))) {
                case "과세" -> words(corrected, "세금계산서", "일반");
                case "영세", "영세율" -> words(corrected, "세금계산서", "영세율");
                case "면세" -> words(corrected, "계산서", "일반");
                default -> unknown(cells, taxType, "과세, 영세, 면세");
            };
        }
    },
    /** {@code 1} 과세, {@code 2} 영세, {@code 3} 면세. */
    NUMBERED {
        @Override
        HometaxWords of(RowCells cells, Column taxType, boolean corrected) {
            cells.require(taxType);
            return switch (CellText.compact(cells.text(taxType))) {
                case "1" -> words(corrected, "세금계산서", "일반");
                case "2" -> words(corrected, "세금계산서", "영세율");
                case "3" -> words(corrected, "계산서", "일반");
                default -> unknown(cells, taxType, "1, 2, 3");
            };
        }
    },
    /** What Hometax itself shows: {@code 세금계산서}, {@code 영세율 세금계산서}, {@code 수정계산서}, {@code 일반(세금계산서)}. */
    SHOWN {
        @Override
        HometaxWords of(RowCells cells, Column taxType, boolean corrected) {
            String text = CellText.compact(cells.text(taxType));
            return words(corrected, text, text.contains("영세") ? "영세율" : text);
        }
    },
    /** 분류 (01–04) and 종류 (01–06) in four digits. */
    TYPE_CODE {
        @Override
        HometaxWords of(RowCells cells, Column taxType, boolean corrected) {
            cells.require(taxType);
            String code = CellText.compact(cells.text(taxType));
            return code.matches("0[1-4]0[1-6]")
                    ? new HometaxWords(code.substring(0, 2), code.substring(2))
                    : unknown(cells, taxType, "0101 … 0406");
        }
    };

    abstract HometaxWords of(RowCells cells, Column taxType, boolean corrected);

    private static HometaxWords words(boolean corrected, String classification, String type) {
        return new HometaxWords(corrected ? "수정" + classification : classification, type);
    }

    private static HometaxWords unknown(RowCells cells, Column taxType, String expected) {
        cells.fail(taxType, Problem.of(ProblemCode.UNKNOWN_WORD, cells.shown(taxType), expected));
        return new HometaxWords("", "");
    }
}
