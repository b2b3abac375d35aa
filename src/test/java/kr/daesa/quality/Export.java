package kr.daesa.quality;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;

/** One list as Hometax gives it. */
final class Export {

    private final Client client;
    private final Lane lane;
    private final Dirt dirt;
    private final boolean wide;

    Export(Client client, Lane lane) {
        this.client = client;
        this.lane = lane;
        HometaxForm form = client.hometaxForm();
        Charset charset = form == HometaxForm.CSV_CP949 ? TableFile.MS949 : StandardCharsets.UTF_8;
        this.dirt = new Dirt(client.random(), client.random().nextInt(3) == 0, form.isWorkbook(), charset);
        this.wide = client.random().nextBoolean();
    }

    static HometaxListFile list(Taxpayer payer, Lane lane, boolean wide) {
        HometaxListFile list = lane.isSales()
                ? HometaxListFile.sales(payer.number(), payer.name())
                : HometaxListFile.purchases(payer.number(), payer.name());
        HometaxListFile ofKind = lane.isExempt() ? list.exempt() : list;
        return wide ? ofKind.wide() : ofKind;
    }

    /**
     * Writes rows to a file.
     *
     * @param total what the head states, or null for a head without totals: supply and tax
     */
    void write(Path inbox, String path, List<Invoice> rows, long @Nullable [] total) throws IOException {
        HometaxListFile list = list(client.payer(), lane, wide);
        Sheets sheets = new Sheets("세금계산서", list.headings(), 6, dirt)
                .line("사업자 등록번호", client.payer().number(), "상호", client.payer().name(), "대표자 명", "홍대표")
                .line();
        if (total == null) {
            sheets.line();
        } else if (lane.isExempt()) {
            sheets.line("총 합계금액", dirt.amount(total[0]), "총 공급가액", dirt.amount(total[0]));
        } else {
            sheets.line(
                    "총 합계금액",
                    dirt.amount(total[0] + total[1]),
                    "총 공급가액",
                    dirt.amount(total[0]),
                    "총 세액",
                    dirt.amount(total[1]));
        }
        sheets.line().line(lane.korean() + " 전자(수정) " + (lane.isExempt() ? "계산서" : "세금계산서") + " 목록조회");
        sheets.header();
        for (Invoice row : rows) {
            for (int i = 0; i < row.lines; i++) {
                sheets.row(list.cells(line(client.payer(), row, i == 0 ? row.item : "품목" + i, dirt)));
            }
        }
        sheets.write(inbox.resolve(path), client.hometaxForm());
    }

    static HometaxInvoice line(Taxpayer payer, Invoice row, String item, Dirt dirt) {
        boolean sales = row.lane.isSales();
        String own = payer.number();
        HometaxInvoice line = HometaxInvoice.of(
                        row.written.toString(), dirt.approvalNumber(row.number), own, own, row.supply, row.tax)
                .with("작성일자", row.spoilt.equals("작성일자") ? "2026-13-01" : dirt.day(row.written))
                .with("발급일자", dirt.day(row.issued))
                .with("전송일자", dirt.day(row.sent))
                .with("공급자사업자등록번호", sales ? dirt.partyNumber(own) : dirt.partyNumber(row.party.number()))
                .with("공급자 상호", sales ? payer.name() : dirt.text(row.party.name()))
                .with("공급받는자사업자등록번호", sales ? dirt.partyNumber(row.party.number()) : dirt.partyNumber(own))
                .with("공급받는자 상호", sales ? dirt.text(row.party.name()) : payer.name())
                .with("공급가액", row.spoilt.equals("공급가액") ? "12,34O" : dirt.amount(row.supply))
                .with("세액", dirt.amount(row.tax))
                .with("분류", (row.correction ? "수정" : "") + (row.lane.isExempt() ? "계산서" : "세금계산서"))
                .with("종류", (row.zeroRated ? "영세율" : "일반") + (row.correction && row.tax % 2 == 0 ? "(수정)" : ""))
                .with("비고", row.note)
                .with("품목일자", dirt.day(row.written))
                .with("품목명", dirt.text(item));
        return line;
    }
}
