package kr.daesa.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.daesa.testing.TableFile;

/**
 * Writes what must be found: {@code truth.csv} ({@code client_id,code,key,penalty}; a code may end in {@code :INFO} or
 * {@code :?}) and {@code cases.csv} ({@code client_id,key,family,why}) with every row of every deal.
 */
final class TruthFiles {

    private TruthFiles() {}

    static void write(Firm firm) throws IOException {
        TableFile truth = new TableFile("truth").row("client_id", "code", "key", "penalty");
        TableFile cases = new TableFile("cases").row("client_id", "key", "family", "why");
        for (Client client : firm.clients()) {
            String id = client.payer().id();
            for (Expectation it : client.expectations) {
                String suffix = it.optional() ? ":?" : "INFO".equals(it.severity()) ? ":INFO" : "";
                String key = it.keyTexts().stream()
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
                truth.row(id, it.code() + suffix, key, it.penalty() == null ? "" : it.penalty());
            }
            for (Client.Play play : client.plays) {
                for (Invoice row : play.rows()) {
                    cases.row(id, row.key(), play.family(), play.why());
                }
            }
        }
        truth.writeCsv(firm.folder().resolve("truth.csv"), StandardCharsets.UTF_8);
        cases.writeCsv(firm.folder().resolve("cases.csv"), StandardCharsets.UTF_8);
    }
}
