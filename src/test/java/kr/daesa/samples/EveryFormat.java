package kr.daesa.samples;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.daesa.testing.TableFile;
import kr.daesa.testing.TaxInvoiceXml;

/** C09: a company that has gone through many programs. Clean books, one file of each format that no other client has. */
final class EveryFormat {

    static final Company CLIENT = Company.of(220_81_8009, "(주)온갖서식", "서식이", "서울 강남구");

    private static final Deal ICUBE = new Deal("20260910", Partners.DESIGN, "설계 도면", 3_000_000, 9001);
    private static final Deal PROGRESS = new Deal("20260915", Partners.PAPER, "종이 견본", 1_200_000, 9002);
    private static final Deal STATUS = new Deal("20260918", Partners.INK, "인쇄 견본", 450_000, 9003);
    private static final Deal WEHAGO = new Deal("20261005", Partners.SNACKS, "포장 디자인", 2_200_000, 9004);
    private static final Deal ISSUED = new Deal("20261020", Partners.MARKET, "매장 디자인", 5_500_000, 9005);
    private static final Deal BULK = new Deal("20261103", Partners.TEA, "상표 디자인", 880_000, 9006);
    /** Collected by a service each. */
    private static final List<Deal> UNTIL_SEPTEMBER = List.of(ICUBE, PROGRESS, STATUS);

    private static final List<Deal> OF_OCTOBER = List.of(WEHAGO, ISSUED);
    private static final Deal PURCHASE = new Deal("20261012", Partners.PACKING, "포장 상자", 700_000, 9007);

    void write(SampleFolder folder) throws IOException {
        ServiceAnswers answers = new ServiceAnswers(CLIENT);
        folder.text("C09/hometax/popbill-page-1.json", answers.popbill(UNTIL_SEPTEMBER));
        folder.text("C09/hometax/popbill-job.json", ServiceAnswers.POPBILL_JOBS);
        folder.text("C09/hometax/popbill-summary.json", answers.popbillSummary(UNTIL_SEPTEMBER));
        folder.text("C09/hometax/barobill-page-1.json", answers.barobill(OF_OCTOBER));
        folder.text("C09/hometax/codef.json", answers.codef(BULK));
        folder.zip(
                "C09/hometax/매입_전자세금계산서.zip",
                Map.of(
                        PURCHASE.number() + ".xml",
                        TaxInvoiceXml.of(
                                        PURCHASE.day(),
                                        PURCHASE.number(),
                                        PURCHASE.partner().digits(),
                                        CLIENT.digits(),
                                        PURCHASE.supply(),
                                        PURCHASE.tax())
                                .with("supplierName", PURCHASE.partner().name())
                                .with("buyerName", CLIENT.name())
                                .with("item", PURCHASE.item())
                                .bytes()));
        folder.text("C09/hometax/2026-11-20.collection.json", """
                {"schema": "daesa.collection/1",
                 "business_no": "%s",
                 "certificate": {"expires_on": "2027-03-31"},
                 "collections": [
                  {"direction": "SALES", "kind": "TAX", "from": "2026-10-01", "to": "2026-10-31",
                   "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 2, "files": ["barobill-page-1.json"]},
                  {"direction": "SALES", "kind": "TAX", "from": "2026-11-01", "to": "2026-11-19",
                   "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 1, "files": ["codef.json"]},
                  {"direction": "PURCHASE", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                   "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 1}
                 ]}
                """.formatted(CLIENT.digits()));
        icube().writeCsv(folder.file("C09/ledger/icube.csv"), TableFile.MS949);
        folder.xlsx("C09/ledger/ECOUNT_진행단계.xlsx", progress());
        folder.xlsx("C09/ledger/ECOUNT_현황.xlsx", status());
        folder.xls("C09/ledger/WEHAGO_매입매출장.xls", wehago());
        folder.xls("C09/ledger/일괄발급양식.xls", bulk());
        folder.text("C09/ledger/popbill-issued.json", answers.issued(ISSUED));
    }

    private static TableFile icube() {
        return new TableFile("icube")
                .row(
                        "iss_no",
                        "iss_dt",
                        "tax_ty",
                        "isu_dt",
                        "iss_ymd",
                        "tr_nm",
                        "trreg_nb",
                        "sum_am",
                        "sup_am",
                        "vat_am",
                        "etax_ty",
                        "addtax_cd")
                .row(
                        ICUBE.dashed(),
                        ICUBE.day(),
                        "1",
                        ICUBE.day(),
                        ICUBE.sent(),
                        ICUBE.partner().name(),
                        ICUBE.partner().digits(),
                        ICUBE.supply() + ICUBE.tax(),
                        ICUBE.supply(),
                        ICUBE.tax(),
                        "1",
                        "0");
    }

    private static TableFile progress() {
        return new TableFile("진행단계")
                .row("회사명 : " + CLIENT.name())
                .row(
                        "일자-No.",
                        "프로젝트그룹1명",
                        "적요명",
                        "발행일자",
                        "거래처명",
                        "공급가액",
                        "부가세",
                        "합계금액",
                        "종류",
                        "전자(세금)계산서 진행단계",
                        "단계별기능",
                        "승인번호",
                        "내역보기")
                .row(
                        PROGRESS.day("/") + " -1",
                        "",
                        PROGRESS.item(),
                        PROGRESS.day("/"),
                        PROGRESS.partner().name(),
                        PROGRESS.supply(),
                        PROGRESS.tax(),
                        PROGRESS.supply() + PROGRESS.tax(),
                        "전자",
                        "전송완료",
                        "",
                        PROGRESS.dashed(),
                        "보기")
                .row("2026/09 계", "", "", "", "", PROGRESS.supply(), PROGRESS.tax());
    }

    private static TableFile status() {
        return new TableFile("현황")
                .row("회사명 : " + CLIENT.name())
                .row("일자-No.", "거래처명", "담당자 이메일주소", "프로젝트명", "공급가액", "매출부가세", "매출합계")
                .row(
                        STATUS.day("/") + " -2",
                        STATUS.partner().name(),
                        "",
                        "",
                        STATUS.supply(),
                        STATUS.tax(),
                        STATUS.supply() + STATUS.tax())
                .row("합계", "", "", "", STATUS.supply(), STATUS.tax());
    }

    private static TableFile wehago() {
        return new TableFile("매입매출장")
                .row("매입매출장")
                .row("일자", "유형", "거래처코드", "거래처", "사업자번호", "품명", "공급가액", "부가세", "합계", "차변계정", "대변계정", "관리", "전표상태")
                .row(wehago(WEHAGO, "11.과세"))
                .row(wehago(PURCHASE, "51.과세"))
                .row(wehago(new Deal("20261014", Partners.CATERING, "회식", 90_000, 0), "57.카과"));
    }

    private static List<Object> wehago(Deal deal, String type) {
        return List.of(
                deal.day("-"),
                type,
                "00101",
                deal.partner().name(),
                deal.partner().number(),
                deal.item(),
                deal.supply(),
                deal.tax(),
                deal.supply() + deal.tax(),
                "108",
                "404",
                "",
                "");
    }

    private static TableFile bulk() {
        TableFile table = new TableFile("엑셀업로드양식");
        IntStream.range(0, 5).forEach(i -> table.row("※ 안내 " + (i + 1)));
        return table.row(
                        "전자(세금)계산서 종류\n(01:일반, 02:영세율)",
                        "작성일자",
                        "공급자 등록번호\n(\"-\" 없이 입력)",
                        "공급자 상호",
                        "공급받는자 등록번호\n(\"-\" 없이 입력)",
                        "공급받는자 상호 ",
                        "공급가액\n합계",
                        "세액\n합계",
                        "비고",
                        "품목1")
                .row(
                        "01",
                        BULK.day(),
                        CLIENT.digits(),
                        CLIENT.name(),
                        BULK.partner().digits(),
                        BULK.partner().name(),
                        BULK.supply(),
                        BULK.tax(),
                        "",
                        BULK.item());
    }
}
