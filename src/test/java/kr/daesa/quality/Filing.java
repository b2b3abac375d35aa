package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client's books in the last run before its return was due, and what became of them since (section 8). What the client
 * has is how they are now; this remembers how they were.
 */
final class Filing {

    static final String CODE = "CHANGED_AFTER_FILING";

    private final Client client;
    private final LocalDate asOf;
    private final Stage stage;
    /** What was not there. */
    private final Set<Invoice> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    /** How rows were that are otherwise now. */
    private final Map<Invoice, Invoice> former = new IdentityHashMap<>();

    private final List<Invoice> goneFromLedger = new ArrayList<>();
    private final List<Invoice> goneFromHometax = new ArrayList<>();
    /** What is known only when all rows are there. */
    private final List<Runnable> last = new ArrayList<>();

    private Filing(Client client, LocalDate asOf) {
        this.client = client;
        this.asOf = asOf;
        stage = new Stage(client, "Filing");
    }

    /** A client of whom nothing else than its changes is judged. */
    static Filing of(Client client, LocalDate asOf, int changes) {
        Filing filing = new Filing(client, asOf);
        client.last.clear();
        filing.issuedSince();
        FilingChanges.play(filing, changes);
        if (filing.stage.oneIn(3)) {
            filing.clearAway();
        }
        client.expectations.clear();
        filing.last.forEach(Runnable::run);
        filing.stage.close();
        return filing;
    }

    Stage stage() {
        return stage;
    }

    /** Writes the inbox of all of them as it was. */
    static void writeThen(List<Filing> filings, Path inbox, Random random) throws IOException {
        List<List<Invoice>> now = new ArrayList<>();
        for (Filing filing : filings) {
            now.add(List.copyOf(filing.client.ledger));
            now.add(List.copyOf(filing.client.hometax));
            filing.turnBack(filing.client.ledger, filing.goneFromLedger);
            filing.turnBack(filing.client.hometax, filing.goneFromHometax);
        }
        new FirmFiles(
                        inbox,
                        random,
                        filings.stream().map(filing -> filing.client).toList())
                .write();
        for (int i = 0; i < filings.size(); i++) {
            Client client = filings.get(i).client;
            client.ledger.clear();
            client.ledger.addAll(now.get(2 * i));
            client.hometax.clear();
            client.hometax.addAll(now.get(2 * i + 1));
        }
    }

    private void turnBack(List<Invoice> rows, List<Invoice> gone) {
        rows.removeIf(fresh::contains);
        rows.replaceAll(row -> former.getOrDefault(row, row));
        rows.addAll(gone);
    }

    /** Whether the return of that day's tax period was due before today, and a run fell between its end and that day. */
    boolean isCompared(LocalDate written) {
        Taxpayer payer = client.payer();
        LocalDate due = payer.finalReturn(written);
        LocalDate closed = payer.closedOn();
        LocalDate end = closed != null && Half.of(closed).equals(Half.of(written))
                ? closed
                : Half.of(written).last();
        return client.night().day().isAfter(due) && asOf.isAfter(end) && !asOf.isAfter(due);
    }

    /** What was issued since then cannot have been collected then, whatever else is wrong with it. */
    private void issuedSince() {
        Set<String> told = new HashSet<>();
        for (Invoice invoice : List.copyOf(client.hometax)) {
            if (invoice.issued != null && invoice.issued.isAfter(asOf)) {
                fresh.add(invoice);
                if (told.add(invoice.number)) {
                    told("issued after that run", invoice.written, taxOf(invoice, 1), invoice);
                }
            }
        }
    }

    /** Rows that were not there then. */
    void appeared(String why, Invoice... rowsOfIt) {
        fresh.addAll(List.of(rowsOfIt));
        told(why, rowsOfIt[0].written, taxOf(rowsOfIt[0], 1), rowsOfIt);
    }

    /** A row of the ledger that was otherwise, by as much tax. */
    void changed(String why, LocalDate ofPeriod, long tax, Invoice was, Invoice is) {
        former.put(is, was);
        told(why, ofPeriod, tax, is);
    }

    /** A row that was otherwise in what no return counts. */
    void same(Invoice was, Invoice is) {
        former.put(is, was);
    }

    /** Rows that were not there, and are no change of the period. */
    void irrelevant(Invoice row) {
        fresh.add(row);
    }

    /** An invoice that is not there any more, neither in the ledger nor at Hometax; null where it never was. */
    void went(String why, @Nullable Invoice invoice, @Nullable Invoice row) {
        Invoice any = invoice == null ? row : invoice;
        if (row != null) {
            client.ledger.remove(row);
            goneFromLedger.add(row);
        }
        if (invoice != null) {
            client.hometax.remove(invoice);
            goneFromHometax.add(invoice);
        }
        if (any != null) {
            last.add(() -> {
                Invoice[] rowsOfIt =
                        invoice == null || row == null ? new Invoice[] {any} : new Invoice[] {invoice, row};
                boolean proved = (row != null && isStillThere(client.ledger, any, false))
                        || (invoice != null && isStillThere(client.hometax, any, true));
                boolean half = isHalfThere(client.ledger, any) || isHalfThere(client.hometax, any);
                if (isCompared(any.written) && (proved || half)) {
                    expect(why, due(any.written, taxOf(any, -1)), !proved, rowsOfIt);
                }
            });
        }
    }

    /** Whether the month is still in the inbox; at Hometax also whether anything is, of that direction and kind. */
    private static boolean isStillThere(List<Invoice> rows, Invoice gone, boolean hometax) {
        boolean month = rows.stream()
                .anyMatch(row -> row.lane.isSales() == gone.lane.isSales()
                        && YearMonth.from(row.written).equals(YearMonth.from(gone.written)));
        return month && (!hometax || rows.stream().anyMatch(row -> row.lane == gone.lane));
    }

    /** The text does not say whether purchases of a month keep its sales in the inbox. */
    private static boolean isHalfThere(List<Invoice> rows, Invoice gone) {
        return rows.stream().anyMatch(row -> YearMonth.from(row.written).equals(YearMonth.from(gone.written)));
    }

    /** A month of both sides is put away: nothing of it went. */
    private void clearAway() {
        YearMonth month = YearMonth.from(client.night().first()).plusMonths(stage.between(0, 2));
        for (Invoice row : List.copyOf(client.ledger)) {
            if (YearMonth.from(row.written).equals(month)) {
                clearAway(row, client.ledger, goneFromLedger);
            }
        }
        for (Invoice row : List.copyOf(client.hometax)) {
            if (YearMonth.from(row.written).equals(month)) {
                clearAway(row, client.hometax, goneFromHometax);
            }
        }
    }

    private void clearAway(Invoice row, List<Invoice> rows, List<Invoice> gone) {
        rows.removeIf(each -> each == row);
        if (!fresh.contains(row)) {
            gone.add(former.getOrDefault(row, row));
        }
    }

    private void told(String why, LocalDate ofPeriod, long tax, Invoice... rowsOfIt) {
        last.add(() -> {
            boolean stands = List.of(rowsOfIt).stream()
                    .anyMatch(row -> client.ledger.contains(row) || client.hometax.contains(row));
            if (stands && isCompared(ofPeriod)) {
                expect(why, due(ofPeriod, tax), false, rowsOfIt);
            }
        });
    }

    private void expect(String why, @Nullable LocalDate due, boolean optional, Invoice... rowsOfIt) {
        List<Supplier<String>> keys = new ArrayList<>();
        for (Invoice row : rowsOfIt) {
            keys.add(row::key);
            keys.add(row::ledgerKey);
        }
        client.expectations.add(new Expectation(CODE, "WARNING", 0L, due, keys, optional, "Filing", why));
    }

    /** By how much more is owed. */
    private static long taxOf(Invoice row, int sign) {
        return (row.lane.isSales() ? row.tax : -row.tax) * sign;
    }

    /** Five years after the return where tax is claimed back (국세기본법 제45조의2). */
    private @Nullable LocalDate due(LocalDate ofPeriod, long owed) {
        return owed < 0 ? client.payer().finalReturn(ofPeriod).plusYears(5) : null;
    }
}
