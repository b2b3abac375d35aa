package kr.daesa.testing;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A list as Hometax lets people download it (전자(세금)계산서 목록조회): 33 or 35 columns for 세금계산서, 31 or 33 for
 * 계산서. {@link #table()} gives it to be written in any container.
 */
public final class HometaxListFile {

    private static final List<String> PARTY = List.of("종사업장번호", "상호", "대표자명", "주소");

    private final String title;
    private final String ownNumber;
    private final String ownName;
    private final List<HometaxInvoice> invoices = new ArrayList<>();
    private boolean exempt;
    private boolean consignee;
    private @Nullable Long headSupply;
    private @Nullable Long headTax;

    private HometaxListFile(String title, String ownNumber, String ownName) {
        this.title = title;
        this.ownNumber = ownNumber;
        this.ownName = ownName;
    }

    /** A list of 매출. */
    public static HometaxListFile sales(String ownNumber, String ownName) {
        return new HometaxListFile("매출", ownNumber, ownName);
    }

    /** A list of 매입. */
    public static HometaxListFile purchases(String ownNumber, String ownName) {
        return new HometaxListFile("매입", ownNumber, ownName);
    }

    /** A list of 계산서, which have no tax. */
    public HometaxListFile exempt() {
        exempt = true;
        return this;
    }

    /** With 수탁사업자등록번호 and its 상호, as since about 2019. */
    public HometaxListFile wide() {
        consignee = true;
        return this;
    }

    /** What the head states. */
    public HometaxListFile head(long supply, long tax) {
        headSupply = supply;
        headTax = tax;
        return this;
    }

    public HometaxListFile add(HometaxInvoice invoice) {
        invoices.add(invoice);
        return this;
    }

    /** The header row. */
    public List<String> headings() {
        String document = exempt ? "전자계산서" : "전자세금계산서";
        List<String> headings = new ArrayList<>(List.of("작성일자", "승인번호", "발급일자", "전송일자", "공급자사업자등록번호"));
        headings.addAll(PARTY);
        headings.add("공급받는자사업자등록번호");
        headings.addAll(PARTY);
        headings.addAll(List.of("합계금액", "공급가액", "세액", document + "분류", document + "종류", "발급유형", "비고"));
        headings.addAll(List.of("영수/청구 구분", "공급자 이메일", "공급받는자 이메일1", "공급받는자 이메일2"));
        if (consignee) {
            headings.addAll(List.of("수탁사업자등록번호", "상호"));
        }
        headings.addAll(List.of("품목일자", "품목명", "품목규격", "품목수량", "품목단가", "품목공급가액", "품목세액", "품목비고"));
        if (exempt) {
            headings.removeAll(List.of("세액", "품목세액"));
        }
        return headings;
    }

    /** The cells of one invoice in the order of the headings. */
    public List<@Nullable Object> cells(HometaxInvoice invoice) {
        List<@Nullable Object> cells = new ArrayList<>();
        String party = "";
        for (String heading : headings()) {
            if (heading.endsWith("사업자등록번호")) {
                party = heading.replace("사업자등록번호", "");
            }
            String key = heading.replaceAll("^전자(세금)?계산서", "");
            cells.add(invoice.cell(PARTY.contains(heading) ? party + " " + heading : key));
        }
        return cells;
    }

    /** Five rows of preamble, the header, the invoices. */
    public TableFile table() {
        String document = exempt ? "계산서" : "세금계산서";
        TableFile table = new TableFile("세금계산서")
                .row("사업자 등록번호", ownNumber, "상호", ownName, "대표자 명", "홍대표")
                .row();
        if (headSupply == null || headTax == null) {
            table.row();
        } else if (exempt) {
            table.row("총 합계금액", grouped(headSupply), "총 공급가액", grouped(headSupply));
        } else {
            table.row("총 합계금액", grouped(headSupply + headTax), "총 공급가액", grouped(headSupply), "총 세액", grouped(headTax));
        }
        table.row().row(title + " 전자(수정) " + document + " 목록조회").row(headings());
        invoices.forEach(invoice -> table.row(cells(invoice)));
        return table;
    }

    private static String grouped(long won) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(won);
    }
}
