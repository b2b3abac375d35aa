package kr.daesa.quality;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.daesa.testing.TableFile;

/** Writes a client's ledger, each row in the form that holds it, split into files and shuffled. */
final class LedgerFiles {

    private final Client client;
    private int files;

    LedgerFiles(Client client) {
        this.client = client;
    }

    void write(Path inbox) throws IOException {
        for (LedgerForm form : LedgerForm.values()) {
            List<Invoice> rows = new ArrayList<>(
                    client.ledger.stream().filter(row -> row.form == form).toList());
            if (!rows.isEmpty()) {
                Collections.shuffle(rows, client.random());
                write(inbox, form, rows);
            }
        }
    }

    private void write(Path inbox, LedgerForm form, List<Invoice> rows) throws IOException {
        LedgerLayout layout = layout(form);
        int least = form == LedgerForm.BULK_ISSUE ? 1 + rows.size() / BulkIssueLayout.MOST_ROWS : 1;
        int count = least + client.random().nextInt(Math.min(3, rows.size()));
        for (int f = 0; f < count; f++) {
            List<Invoice> its = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (i % count == f) {
                    its.add(rows.get(i));
                }
            }
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).again && (i + 1) % count == f) {
                    its.add(rows.get(i));
                }
            }
            String path = client.payer().id() + "/ledger/장부" + ++files
                    + form.container().ending();
            its.forEach(row -> row.file = path);
            layout.write(inbox, path, its);
        }
    }

    private LedgerLayout layout(LedgerForm form) {
        Charset charset = form == LedgerForm.PLAIN_CP949 ? TableFile.MS949 : StandardCharsets.UTF_8;
        Dirt dirt = new Dirt(
                client.random(), client.random().nextBoolean(), form.container().isWorkbook(), charset);
        return switch (form) {
            case PLAIN_MARKED_UTF8, PLAIN_CP949, PLAIN_ENGLISH_UTF8 -> new PlainLayout(form, dirt);
            case SMART_A_XLS, SMART_A_XLSX, WEHAGO, ICUBE ->
                new DouzoneLayout(form, client.payer(), dirt, client.random());
            case ECOUNT_PROGRESS, ECOUNT_SALES -> new EcountLayout(form, client.payer(), dirt, client.random());
            case POPBILL_ISSUED -> new PopbillLayout(client.payer());
            case BULK_ISSUE -> new BulkIssueLayout(client.payer(), dirt);
        };
    }
}
