package kr.daesa.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What services answer, in JSON, for one seller: what they collected at Hometax, and what they issued. */
record ServiceAnswers(Company seller) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The job of the night before broke off, for somebody signed in elsewhere; the one of last night says how it went. */
    static final String POPBILL_JOBS = """
            [
             {"jobID": "026111901300000001", "jobState": 3, "queryType": "SELL", "queryDateType": "W",
              "queryStDate": "20260701", "queryEnDate": "20260930", "errorCode": -11100008,
              "errorReason": "중복접속으로 세션이 만료되었습니다.", "jobStartDT": "20261119012800",
              "jobEndDT": "20261119013000", "collectCount": 0},
             {"jobID": "026112001300000002", "jobState": 3, "queryType": "SELL", "queryDateType": "W",
              "queryStDate": "20260701", "queryEnDate": "20260930", "errorCode": 1, "errorReason": "정상 처리",
              "jobStartDT": "20261120012800", "jobEndDT": "20261120013000", "collectCount": 3}
            ]
            """;

    String popbill(List<Deal> deals) {
        List<Map<String, Object>> rows = deals.stream()
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
                    row.put("invoicerCorpNum", seller.digits());
                    row.put("invoicerCorpName", seller.name());
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

    /** The summary of the same search: control totals, and no rows. */
    String popbillSummary(List<Deal> deals) {
        long supply = deals.stream().mapToLong(Deal::supply).sum();
        long tax = deals.stream().mapToLong(Deal::tax).sum();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("count", deals.size());
        summary.put("supplyCostTotal", supply);
        summary.put("taxTotal", tax);
        summary.put("amountTotal", supply + tax);
        return lines(JSON.writeValueAsString(summary));
    }

    String barobill(List<Deal> deals) {
        List<Map<String, Object>> rows = deals.stream()
                .map(deal -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("NTSSendKey", deal.number());
                    row.put("WriteDate", deal.day());
                    row.put("IssueDT", deal.day() + "101500");
                    row.put("NTSSendDT", deal.sent());
                    row.put("TaxType", 1);
                    row.put("PurposeType", 2);
                    row.put("ModifyCode", "");
                    row.put("AmountTotal", String.valueOf(deal.supply()));
                    row.put("TaxTotal", String.valueOf(deal.tax()));
                    row.put("TotalAmount", String.valueOf(deal.supply() + deal.tax()));
                    row.put("InvoicerCorpNum", seller.digits());
                    row.put("InvoicerCorpName", seller.name());
                    row.put("InvoiceeCorpNum", deal.partner().digits());
                    row.put("InvoiceeCorpName", deal.partner().name());
                    row.put("ItemName", deal.item());
                    return row;
                })
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("CurrentPage", 1);
        page.put("CountPerPage", 100);
        page.put("MaxPageNum", 1);
        page.put("MaxIndex", rows.size());
        page.put("SimpleTaxInvoiceExList", rows);
        return lines(JSON.writeValueAsString(page));
    }

    String codef(Deal deal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("resApprovalNo", deal.dashed());
        row.put("resWriteDate", deal.day());
        row.put("resIssueDate", deal.day());
        row.put("resSendDate", deal.sent());
        row.put("resTaxInvoiceType", "전자세금계산서");
        row.put("resSupplierRegNumber", seller.number());
        row.put("resSupplierCompanyName", seller.name());
        row.put("resContractorRegNumber", deal.partner().number());
        row.put("resContractorCompanyName", deal.partner().name());
        row.put("resSupplyValue", String.valueOf(deal.supply()));
        row.put("resTaxAmt", String.valueOf(deal.tax()));
        row.put("resTotalAmount", String.valueOf(deal.supply() + deal.tax()));
        row.put("resItemName", deal.item());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("result", Map.of("code", "CF-00000"));
        answer.put("data", Map.of("resList", List.of(row)));
        return lines(JSON.writeValueAsString(answer));
    }

    /** What was issued through Popbill. */
    String issued(Deal deal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("taxType", "과세");
        row.put("writeDate", deal.day());
        row.put("issueType", "정발행");
        row.put("supplyCostTotal", String.valueOf(deal.supply()));
        row.put("taxTotal", String.valueOf(deal.tax()));
        row.put("issueDT", deal.day() + "101500");
        row.put("stateCode", 304);
        row.put("ntsconfirmNum", deal.number());
        row.put("ntssendDT", deal.sent() + "013000");
        row.put("invoicerCorpNum", seller.digits());
        row.put("invoicerMgtKey", "P-2026-001");
        row.put("invoiceeCorpName", deal.partner().name());
        row.put("invoiceeCorpNum", deal.partner().digits());
        return lines(JSON.writeValueAsString(List.of(row)));
    }

    /** With the line ends of one system everywhere. */
    private static String lines(String json) {
        return json.lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
