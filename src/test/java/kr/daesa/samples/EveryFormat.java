package kr.daesa.samples;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.daesa.testing.TableFile;
import kr.daesa.testing.TaxInvoiceXml;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** C09: a company that has gone through many programs. Clean books, one file of each format that no other client has. */
final class EveryFormat {

    static final Company CLIENT = Company.of(220_81_8009, "(주)온갖서식", "서식이", "서울 강남구");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** An invoice; the day without hyphens. */
    private record Deal(String day, Company partner, String item, long supply, int serial) {

        long tax() {
            return supply / 10;
        }

        String number() {
            return day + "41000096" + String.format(Locale.ROOT, "%08d", serial);
        }

        String dashed() {
            return number().replaceFirst("(.{8})(.{8})", "$1-$2-");
        }

        String day(String separator) {
            return day.substring(0, 4) + separator + day.substring(4, 6) + separator + day.substring(6);
        }

        String sent() {
            return String.valueOf(Integer.parseInt(day) + 1);
        }
    }

    private static final Deal ICUBE = new Deal("20260910", Partners.DESIGN, "설계 도면", 3_000_000, 9001);
    private static final Deal PROGRESS = new Deal("20260915", Partners.PAPER, "종이 견본", 1_200_000, 9002);
    private static final Deal STATUS = new Deal("20260918", Partners.INK, "인쇄 견본", 450_000, 9003);
    private static final Deal WEHAGO = new Deal("20261005", Partners.SNACKS, "포장 디자인", 2_200_000, 9004);
    private static final Deal ISSUED = new Deal("20261020", Partners.MARKET, "매장 디자인", 5_500_000, 9005);
    private static final Deal BULK = new Deal("20261103", Partners.TEA, "상표 디자인", 880_000, 9006);
    private static final List<Deal> SALES = List.of(ICUBE, PROGRESS, STATUS, WEHAGO, ISSUED, BULK);
    private static final Deal PURCHASE = new Deal("20261012", Partners.PACKING, "포장 상자", 700_000, 9007);

    void write(SampleFolder folder) throws IOException {
        folder.text("C09/hometax/popbill-page-1.json", popbill());
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
                  {"direction": "SALES", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                   "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 6, "files": ["popbill-page-1.json"]},
                  {"direction": "PURCHASE", "kind": "TAX", "from": "2026-07-01", "to": "2026-11-19",
                   "collected_at": "2026-11-20T01:30:00+09:00", "status": "OK", "rows": 1}
                 ]}
                """.formatted(CLIENT.digits()));
        icube().writeCsv(folder.file("C09/ledger/icube.csv"), TableFile.MS949);
        folder.xlsx("C09/ledger/ECOUNT_진행단계.xlsx", progress());
        folder.xlsx("C09/ledger/ECOUNT_현황.xlsx", status());
        folder.xls("C09/ledger/WEHAGO_매입매출장.xls", wehago());
        folder.xls("C09/ledger/일괄발급양식.xls", bulk());
        folder.text("C09/ledger/popbill-issued.json", issued());
    }

    private static String popbill() {
        List<Map<String, Object>> rows = SALES.stream()
                .map(deal -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("ntsconfirmNum", deal.number());
                    row.put("writeDate", deal.day());
                    row.put("issueDate", deal.day());
                    row.put("sendDate", deal.sent());
                    row.put("invoiceType", "SELL");
                    row.put("taxType", "과세");
                    row.put("purposeType", "청구");
                    row.put("modifyYN", "N");
                    row.put("supplyCostTotal", String.valueOf(deal.supply()));
                    row.put("taxTotal", String.valueOf(deal.tax()));
                    row.put("totalAmount", String.valueOf(deal.supply() + deal.tax()));
                    row.put("invoicerCorpNum", CLIENT.digits());
                    row.put("invoicerCorpName", CLIENT.name());
                    row.put("invoiceeCorpNum", deal.partner().digits());
                    row.put("invoiceeCorpName", deal.partner().name());
                    row.put("itemName", deal.item());
                    return row;
                })
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("code", 1);
        page.put("total", rows.size());
        page.put("perPage", 500);
        page.put("pageNum", 1);
        page.put("pageCount", 1);
        page.put("message", "");
        page.put("list", rows);
        return lines(JSON.writeValueAsString(page));
    }

    private static String issued() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("taxType", "과세");
        row.put("writeDate", ISSUED.day());
        row.put("issueType", "정발행");
        row.put("supplyCostTotal", String.valueOf(ISSUED.supply()));
        row.put("taxTotal", String.valueOf(ISSUED.tax()));
        row.put("issueDT", ISSUED.day() + "101500");
        row.put("stateCode", 304);
        row.put("ntsconfirmNum", ISSUED.number());
        row.put("ntssendDT", ISSUED.sent() + "013000");
        row.put("invoicerCorpNum", CLIENT.digits());
        row.put("invoicerMgtKey", "P-2026-001");
        row.put("invoiceeCorpName", ISSUED.partner().name());
        row.put("invoiceeCorpNum", ISSUED.partner().digits());
        return lines(JSON.writeValueAsString(List.of(row)));
    }

    /** With the line ends of one system everywhere. */
    private static String lines(String json) {
        return json.lines().collect(Collectors.joining("\n", "", "\n"));
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
