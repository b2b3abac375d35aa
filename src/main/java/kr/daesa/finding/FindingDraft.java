package kr.daesa.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.daesa.matching.RowOrder;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Direction;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.LaterCost;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Penalty;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.model.TaxPeriod;
import org.jspecify.annotations.Nullable;

/** A finding while a rule fills it in. */
final class FindingDraft {

    private static final Comparator<@Nullable InvoiceRow> BY_WHAT_IT_SAYS = Comparator.nullsFirst(RowOrder.CANONICAL);

    /** Of equal identity by what else their rows say, and by where those stand only if they say the same. */
    static final Comparator<FindingDraft> ORDER = Comparator.<FindingDraft, FindingCode>comparing(draft -> draft.code)
            .thenComparing(draft -> draft.identity)
            .thenComparing(draft -> draft.row, BY_WHAT_IT_SAYS)
            .thenComparing(draft -> draft.ledgerRow, BY_WHAT_IT_SAYS)
            .thenComparing(draft -> draft.ledgerRef);

    private static final int ID_BYTES = 8;

    private final FindingCode code;
    private final Severity severity;
    private final String identity;
    private final LocalDate periodOf;
    private @Nullable Direction direction;
    private @Nullable InvoiceKind kind;
    private @Nullable InvoiceRow row;
    private @Nullable InvoiceRow ledgerRow;
    private @Nullable LocalDate dueDate;
    private String ledgerRef = "";
    private @Nullable ApprovalNumber otherApprovalNo;
    private String difference = "";
    private @Nullable Penalty penalty;
    private List<LaterCost> later = List.of();
    private String legalBasis = "";
    private List<String> messageArgs = List.of();
    private @Nullable PartyNumber counterparty;
    private String counterpartyName = "";

    private FindingDraft(FindingCode code, Severity severity, String identity, LocalDate periodOf) {
        this.code = code;
        this.severity = severity;
        this.identity = identity;
        this.periodOf = periodOf;
    }

    /** A finding about an invoice, as one side has it. */
    static FindingDraft about(InvoiceRow row, FindingCode code, Severity severity) {
        FindingDraft draft = new FindingDraft(code, severity, identityOf(row), row.writeDate());
        draft.row = row;
        draft.direction = row.direction();
        draft.kind = row.kind();
        if (row.side() == Side.LEDGER) {
            draft.ledgerRow = row;
            draft.ledgerRef = row.reference();
        }
        return draft;
    }

    /** A finding about a pair: the invoice is shown as Hometax has it. */
    static FindingDraft about(InvoiceRow hometax, List<InvoiceRow> ledger, FindingCode code, Severity severity) {
        FindingDraft draft = about(hometax, code, severity);
        if (!ledger.isEmpty()) {
            draft.ledgerRow = ledger.get(0);
            draft.ledgerRef = ledger.get(0).reference();
        }
        return draft;
    }

    /**
     * A finding about a collection or a file.
     *
     * @param identity what tells it from others of its code, the same every night
     */
    static FindingDraft about(String identity, LocalDate businessDate, FindingCode code, Severity severity) {
        return new FindingDraft(code, severity, identity, businessDate);
    }

    private static String identityOf(InvoiceRow row) {
        if (row.approvalNo() != null) {
            return row.approvalNo().value();
        }
        return Stream.of(
                        row.direction(),
                        row.kind(),
                        row.documentNo(),
                        row.writeDate(),
                        row.counterparty() == null
                                ? row.counterpartyName()
                                : row.counterparty().value(),
                        row.supply(),
                        row.tax())
                .map(Objects::toString)
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    FindingDraft of(Direction itsDirection, InvoiceKind itsKind) {
        direction = itsDirection;
        kind = itsKind;
        return this;
    }

    FindingDraft of(@Nullable Direction itsDirection) {
        direction = itsDirection;
        return this;
    }

    /** Whom a finding without a row of its own is about. */
    FindingDraft with(@Nullable PartyNumber number, String name) {
        counterparty = number;
        counterpartyName = name;
        return this;
    }

    FindingDraft file(String path) {
        ledgerRef = path;
        return this;
    }

    FindingDraft due(@Nullable LocalDate day) {
        dueDate = day;
        return this;
    }

    FindingDraft other(@Nullable ApprovalNumber number) {
        otherApprovalNo = number;
        return this;
    }

    FindingDraft differing(String what) {
        difference = what;
        return this;
    }

    FindingDraft costing(@Nullable Penalty itsPenalty) {
        penalty = itsPenalty;
        return this;
    }

    /** What it comes to cost if nothing is done. */
    FindingDraft later(List<LaterCost> costs) {
        later = costs;
        return this;
    }

    FindingDraft restingOn(String article) {
        legalBasis = article;
        return this;
    }

    /** What the message names, in the order the text bundle expects; null is written as nothing. */
    FindingDraft saying(@Nullable Object... args) {
        messageArgs = Stream.of(args).map(arg -> Objects.toString(arg, "")).toList();
        return this;
    }

    FindingCode code() {
        return code;
    }

    String identity() {
        return identity;
    }

    /**
     * @param occurrence 1 for the first finding of this code and identity, 2 for the second …
     */
    Finding finding(String clientId, int occurrence) {
        InvoiceRow shown = row;
        InvoiceRow issued = shown != null && shown.issueDate() == null && ledgerRow != null ? ledgerRow : shown;
        PartyNumber party = shown == null ? counterparty : shown.counterparty();
        return new Finding(
                id(clientId, occurrence),
                clientId,
                code,
                severity,
                TaxPeriod.of(periodOf).toString(),
                direction,
                kind,
                shown == null ? null : shown.writeDate(),
                issued == null ? null : issued.issueDate(),
                shown == null ? null : shown.sendDate(),
                dueDate,
                party,
                shown == null ? counterpartyName : shown.counterpartyName(),
                shown == null ? null : shown.supply(),
                shown == null ? null : shown.tax(),
                shown == null ? null : shown.approvalNo(),
                ledgerRef,
                otherApprovalNo,
                difference,
                penalty,
                penalty == null ? legalBasis : penalty.article(),
                messageArgs,
                later);
    }

    private String id(String clientId, int occurrence) {
        String name = clientId + "\n" + code + "\n" + identity + (occurrence == 1 ? "" : "\n" + occurrence);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
