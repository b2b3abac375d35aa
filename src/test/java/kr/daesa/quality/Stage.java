package kr.daesa.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.daesa.quality.LedgerForm.Told;
import org.jspecify.annotations.Nullable;

/** What a family plays with: days, parties and amounts, rows on either side, and what must come of them. */
public final class Stage {

    private static final List<String> ITEMS =
            List.of("강재", "운송료", "유지보수", "컨설팅", "인쇄물", "임대료", "소모품", "식자재", "청소용역", "부품");

    private final Client client;
    private final String family;
    private final Random random;
    private final Judge judge = new Judge(this);
    private final List<Invoice> rows = new ArrayList<>();
    private String why = "";
    private boolean doubtful;

    Stage(Client client, String family) {
        this.client = client;
        this.family = family;
        this.random = client.random();
    }

    void close() {
        if (!rows.isEmpty()) {
            client.plays.add(new Client.Play(family, why, List.copyOf(rows)));
        }
    }

    // What there is to choose from.

    public Client client() {
        return client;
    }

    public Night night() {
        return client.night();
    }

    public LocalDate today() {
        return client.night().day();
    }

    /** Whether some form of the ledger can tell document, approval number, day of issue and state. */
    public boolean ledgerTells() {
        return !client.isBare();
    }

    /** Whether what comes from Hometax tells days of issue and transmission. */
    public boolean hometaxTellsDays() {
        return client.hometaxForm().tellsDays();
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An open lane of sales or purchases, mostly of tax invoices; null where there is none. */
    public @Nullable Lane lane(boolean sales) {
        Lane exempt = Lane.of(sales, true);
        Lane tax = Lane.of(sales, false);
        if (client.open.contains(exempt) && (oneIn(4) || !client.open.contains(tax))) {
            return exempt;
        }
        return client.open.contains(tax) ? tax : null;
    }

    /** An open lane of tax invoices. */
    public @Nullable Lane taxed(boolean sales) {
        Lane tax = Lane.of(sales, false);
        return client.open.contains(tax) ? tax : null;
    }

    /** Any open lane. */
    public @Nullable Lane lane() {
        boolean sales = oneIn(2);
        Lane first = lane(sales);
        return first == null ? lane(!sales) : first;
    }

    /** A day of the periods on which the client was in business; late ones are likelier. Null where none will do. */
    public @Nullable LocalDate day(Predicate<LocalDate> will) {
        LocalDate first = client.night().first();
        int length = (int) ChronoUnit.DAYS.between(first, client.last()) + 1;
        int from = oneIn(2) ? 0 : Math.max(0, length - 40);
        for (int tries = 0; tries < 12; tries++) {
            LocalDate day = first.plusDays(between(from, length - 1));
            if (will.test(day)) {
                return day;
            }
        }
        List<LocalDate> days =
                first.datesUntil(client.last().plusDays(1)).filter(will).toList();
        return days.isEmpty() ? null : pick(days);
    }

    /** The same, of covered days. */
    public @Nullable LocalDate covered(Lane lane, Predicate<LocalDate> will) {
        return day(day -> client.proof(lane, day) != null && will.test(day));
    }

    public @Nullable LocalDate covered(Lane lane) {
        return covered(lane, day -> true);
    }

    /** Whether the client was in business on all days from one to another, and all of them are covered. */
    public boolean isCovered(Lane lane, LocalDate from, LocalDate to) {
        return !to.isAfter(client.last())
                && from.datesUntil(to.plusDays(1)).allMatch(day -> client.proof(lane, day) != null);
    }

    /** Up to when an invoice of that day can have been issued and sent for the collection to know. */
    public LocalDate known(Lane lane, LocalDate written) {
        LocalDate collected = client.proof(lane, written);
        return collected == null ? today() : collected;
    }

    /** One of the days that can be, null where none can. */
    public @Nullable LocalDate oneOf(LocalDate from, LocalDate to, LocalDate... days) {
        List<LocalDate> can = Stream.of(days)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
        return can.isEmpty() ? null : pick(can);
    }

    public Party party() {
        return client.numbers().party();
    }

    public Party person() {
        return client.numbers().person();
    }

    public String businessNumber() {
        return client.numbers().businessNumber();
    }

    public long supply() {
        return client.numbers().supply();
    }

    public String item() {
        return pick(ITEMS);
    }

    public String otherItem(String item) {
        return ITEMS.get((ITEMS.indexOf(item) + 1) % ITEMS.size());
    }

    public String number(LocalDate issued) {
        return client.numbers()
                .approvalNumber(issued, client.numbers().system(client.payer().id()));
    }

    /** One by another system than that which the client uses as a rule. */
    public String number(LocalDate issued, int otherSystem) {
        return client.numbers()
                .approvalNumber(issued, client.numbers().system(client.payer().id(), otherSystem));
    }

    /** A deal with a new counterparty, issued in time and sent by the day after. */
    public Invoice deal(Lane lane, LocalDate written) {
        long supply = supply();
        Invoice deal = new Invoice(lane, party(), written, supply, lane.isExempt() ? 0 : supply / 10);
        deal.item = item();
        LocalDate known = known(lane, written);
        LocalDate latest = earlier(Statute.issuingDeadline(written), known);
        LocalDate issued = oneIn(2) || latest.isBefore(written)
                ? written
                : written.plusDays(between(0, (int) ChronoUnit.DAYS.between(written, latest)));
        return issue(deal, issued, oneIn(2) ? issued : earlier(issued.plusDays(1), known));
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Sets the days and gives a number of that day. */
    public Invoice issue(Invoice deal, LocalDate issued, @Nullable LocalDate sent) {
        deal.issued = issued;
        deal.sent = sent;
        deal.number = number(issued);
        return deal;
    }

    /**
     * Makes a row the correction of another: tells the reason, and the number of the original in a field or in the note.
     *
     * @param reason 01 to 06, or empty
     * @return whether what comes from Hometax names the original
     */
    public boolean correct(Invoice correction, Invoice original, String reason) {
        HometaxForm form = client.hometaxForm();
        correction.correction = true;
        correction.reason = form.tellsReason() ? reason : "";
        correction.original = "";
        correction.note = "";
        if (form.tellsOriginal() && oneIn(2)) {
            correction.original = original.number;
        } else if (form.tellsNote()) {
            correction.note = "당초 승인번호 ( " + original.number + " )";
        }
        return form.tellsOriginal() || form.tellsNote();
    }

    // What is written down.

    /** Puts an invoice into what was collected from Hometax, and judges its days (section 5). */
    public Invoice report(Invoice invoice) {
        reportUnjudged(invoice);
        if (hometaxTellsDays()) {
            judge.inTime(invoice);
        }
        return invoice;
    }

    /** The same without a word on its days. */
    public Invoice reportUnjudged(Invoice invoice) {
        HometaxForm form = client.hometaxForm();
        invoice.reason = form.tellsReason() ? invoice.reason : "";
        invoice.original = form.tellsOriginal() ? invoice.original : "";
        invoice.note = form.tellsNote() ? invoice.note : "";
        client.hometax.add(invoice);
        rows.add(invoice);
        return invoice;
    }

    /** Puts a row into the ledger, which tells of it what its form has room for. */
    public Invoice enter(Invoice row) {
        LedgerForm form = client.formOf(row);
        row.form = form;
        row.document = form.tells(Told.DOCUMENT) ? client.nextDocument() : "";
        row.number = form.tells(Told.NUMBER) ? row.number : "";
        row.issued = form.tells(Told.ISSUED) ? row.issued : null;
        row.state = form.tells(Told.STATE) ? row.state : "";
        if (!form.tells(Told.PARTY_NUMBER) && oneIn(2)) {
            inMaster(row.party);
        }
        client.ledger.add(row);
        rows.add(row);
        return row;
    }

    /** Whether the ledger tells this of a row that is entered so. */
    public boolean tells(Told what, Invoice row) {
        return client.formOf(row).tells(what);
    }

    /** Has the partner master know a company by its name. */
    public void inMaster(Party party) {
        if (Party.isValid(party.number()) && !client.partners.contains(party)) {
            client.partners.add(party);
        }
    }

    /** Books an invoice as this ledger does: sales often with their number, purchases seldom. */
    public Invoice book(Invoice invoice) {
        boolean tells = invoice.lane.isSales() ? !oneIn(3) : oneIn(6);
        Invoice row = tells ? invoice.copy() : invoice.unissued();
        row.note = "";
        row.reason = "";
        row.original = "";
        row.correction = false;
        if (row.lane.isSales() && tells && oneIn(2)) {
            row.state = "전송성공";
        }
        return enter(row);
    }

    /** Books it without its number. */
    public Invoice bookPlainly(Invoice invoice) {
        return enter(plainly(invoice));
    }

    /** The row that books it without its number, which is not entered yet. */
    public Invoice plainly(Invoice invoice) {
        Invoice row = invoice.unissued();
        row.note = "";
        row.correction = false;
        return row;
    }

    /** On both sides. */
    public void both(Invoice invoice) {
        report(invoice);
        book(invoice);
    }

    /** The rows of this play that stand in the ledger. */
    public List<Invoice> rowsOfLedger() {
        return rows.stream().filter(client.ledger::contains).toList();
    }

    // What must come of it.

    public void why(String sentence) {
        why = sentence;
    }

    /**
     * What section 3 says of a ledger row that Hometax does not have. Where a row of Hometax cannot be read, it may be that of
     * a party whom nobody knows: that is left open.
     */
    public void absentFromHometax(Invoice row) {
        if (client.unreadable == row.lane) {
            client.last.add(() -> {
                doubtful = !client.knows(row);
                judge.absentFromHometax(row);
                doubtful = false;
            });
        } else {
            judge.absentFromHometax(row);
        }
    }

    /** What section 3 says of an invoice that the ledger does not have. */
    public void absentFromLedger(Invoice invoice) {
        judge.absentFromLedger(invoice);
    }

    /** A finding that costs nothing and is no INFO. */
    public void expect(String code, Invoice... rowsOfIt) {
        expect(code, null, 0L, rowsOfIt);
    }

    /** A finding that refers to one of these rows. A severity of null is any but INFO, a penalty of null any. */
    public void expect(String code, @Nullable String severity, @Nullable Long penalty, Invoice... rowsOfIt) {
        add(code, severity, penalty, null, keys(rowsOfIt), false);
    }

    /** A note of something that is due by a day. */
    void expectDue(String code, LocalDate due, Invoice row) {
        add(code, "INFO", 0L, due, keys(row), false);
    }

    /** A finding about a counterparty as such. */
    public void expectOfParty(String code, String severity, @Nullable LocalDate due, Party party) {
        add(code, severity, 0L, due, List.of(party::number), false);
    }

    public void perhapsOfParty(String code, Party party) {
        add(code, null, null, null, List.of(party::number), true);
    }

    /**
     * One document of two. Where a mistake is corrected, another row of the day may be the other document, for the party may
     * have been the mistake: that is left open.
     */
    public void expectUnlessAnswered(String code, Invoice document, boolean ofTheSameParty) {
        client.last.add(() -> {
            boolean answered = !ofTheSameParty
                    && Stream.concat(client.hometax.stream(), client.ledger.stream())
                            .anyMatch(other -> !rows.contains(other)
                                    && other.lane == document.lane
                                    && (other.correction || other.supply < 0 || client.ledger.contains(other))
                                    && other.written.equals(document.written)
                                    && Long.signum(other.supply) == -Long.signum(document.supply));
            if (answered) {
                perhaps(code, document);
            } else {
                expect(code, document);
            }
        });
    }

    /** A finding that the text leaves open. */
    public void perhaps(String code, Invoice... rowsOfIt) {
        add(code, null, null, null, keys(rowsOfIt), true);
    }

    /** A finding about the client as a whole. */
    public void expectOfClient(String code) {
        add(code, null, 0L, null, List.of(), false);
    }

    public void perhapsOfClient(String code) {
        add(code, null, null, null, List.of(), true);
    }

    /** A finding about a file, by its path below the client's folder. */
    public void expectOfFile(String code, String file) {
        add(code, null, 0L, null, List.of(() -> client.payer().id() + "/" + file), false);
    }

    /** A finding about a file that is known once it is written. */
    public void expectOfFile(String code, Supplier<String> file) {
        add(code, null, 0L, null, List.of(file), false);
    }

    /** A finding that refers to one of several things, known once files are written. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final void expectOfOne(String code, Supplier<String>... keys) {
        add(code, null, 0L, null, List.of(keys), false);
    }

    private static List<Supplier<String>> keys(Invoice... rowsOfIt) {
        List<Supplier<String>> keys = new ArrayList<>();
        for (Invoice row : rowsOfIt) {
            keys.add(row::key);
            keys.add(row::ledgerKey);
        }
        return keys;
    }

    private void add(
            String code,
            @Nullable String severity,
            @Nullable Long penalty,
            @Nullable LocalDate due,
            List<Supplier<String>> keys,
            boolean optional) {
        client.expectations.add(new Expectation(code, severity, penalty, due, keys, optional || doubtful, family, why));
    }
}
