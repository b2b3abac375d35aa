package kr.daesa.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.daesa.finding.Reconciler;
import kr.daesa.finding.ReconciliationContext;
import kr.daesa.law.Law;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.ClientType;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;

/**
 * Books of one made-up client, written row by row, as a test needs them. Without a declared collection the exports cover
 * the whole period, collected on the business date.
 */
public final class TestBooks {

    public static final Law LAW = Law.load();
    public static final PartyNumber PARTNER = PartyNumber.parse("120-88-00767");
    public static final PartyNumber OTHER_PARTNER = PartyNumber.parse("104-85-18866");
    public static final SourceFile LEDGER_FILE = new SourceFile("C1/ledger/ledger.csv", "0".repeat(64), 1);
    public static final SourceFile EXPORT_FILE = new SourceFile("C1/hometax/export.csv", "1".repeat(64), 1);

    private final List<InvoiceRow> rows = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<SourceFacts> sources = new ArrayList<>();
    private final List<CollectionRecord.Attempt> attempts = new ArrayList<>();
    private LocalDate certificate;
    private ClientType type = ClientType.CORPORATION;
    private LocalDate businessDate = LocalDate.of(2026, 11, 20);
    private String period = "2026-2";
    private int serial;

    public TestBooks asOf(String day) {
        businessDate = LocalDate.parse(day);
        return this;
    }

    public TestBooks period(String name) {
        period = name;
        return this;
    }

    public TestBooks type(ClientType value) {
        type = value;
        return this;
    }

    public TestBooks certificate(String expiresOn) {
        certificate = LocalDate.parse(expiresOn);
        return this;
    }

    /** A ledger row of the partner: electronic, taxable, without approval number, ten percent tax. */
    public InvoiceRow ledger(
            Direction direction, String writeDate, long supply, UnaryOperator<InvoiceRow.Builder> with) {
        return row(Side.LEDGER, direction, writeDate, supply, with);
    }

    public InvoiceRow ledger(Direction direction, String writeDate, long supply) {
        return ledger(direction, writeDate, supply, UnaryOperator.identity());
    }

    /** An invoice at Hometax: issued and transmitted on the day written unless told otherwise, with a number of its own. */
    public InvoiceRow hometax(
            Direction direction, String writeDate, long supply, UnaryOperator<InvoiceRow.Builder> with) {
        LocalDate day = LocalDate.parse(writeDate);
        return row(
                Side.HOMETAX,
                direction,
                writeDate,
                supply,
                row -> with.apply(row.issueDate(day).sendDate(day).approvalNo(number(++serial))));
    }

    public InvoiceRow hometax(Direction direction, String writeDate, long supply) {
        return hometax(direction, writeDate, supply, UnaryOperator.identity());
    }

    /** A sale that both sides have. */
    public void sale(String writeDate, long supply) {
        ledger(Direction.SALES, writeDate, supply);
        hometax(Direction.SALES, writeDate, supply);
    }

    /** A correction of a sale that both sides have, issued and transmitted on one day. */
    public void correctedSale(
            String writeDate,
            String issued,
            long supply,
            CorrectionReason reason,
            ApprovalNumber original,
            UnaryOperator<InvoiceRow.Builder> with) {
        LocalDate day = LocalDate.parse(issued);
        ledger(Direction.SALES, writeDate, supply);
        hometax(
                Direction.SALES,
                writeDate,
                supply,
                row -> with.apply(row.correction(true)
                        .correctionReason(reason)
                        .originalApprovalNo(original)
                        .issueDate(day)
                        .sendDate(day)));
    }

    public void correctedSale(
            String writeDate, String issued, long supply, CorrectionReason reason, ApprovalNumber original) {
        correctedSale(writeDate, issued, supply, reason, original, UnaryOperator.identity());
    }

    private InvoiceRow row(
            Side side, Direction direction, String writeDate, long supply, UnaryOperator<InvoiceRow.Builder> with) {
        SourceFile file = side == Side.LEDGER ? LEDGER_FILE : EXPORT_FILE;
        InvoiceRow row = with.apply(InvoiceRow.builder(side, new Provenance(file, "", rows.size() + 2))
                        .direction(direction)
                        .kind(InvoiceKind.TAX)
                        .writeDate(LocalDate.parse(writeDate))
                        .counterparty(PARTNER)
                        .counterpartyName("거래처")
                        .amounts(supply, supply / 10)
                        .item("유지보수")
                        .documentNo(side == Side.LEDGER ? "D-" + (rows.size() + 1) : ""))
                .build();
        rows.add(row);
        return row;
    }

    public TestBooks add(InvoiceRow row) {
        rows.add(row);
        return this;
    }

    public TestBooks reject(Reject reject) {
        rejects.add(reject);
        return this;
    }

    /** An export or ledger with facts of its own, in place of those derived from the rows. */
    public TestBooks source(SourceFacts facts) {
        sources.add(facts);
        return this;
    }

    /** A successful collection that names no files. */
    public TestBooks collected(Direction direction, String from, String to, String at) {
        return attempt(direction, from, to, at, true, new ControlTotals(null, null, null), "", "");
    }

    public TestBooks attempt(
            Direction direction,
            String from,
            String to,
            String at,
            boolean succeeded,
            ControlTotals declared,
            String code,
            String message) {
        attempts.add(new CollectionRecord.Attempt(
                direction,
                InvoiceKind.TAX,
                LocalDate.parse(from),
                LocalDate.parse(to),
                OffsetDateTime.parse(at + "T01:30:00+09:00"),
                succeeded,
                declared,
                code,
                message,
                List.of()));
        return this;
    }

    public TestBooks attempt(CollectionRecord.Attempt attempt) {
        attempts.add(attempt);
        return this;
    }

    public static ApprovalNumber number(int serial) {
        return new ApprovalNumber("2026070141000203%08d".formatted(serial));
    }

    public ClientBooks books() {
        Client client = new Client("C1", "(주)의뢰인", BusinessNumber.parse("124-81-00998"), type, null, null, List.of());
        List<CollectionRecord> records = attempts.isEmpty() && certificate == null
                ? List.of()
                : List.of(new CollectionRecord(
                        new SourceFile("C1/hometax/2026.collection.json", "2".repeat(64), 1),
                        client.businessNo(),
                        certificate,
                        attempts,
                        false));
        List<SourceFacts> all = new ArrayList<>(sources);
        if (sources.isEmpty()) {
            all.add(facts(LEDGER_FILE, Side.LEDGER));
            all.add(facts(EXPORT_FILE, Side.HOMETAX));
        }
        return new ClientBooks(client, rows, rejects, all, records);
    }

    private SourceFacts facts(SourceFile file, Side side) {
        List<RowTally> tallies = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (InvoiceKind kind : InvoiceKind.values()) {
                long count = rows.stream()
                        .filter(row -> row.side() == side && row.direction() == direction && row.kind() == kind)
                        .count();
                boolean assumed = side == Side.HOMETAX && kind == InvoiceKind.TAX && attempts.isEmpty();
                if (count > 0 || assumed) {
                    tallies.add(new RowTally("C1", side, direction, kind, count, 0));
                }
            }
        }
        long lines = tallies.stream().mapToLong(RowTally::read).sum();
        return new SourceFacts(
                file,
                side,
                "C1",
                "test",
                null,
                null,
                null,
                null,
                new ControlTotals(lines, 0L, 0L),
                lines,
                tallies,
                0,
                null);
    }

    public Reconciliation reconcile() {
        return Reconciler.reconcile(
                books(),
                new ReconciliationContext(
                        LAW, businessDate, List.of(PeriodSpan.parse(period)), ReconciliationSettings.DEFAULTS));
    }

    public List<Finding> findings() {
        return reconcile().findings();
    }

    public List<FindingCode> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    /** The one finding of a code. */
    public Finding the(FindingCode code) {
        List<Finding> found =
                findings().stream().filter(finding -> finding.code() == code).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + ", found " + codes());
        }
        return found.get(0);
    }
}
