package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which Hometax issues up to a hundred invoices at once: notices above, line breaks in the header, 59 columns. */
final class BulkIssueLayout implements LedgerLayout {

    static final int MOST_ROWS = 100;

    private static final List<String> HEADINGS = Stream.of(
                    Stream.of(
                            "전자(세금)계산서 종류\n(01:일반, 02:영세율)",
                            "작성일자",
                            "공급자 등록번호\n(\"-\" 없이 입력)",
                            "공급자\n 종사업장번호",
                            "공급자 상호",
                            "공급자 성명",
                            "공급자 사업장주소",
                            "공급자 업태",
                            "공급자 종목",
                            "공급자 이메일",
                            "공급받는자 등록번호\n(\"-\" 없이 입력)",
                            "공급받는자 \n종사업장번호",
                            "공급받는자 상호 ",
                            "공급받는자 성명",
                            "공급받는자 사업장주소",
                            "공급받는자 업태",
                            "공급받는자 종목",
                            "공급받는자 이메일1",
                            "공급받는자 이메일2",
                            "공급가액\n합계",
                            "세액\n합계",
                            "비고"),
                    IntStream.rangeClosed(1, 4).boxed().flatMap(n -> Stream.of(
                                    "일자%d\n(2자리, 작성년월 제외)", "품목%d", "규격%d", "수량%d", "단가%d", "공급가액%d", "세액%d", "품목비고%d")
                            .map(heading -> heading.replace("%d", "" + n))),
                    Stream.of("현금", "수표", "어음", "외상미수금", "영수(01),\n청구(02)"))
            .flatMap(headings -> headings)
            .toList();

    private final Taxpayer payer;
    private final Dirt dirt;

    BulkIssueLayout(Taxpayer payer, Dirt dirt) {
        this.payer = payer;
        this.dirt = dirt;
    }

    @Override
    public void write(Path inbox, String path, List<Invoice> rows) throws IOException {
        Sheets sheets = new Sheets("엑셀업로드양식", HEADINGS, 12, dirt).line("엑셀 업로드 양식(전자세금계산서-일반(영세율))");
        for (int notice = 2; notice <= 5; notice++) {
            sheets.line("★ 주의사항 " + notice + " : 작성일자는 8자리로 입력합니다.");
        }
        sheets.header();
        for (Invoice row : rows) {
            row.place = path + "#" + sheets.row(cells(row));
        }
        sheets.write(inbox.resolve(path), LedgerForm.BULK_ISSUE.container());
    }

    private List<@Nullable Object> cells(Invoice row) {
        String day = row.written.toString().replace("-", "");
        List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(HEADINGS.size(), ""));
        cells.set(0, row.zeroRated ? "02" : "01");
        cells.set(1, day);
        cells.set(2, payer.number());
        cells.set(4, payer.name());
        cells.set(10, row.party.number());
        cells.set(12, dirt.text(row.party.name()));
        cells.set(19, "" + row.supply);
        cells.set(20, "" + row.tax);
        cells.set(22, day.substring(6));
        cells.set(23, dirt.text(row.item));
        cells.set(27, "" + row.supply);
        cells.set(28, "" + row.tax);
        cells.set(HEADINGS.size() - 1, "02");
        return cells;
    }
}
