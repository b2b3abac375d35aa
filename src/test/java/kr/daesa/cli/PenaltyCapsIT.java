package kr.daesa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.daesa.testing.CsvTable;
import kr.daesa.testing.Program;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 국세기본법 제49조 through the command line: single findings keep their price, the client's total stops at the cap. */
class PenaltyCapsIT {

    /** Two sales of October that were never issued, by 20 November a late issue of one percent each: 35 and 30 million won. */
    private static final String LEDGER = "document_no,direction,write_date,issue_date,approval_no,counterparty_no,"
            + "counterparty_name,supply_amount,tax_amount,tax_type,evidence,item,transmission_state,note\n"
            + "S-1,매출,2026-10-15,,,2208162517,거래처,3500000000,350000000,과세,전자,선박,,\n"
            + "S-2,매출,2026-10-16,,,2208162517,거래처,3000000000,300000000,과세,전자,엔진,,\n";

    private static final String COLLECTION =
            "{\"schema\":\"daesa.collection/1\",\"business_no\":\"%s\",\"collections\":[{\"direction\":\"SALES\","
                    + "\"kind\":\"TAX\",\"from\":\"2026-07-01\",\"to\":\"2026-11-19\",\"collected_at\":\"2026-11-20T01:30:00+09:00\","
                    + "\"status\":\"OK\",\"rows\":0,\"supply_total\":0,\"tax_total\":0,\"files\":[]}]}";

    @TempDir
    private Path folder;

    @Test
    void clientPaysTheCapOfItsSizeForAllFindingsOfOneDutyTogether() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("clients.csv"),
                "client_id,name,business_no,type,e_issue_from,closed_on,company_size\n"
                        + "K1,작은회사,1248100998,CORPORATION,,,\n"
                        + "K2,큰회사,1208800767,CORPORATION,,,LARGE\n");
        for (String[] each : new String[][] {{"K1", "1248100998"}, {"K2", "1208800767"}}) {
            String client = each[0];
            Files.createDirectories(inbox.resolve(client).resolve("hometax"));
            Files.createDirectories(inbox.resolve(client).resolve("ledger"));
            Files.writeString(inbox.resolve(client).resolve("ledger").resolve("ledger.csv"), LEDGER);
            Files.writeString(
                    inbox.resolve(client).resolve("hometax").resolve("c.collection.json"),
                    COLLECTION.formatted(each[1]));
        }
        Path jobFile = Files.writeString(folder.resolve("job.yml"), "inbox: inbox\nout: out\nstate: state\nlang: en\n");

        Program program = Program.start(folder, Map.of(), "run", "--job", jobFile.toString(), "--date", "2026-11-20");
        assertThat(program.exitCode()).as(program.output()).isZero();

        Path report = folder.resolve("out").resolve("2026-11-20");
        JsonNode clients = JsonMapper.shared()
                .readTree(Files.readString(report.resolve("summary.json")))
                .get("clients");
        assertThat(clients.get(0).get("penalty_total").asLong()).isEqualTo(50_000_000);
        assertThat(clients.get(0).get("penalty_before_caps").asLong()).isEqualTo(65_000_000);
        assertThat(clients.get(0).get("capped").toString())
                .isEqualTo("[{\"penalty_code\":\"P1\",\"kind\":\"TAX\",\"period\":\"2026-2\",\"assessed\":65000000,"
                        + "\"cap\":50000000,\"legal_basis\":\"국세기본법 제49조제1항, 같은 법 시행령 제29조의2\"}]");
        assertThat(clients.get(1).get("penalty_total").asLong()).isEqualTo(65_000_000);
        assertThat(clients.get(1).get("capped")).isEmpty();
        assertThat(Files.readString(report.resolve("clients/K1/report.html")))
                .contains("65,000,000 (P1 Tax invoice, 2026-2: 65,000,000 capped at 50,000,000, 국세기본법 제49조제1항");
        assertThat(Files.readString(report.resolve("findings.csv"))).contains(",35000000,", ",30000000,");

        List<CSVRecord> findings = CsvTable.read(report.resolve("findings.csv"));
        assertThat(explained(jobFile, "K1", findings))
                .contains(
                        "All P1 of 2026-2 (Tax invoice, findings: 2) come to 65,000,000 won, which is above the cap of"
                                + " 50,000,000 won (small or medium-sized business): the client pays 50,000,000 won for all of them");
        assertThat(explained(jobFile, "K2", findings))
                .contains("which is within the cap of 100,000,000 won (no small or medium-sized business)");
    }

    private String explained(Path jobFile, String client, List<CSVRecord> findings) throws Exception {
        String id = findings.stream()
                .filter(finding -> finding.get("client_id").equals(client)
                        && finding.get("penalty_amount").equals("35000000"))
                .map(finding -> finding.get("finding_id"))
                .findFirst()
                .orElseThrow();
        Program program = Program.start(folder, Map.of(), "explain", id, "--job", jobFile.toString());
        assertThat(program.exitCode()).as(program.output()).isZero();
        return program.output().replaceAll("\\s+", " ");
    }
}
