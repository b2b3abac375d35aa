package kr.daesa.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One client of the firm while it is made up: its books, its collections, and what must be found in them. */
public final class Client {

    private final Taxpayer payer;
    private final Night night;
    private final Numbers numbers;
    private final Random random;
    private final LedgerForm ledgerForm;
    /** What holds the rows for which its program has no place. */
    private final LedgerForm besides;

    private final HometaxForm hometaxForm;

    /** Lanes in which families may play. */
    public final Set<Lane> open = EnumSet.noneOf(Lane.class);
    /** What was collected of each lane. Without a record an open lane is covered as a whole. */
    public final SortedMap<Lane, List<Piece>> pieces = new TreeMap<>();

    public final List<Attempt> attempts = new ArrayList<>();
    public boolean record;
    public boolean shared;
    /** Whether it may deal with other clients of the firm: all is collected, and every row can be read. */
    public boolean deals;
    /** Whether heads, names and records of exports state totals. */
    public boolean statesTotals = true;
    /** Whether records state how many rows each collection brought, always. */
    public boolean statesRows;

    public @Nullable LocalDate certificate;
    /** The lane whose one export states more than it has. */
    public @Nullable Lane truncated;
    /** The lane of Hometax in which there is a row that cannot be read. */
    public @Nullable Lane unreadable;
    /** Files that lie beside the books, by name below the client's folder. */
    public final SortedMap<String, byte[]> strays = new TreeMap<>();

    /** What the firm's partner master knows of its counterparties. */
    public final List<Party> partners = new ArrayList<>();

    final List<Invoice> ledger = new ArrayList<>();
    final List<Invoice> hometax = new ArrayList<>();
    final List<Expectation> expectations = new ArrayList<>();
    final List<Play> plays = new ArrayList<>();
    /** What waits until everything has been played. */
    final List<Runnable> last = new ArrayList<>();

    private final boolean exempt;
    String truncatedFile = "";
    private int documents;

    /** Something that happened, and the rows it left. */
    record Play(String family, String why, List<Invoice> rows) {}

    Client(Taxpayer payer, Night night, Numbers numbers, Random random, Forms forms) {
        this.payer = payer;
        this.night = night;
        this.numbers = numbers;
        this.random = random;
        this.ledgerForm = forms.ledger();
        this.hometaxForm = forms.hometax();
        besides = LedgerForm.PLAIN.get(random.nextInt(LedgerForm.PLAIN.size()));
        exempt = random.nextInt(3) == 0;
    }

    public Taxpayer payer() {
        return payer;
    }

    public Night night() {
        return night;
    }

    Numbers numbers() {
        return numbers;
    }

    Random random() {
        return random;
    }

    LedgerForm ledgerForm() {
        return shared ? LedgerForm.PLAIN_MARKED_UTF8 : ledgerForm;
    }

    /** The form in which a row of its ledger stands. */
    LedgerForm formOf(Invoice row) {
        return ledgerForm().holds(row) ? ledgerForm() : besides;
    }

    /**
     * That of its files; what must state more than it has can only be one that states something, and without a record only
     * a list covers anything for sure.
     */
    public HometaxForm hometaxForm() {
        boolean list = shared || (truncated != null && !hometaxForm.statesTotals()) || (!record && hometaxForm.isXml());
        return list ? HometaxForm.CSV_UTF8 : hometaxForm;
    }

    /** Lanes in which the client has business at all. */
    public List<Lane> lanes() {
        return exempt ? List.of(Lane.values()) : List.of(Lane.SALES_TAX, Lane.PURCHASE_TAX);
    }

    /** Notes a successful collection. */
    public void cover(Lane lane, Piece piece) {
        pieces.computeIfAbsent(lane, its -> new ArrayList<>()).add(piece);
    }

    /** The export that states more than it has, or the record that does, by its path. */
    public String truncatedFile() {
        return truncatedFile;
    }

    /** The last day on which the client may supply and that can be covered. */
    public LocalDate last() {
        LocalDate closed = payer.closedOn();
        return closed != null && closed.isBefore(night.last()) ? closed : night.last();
    }

    /** C: when the newest collection that covers a day was taken; null where nothing covers it. */
    public @Nullable LocalDate proof(Lane lane, LocalDate written) {
        if (written.isBefore(night.first()) || written.isAfter(night.last())) {
            return null;
        }
        if (!record) {
            return open.contains(lane) ? night.day() : null;
        }
        LocalDate newest = null;
        for (Piece piece : pieces.getOrDefault(lane, List.of())) {
            if (piece.covers(written) && (newest == null || piece.collectedOn().isAfter(newest))) {
                newest = piece.collectedOn();
            }
        }
        return newest;
    }

    /** Whether anything tells the number of a row's party: the row itself, the partner master, else all other rows. */
    boolean knows(Invoice row) {
        if (tellsNumber(row)) {
            return true;
        }
        String name = row.party.bareName();
        Set<String> registered = partners.stream()
                .filter(party -> party.bareName().equals(name))
                .map(Party::number)
                .collect(Collectors.toSet());
        Set<String> elsewhere = Stream.concat(hometax.stream(), ledger.stream())
                .filter(other -> other.party.bareName().equals(name) && tellsNumber(other))
                .map(other -> other.party.number())
                .collect(Collectors.toSet());
        return (registered.isEmpty() ? elsewhere : registered).size() == 1;
    }

    private static boolean tellsNumber(Invoice row) {
        return !row.party.number().isEmpty() && (row.form == null || row.form.tells(LedgerForm.Told.PARTY_NUMBER));
    }

    /** The forms in which its books come. */
    Set<Enum<?>> forms() {
        Set<Enum<?>> forms = new HashSet<>();
        if (!hometax.isEmpty()) {
            forms.add(hometaxForm());
        }
        for (Invoice row : ledger) {
            forms.add(Objects.requireNonNull(row.form));
        }
        return forms;
    }

    String nextDocument() {
        return payer.id() + "-" + String.format(Locale.ROOT, "%05d", ++documents);
    }

    boolean isBare() {
        return ledgerForm().isBare();
    }
}
