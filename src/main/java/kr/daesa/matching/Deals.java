package kr.daesa.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Mirror;
import kr.daesa.model.Side;

/** The deals of one client with the other clients of the firm. */
public final class Deals {

    private final Client client;
    private final Map<BusinessNumber, List<Mirror.Entry>> entries;
    private final Map<Direction, LocalDate> through;
    private final boolean whole;

    private Deals(Gathering gathered) {
        this.client = gathered.client;
        this.entries = gathered.entries;
        this.through = gathered.through;
        this.whole = gathered.whole;
    }

    /** The other clients that the rows name. */
    public Set<BusinessNumber> others() {
        return entries.keySet();
    }

    /** What these books say of the deals with one other client. */
    public Mirror with(BusinessNumber other) {
        return new Mirror(client, entries.getOrDefault(other, List.of()), through, whole);
    }

    /** Gathers the deals of a client row by row. */
    public static final class Gathering {
        private final Client client;
        private final FirmClients.Naming naming;
        private final Map<BusinessNumber, List<Mirror.Entry>> entries = new TreeMap<>();
        private final Map<Direction, LocalDate> through = new EnumMap<>(Direction.class);
        private boolean whole = true;

        /**
         * @param client whose books they are
         */
        public Gathering(Client client, FirmClients firm) {
            this.client = client;
            this.naming = firm.naming();
        }

        public void add(InvoiceRow row) {
            if (row.side() == Side.LEDGER) {
                through.merge(row.direction(), row.writeDate(), (one, other) -> one.isAfter(other) ? one : other);
            }
            naming.of(row)
                    .filter(other -> !other.equals(client.businessNo()))
                    .ifPresent(other -> entries.computeIfAbsent(other, unused -> new ArrayList<>())
                            .add(entry(row)));
        }

        private static Mirror.Entry entry(InvoiceRow row) {
            return new Mirror.Entry(
                    row.side(),
                    row.direction(),
                    row.kind(),
                    row.writeDate(),
                    row.approvalNo(),
                    row.supply(),
                    row.tax());
        }

        /** Notes that something of the ledger could not be read. */
        public void incomplete() {
            whole = false;
        }

        /** What was gathered; nothing is added afterwards. */
        public Deals deals() {
            return new Deals(this);
        }
    }
}
