package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Popbill answers to a search of issued invoices. */
final class PopbillLayout implements LedgerLayout {

    private final Taxpayer payer;

    PopbillLayout(Taxpayer payer) {
        this.payer = payer;
    }

    @Override
    public void write(Path inbox, String path, List<Invoice> rows) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place = path + "#" + (i + 1);
        }
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "{\"code\": 1, \"total\": %d, \"perPage\": 1000, \"pageNum\": 1, \"pageCount\": 1, \"message\": \"정상\","
                                + "%n \"list\": [%n  %s]}%n",
                        rows.size(),
                        rows.stream().map(this::json).collect(Collectors.joining(",\n  "))));
    }

    private String json(Invoice row) {
        String issued = row.issued == null ? "" : row.issued.toString().replace("-", "") + "101530";
        String sent = row.sent == null ? "" : row.sent.toString().replace("-", "") + "020000";
        return CollectedFiles.fields(
                "taxType",
                row.lane.isExempt() ? "면세" : row.zeroRated ? "영세" : "과세",
                "writeDate",
                row.written.toString().replace("-", ""),
                "issueType",
                "정발행",
                "supplyCostTotal",
                Long.toString(row.supply),
                "taxTotal",
                Long.toString(row.tax),
                "issueDT",
                issued,
                "lateIssueYN",
                "N",
                "stateCode",
                stateCode(row),
                "ntsconfirmNum",
                row.number,
                "ntssendDT",
                sent,
                "ntssendErrCode",
                row.state.equals("전송실패") ? "ERR004" : sent.isEmpty() ? "" : "SUC001",
                "modifyCode",
                "",
                "invoicerCorpNum",
                payer.number(),
                "invoicerCorpName",
                payer.name(),
                "invoicerMgtKey",
                row.document,
                "invoiceeCorpNum",
                row.party.number(),
                "invoiceeCorpName",
                row.party.name());
    }

    private static String stateCode(Invoice row) {
        return switch (row.state) {
            case "미발행" -> "100";
            case "전송대기" -> "302";
            case "전송중" -> "303";
            case "전송성공" -> "304";
            case "전송실패" -> "305";
            case "발행취소" -> "600";
            default -> row.sent == null ? "300" : "304";
        };
    }
}
