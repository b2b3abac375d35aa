package kr.daesa.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;

/** What reading one file gave. */
final class Reading implements RowSink {

    static final String OWN = "124-81-00998";
    static final String PARTNER = "220-81-62517";
    static final Owner CLIENT = Owner.client("K0001", BusinessNumber.parse(OWN));

    final List<InvoiceRow> rows = new ArrayList<>();
    final List<String> clients = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    SourceFacts facts =
            SourceFacts.unreadable(new SourceFile("", "", 0), Side.LEDGER, "", Problem.of(ProblemCode.EMPTY_FILE));

    static Reading hometax(Path file) {
        return of(file, Side.HOMETAX, CLIENT);
    }

    static Reading ledger(Path file) {
        return of(file, Side.LEDGER, CLIENT);
    }

    static Reading of(Path file, Side side, Owner owner) {
        Reading reading = new Reading();
        try {
            SourceFile source = new SourceFile("inbox/" + file.getFileName(), "0".repeat(64), Files.size(file));
            reading.facts = new Intake().read(source, file, side, owner, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    InvoiceRow onlyRow() {
        if (rows.size() != 1 || !rejects.isEmpty()) {
            throw new AssertionError("expected one row, got " + rows + " and " + rejects + " of " + facts);
        }
        return rows.get(0);
    }

    Reject onlyReject() {
        if (rejects.size() != 1 || !rows.isEmpty()) {
            throw new AssertionError("expected one reject, got " + rejects + " and " + rows + " of " + facts);
        }
        return rejects.get(0);
    }

    @Override
    public void row(String clientId, InvoiceRow row) {
        clients.add(clientId);
        rows.add(row);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }
}
