package kr.daesa.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.daesa.finding.ClientCase.HometaxInvoice;
import kr.daesa.matching.Match;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Side;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.SummaryTableLine.Block;
import kr.daesa.model.TaxPeriod;

/**
 * The summary table by counterparty (세금계산서합계표), the ledger beside Hometax. An electronic invoice transmitted by the
 * eleventh after the period's end belongs to the first block, everything else to the second (법 제54조②).
 */
final class SummaryTable {

    private final ClientCase client;
    private final Map<Key, Sums> table = new HashMap<>();
    private final Map<InvoiceRow, Block> blocks = new IdentityHashMap<>();

    private SummaryTable(ClientCase client) {
        this.client = client;
    }

    static List<SummaryTableLine> of(ClientCase client) {
        SummaryTable table = new SummaryTable(client);
        for (HometaxInvoice invoice : client.hometaxInvoices()) {
            if (client.inPeriod(invoice.row().writeDate())) {
                table.addHometax(invoice);
            }
        }
        List<InvoiceRow> ledger = new ArrayList<>();
        client.matching().matches().forEach(match -> ledger.addAll(match.ledger()));
        client.matching().ambiguous().forEach(group -> ledger.addAll(group.ledger()));
        ledger.addAll(client.open(Side.LEDGER));
        client.matching().notComparable().stream()
                .filter(row -> row.evidence() == Evidence.PAPER)
                .forEach(ledger::add);
        ledger.stream().filter(row -> client.inPeriod(row.writeDate())).forEach(table::addLedger);
        return table.lines();
    }

    private void addHometax(HometaxInvoice invoice) {
        InvoiceRow row = invoice.row();
        Block block = blockOf(row);
        Match match = invoice.match();
        if (match != null) {
            match.ledger().forEach(ledger -> blocks.put(ledger, block));
        }
        sums(row, block).addHometax(row);
    }

    private void addLedger(InvoiceRow row) {
        sums(row, blocks.getOrDefault(row, Block.OTHER)).addLedger(row);
    }

    private Block blockOf(InvoiceRow row) {
        LocalDate sent = row.sendDate();
        if (sent == null && row.state() == IssueState.UNKNOWN) {
            return Block.TRANSMITTED_BY_11TH; // it is there, and nothing says that it came late
        }
        return sent != null && !isTransmittedTooLate(row, client) ? Block.TRANSMITTED_BY_11TH : Block.OTHER;
    }

    /** Whether an invoice was transmitted, but too late for the first block. */
    static boolean isTransmittedTooLate(InvoiceRow row, ClientCase client) {
        LocalDate sent = row.sendDate();
        return sent != null && sent.isAfter(cutoff(row, client));
    }

    /** The last day of transmission for the first block. */
    static LocalDate cutoff(InvoiceRow row, ClientCase client) {
        return client.law().summaryTableCutoff(TaxPeriod.of(row.writeDate()));
    }

    private Sums sums(InvoiceRow row, Block block) {
        String party = client.parties().number(row).map(PartyNumber::masked).orElse("");
        String name = party.isEmpty() ? row.counterpartyName() : "";
        Key key = new Key(TaxPeriod.of(row.writeDate()), row.direction(), row.kind(), block, party, name);
        return table.computeIfAbsent(key, k -> new Sums());
    }

    private List<SummaryTableLine> lines() {
        List<SummaryTableLine> lines = new ArrayList<>();
        new TreeMap<>(table)
                .forEach((key, sums) -> lines.add(new SummaryTableLine(
                        key.period().toString(),
                        key.direction(),
                        key.kind(),
                        key.block(),
                        key.party(),
                        sums.name,
                        sums.hometaxInvoices,
                        sums.hometaxSupply,
                        sums.hometaxTax,
                        sums.ledgerInvoices,
                        sums.ledgerSupply,
                        sums.ledgerTax)));
        return lines;
    }

    private static final class Sums {
        private String name = "";
        private long hometaxInvoices;
        private long hometaxSupply;
        private long hometaxTax;
        private long ledgerInvoices;
        private long ledgerSupply;
        private long ledgerTax;

        void addHometax(InvoiceRow row) {
            name(row);
            hometaxInvoices++;
            hometaxSupply = Math.addExact(hometaxSupply, row.supply());
            hometaxTax = Math.addExact(hometaxTax, row.tax());
        }

        void addLedger(InvoiceRow row) {
            name(row);
            ledgerInvoices++;
            ledgerSupply = Math.addExact(ledgerSupply, row.supply());
            ledgerTax = Math.addExact(ledgerTax, row.tax());
        }

        /** Of several spellings the first in order, so that the order of rows does not show. */
        private void name(InvoiceRow row) {
            String other = row.counterpartyName();
            if (!other.isEmpty() && (name.isEmpty() || other.compareTo(name) < 0)) {
                name = other;
            }
        }
    }

    private record Key(TaxPeriod period, Direction direction, InvoiceKind kind, Block block, String party, String name)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::period)
                .thenComparing(Key::direction)
                .thenComparing(Key::kind)
                .thenComparing(Key::block)
                .thenComparing(Key::party)
                .thenComparing(Key::name);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
