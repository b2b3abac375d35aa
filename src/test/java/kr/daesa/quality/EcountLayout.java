package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The two screens of ECOUNT: the company above the header, a day and a number in one cell, names in place of business
 * numbers as people type them, a line for each month and one for all, a time stamp at the end, and a workbook that says
 * it ends at A1.
 */
final class EcountLayout implements LedgerLayout {

    private static final List<String> PROGRESS =
            List.of("일자-No.,프로젝트그룹1명,적요명,발행일자,거래처명,공급가액,부가세,합계금액,종류,전자(세금)계산서 진행단계,단계별기능,승인번호,내역보기".split(","));
    private static final List<String> SALES = List.of("일자-No.,거래처명,담당자 이메일주소,프로젝트명,공급가액,매출부가세,매출합계".split(","));

    private final boolean progress;
    private final Taxpayer payer;
    private final Dirt dirt;
    private final Random random;

    EcountLayout(LedgerForm form, Taxpayer payer, Dirt dirt, Random random) {
        this.progress = form == LedgerForm.ECOUNT_PROGRESS;
        this.payer = payer;
        this.dirt = dirt;
        this.random = random;
    }

    @Override
    public void write(Path inbox, String path, List<Invoice> rows) throws IOException {
        Sheets sheets = new Sheets("Sheet1", progress ? PROGRESS : SALES, 0, dirt);
        sheets.line("회사명 : " + payer.name()).header();
        for (Invoice row : rows) {
            number(row);
            int at = sheets.row(progress ? progress(row) : sale(row));
            row.place = path + "#" + at;
            if (random.nextInt(12) == 0) {
                total(
                        sheets,
                        String.format(Locale.ROOT, "%d/%02d 계", row.written.getYear(), row.written.getMonthValue()));
            }
        }
        total(sheets, "합계");
        sheets.line("2026/04/01  오전 9:12:33");
        Files.createDirectories(inbox.resolve(path).getParent());
        sheets.writeMisdeclared(inbox.resolve(path));
    }

    /** 일자-No. is made of the day and a number of that day, and names the row. */
    private static void number(Invoice row) {
        int serial = Integer.parseInt(row.document.substring(row.document.lastIndexOf('-') + 1));
        row.document = row.written.toString().replace('-', '/') + "-" + serial;
    }

    private static String cell(Invoice row) {
        return row.document.replace("-", " -");
    }

    private List<@Nullable Object> progress(Invoice row) {
        boolean paper = row.evidence.equals("종이");
        return new ArrayList<>(Arrays.asList(
                cell(row),
                "",
                "",
                dirt.day(row.issued),
                name(row),
                dirt.amount(row.supply),
                dirt.amount(row.tax),
                dirt.amount(row.supply + row.tax),
                paper ? "종이" : kind(row),
                paper ? "종이" : stage(row),
                "",
                dirt.approvalNumber(row.number),
                "조회"));
    }

    /** 종류, which may tell the tax type or no more than that it is electronic. */
    private String kind(Invoice row) {
        boolean told = (!row.zeroRated && row.tax == 0) || random.nextBoolean();
        return row.lane.isExempt() ? "계산서" : !told ? "전자" : row.zeroRated ? "영세율세금계산서" : "세금계산서";
    }

    /** 진행단계: what the screen shows of a row that nobody has marked depends on whether it has a number. */
    private static String stage(Invoice row) {
        return switch (row.state) {
            case "" -> row.number.isEmpty() && row.issued == null ? "미발행" : row.sent == null ? "발행완료" : "전송완료";
            case "발행" -> "발행완료";
            case "전송성공" -> "전송완료";
            default -> row.state;
        };
    }

    private List<@Nullable Object> sale(Invoice row) {
        return new ArrayList<>(Arrays.asList(
                cell(row),
                name(row),
                "",
                "",
                dirt.amount(row.supply),
                dirt.amount(row.tax),
                dirt.amount(row.supply + row.tax)));
    }

    private void total(Sheets sheets, String name) {
        @Nullable Object[] cells = new @Nullable Object[progress ? PROGRESS.size() : SALES.size()];
        int supply = progress ? 5 : 4;
        cells[0] = name;
        cells[supply] = "1,050,000";
        cells[supply + 1] = "105,000";
        cells[supply + 2] = "1,155,000";
        sheets.line(cells);
    }

    /** One company as the people who type it have it; one in seven always by its branch, for two branches may be two parties. */
    private String name(Invoice row) {
        String name = row.party.name();
        return spelt(name) + (Math.floorMod(name.hashCode(), 7) == 0 ? "(강남점)" : "");
    }

    private String spelt(String name) {
        String bare = name.replace("(주)", "");
        return switch (random.nextInt(8)) {
            case 0 -> "㈜" + bare;
            case 1 -> "(주) " + bare;
            case 2 -> "주식회사 " + bare;
            case 3 -> bare + "（주）";
            case 4 -> bare.substring(0, 2) + " " + bare.substring(2) + " ";
            case 5 -> Dirt.fullWidth(name);
            default -> name;
        };
    }
}
