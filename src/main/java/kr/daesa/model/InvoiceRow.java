package kr.daesa.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invoice as one source states it, seen from the client: its counterparty is the buyer of a sale and the supplier
 * of a purchase. Amounts are won and keep their sign (a correction is negative); dates are in Asia/Seoul.
 *
 * @param writeDate 작성일자, the supply date; periods, deadlines and penalty rates follow it
 * @param issueDate 발급일자; null where the source does not know it
 * @param sendDate 전송일자; null where the invoice is not transmitted or the source does not know
 * @param approvalNo 승인번호; null before issue and on paper
 * @param counterparty null where the source gives no number
 * @param counterpartyName 상호, empty where unknown
 * @param counterpartyBranch 종사업장번호, four digits or empty
 * @param supply 공급가액
 * @param tax 세액; 0 on a zero-rated or exempt invoice
 * @param correction 수정(세금)계산서
 * @param correctionReason null where the source does not give it
 * @param originalApprovalNo 당초승인번호 of a correction, from a field or found in the note
 * @param item 품목, the first one, or empty
 * @param documentNo 전표번호 of a ledger row, or empty
 * @param note 비고, or empty
 */
public record InvoiceRow(
        Side side,
        Provenance at,
        Direction direction,
        InvoiceKind kind,
        LocalDate writeDate,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate sendDate,
        @Nullable ApprovalNumber approvalNo,
        @Nullable PartyNumber counterparty,
        String counterpartyName,
        String counterpartyBranch,
        long supply,
        long tax,
        TaxType taxType,
        Evidence evidence,
        IssueState state,
        boolean correction,
        @Nullable CorrectionReason correctionReason,
        @Nullable ApprovalNumber originalApprovalNo,
        String item,
        String documentNo,
        String note) {

    /** Supply and tax together (합계금액), in won. */
    public long total() {
        return Math.addExact(supply, tax);
    }

    /** How a report refers to this row: the document number where there is one, else {@code file#row}. */
    public String reference() {
        return documentNo.isEmpty() ? at.reference() : documentNo;
    }

    /** How a person names this row: by its approval number where it has one, else as {@link #reference}. */
    public String name() {
        return approvalNo == null ? reference() : approvalNo.value();
    }

    /**
     * This row with what only another copy of the same invoice tells: a list has the day of transmission, a document the
     * reason of a correction and its original.
     */
    public InvoiceRow completedBy(InvoiceRow copy) {
        boolean unsaid = state == IssueState.UNKNOWN && sendDate == null;
        return new InvoiceRow(
                side,
                at,
                direction,
                kind,
                writeDate,
                issueDate == null ? copy.issueDate : issueDate,
                unsaid ? copy.sendDate : sendDate,
                approvalNo,
                counterparty,
                counterpartyName.isEmpty() ? copy.counterpartyName : counterpartyName,
                counterpartyBranch.isEmpty() ? copy.counterpartyBranch : counterpartyBranch,
                supply,
                tax,
                taxType,
                evidence,
                unsaid ? copy.state : state,
                correction || copy.correction,
                correctionReason == null ? copy.correctionReason : correctionReason,
                originalApprovalNo == null ? copy.originalApprovalNo : originalApprovalNo,
                item.isEmpty() ? copy.item : item,
                documentNo.isEmpty() ? copy.documentNo : documentNo,
                note.isEmpty() ? copy.note : note);
    }

    public static Builder builder(Side side, Provenance at) {
        return new Builder(side, at);
    }

    /** Collects a row's fields by name; what is never set is absent or empty. */
    public static final class Builder {
        private final Side side;
        private final Provenance at;
        private @Nullable Direction direction;
        private @Nullable InvoiceKind kind;
        private @Nullable LocalDate writeDate;
        private @Nullable LocalDate issueDate;
        private @Nullable LocalDate sendDate;
        private @Nullable ApprovalNumber approvalNo;
        private @Nullable PartyNumber counterparty;
        private String counterpartyName = "";
        private String counterpartyBranch = "";
        private long supply;
        private long tax;
        private TaxType taxType = TaxType.TAXABLE;
        private Evidence evidence = Evidence.ELECTRONIC;
        private IssueState state = IssueState.UNKNOWN;
        private boolean correction;
        private @Nullable CorrectionReason correctionReason;
        private @Nullable ApprovalNumber originalApprovalNo;
        private String item = "";
        private String documentNo = "";
        private String note = "";

        private Builder(Side side, Provenance at) {
            this.side = side;
            this.at = at;
        }

        public Builder direction(Direction value) {
            direction = value;
            return this;
        }

        public Builder kind(InvoiceKind value) {
            kind = value;
            return this;
        }

        public Builder writeDate(LocalDate value) {
            writeDate = value;
            return this;
        }

        public Builder issueDate(@Nullable LocalDate value) {
            issueDate = value;
            return this;
        }

        public Builder sendDate(@Nullable LocalDate value) {
            sendDate = value;
            return this;
        }

        public Builder approvalNo(@Nullable ApprovalNumber value) {
            approvalNo = value;
            return this;
        }

        public Builder counterparty(@Nullable PartyNumber value) {
            counterparty = value;
            return this;
        }

        public Builder counterpartyName(String value) {
            counterpartyName = value;
            return this;
        }

        public Builder counterpartyBranch(String value) {
            counterpartyBranch = value;
            return this;
        }

        public Builder amounts(long supplyAmount, long taxAmount) {
            supply = supplyAmount;
            tax = taxAmount;
            return this;
        }

        public Builder taxType(TaxType value) {
            taxType = value;
            return this;
        }

        public Builder evidence(Evidence value) {
            evidence = value;
            return this;
        }

        public Builder state(IssueState value) {
            state = value;
            return this;
        }

        public Builder correction(boolean value) {
            correction = value;
            return this;
        }

        public Builder correctionReason(@Nullable CorrectionReason value) {
            correctionReason = value;
            return this;
        }

        public Builder originalApprovalNo(@Nullable ApprovalNumber value) {
            originalApprovalNo = value;
            return this;
        }

        public Builder item(String value) {
            item = value;
            return this;
        }

        public Builder documentNo(String value) {
            documentNo = value;
            return this;
        }

        public Builder note(String value) {
            note = value;
            return this;
        }

        /**
         * @throws NullPointerException if direction, kind or write date was never set
         */
        public InvoiceRow build() {
            return new InvoiceRow(
                    side,
                    at,
                    Objects.requireNonNull(direction, "direction"),
                    Objects.requireNonNull(kind, "kind"),
                    Objects.requireNonNull(writeDate, "writeDate"),
                    issueDate,
                    sendDate,
                    approvalNo,
                    counterparty,
                    counterpartyName,
                    counterpartyBranch,
                    supply,
                    tax,
                    taxType,
                    evidence,
                    state,
                    correction,
                    correctionReason,
                    originalApprovalNo,
                    item,
                    documentNo,
                    note);
        }
    }
}
