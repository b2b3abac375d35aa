package kr.daesa.report;

import java.util.Objects;
import kr.daesa.model.Finding;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A finding for programs: the columns of {@code findings.csv} under their names, but for the client's name. */
final class FindingJson {

    private FindingJson() {}

    /** The properties of a finding into an object that is open. */
    static void write(JsonGenerator json, TrackedFinding tracked, Texts texts) {
        Finding finding = tracked.finding();
        json.writeStringProperty("finding_id", finding.id());
        json.writeStringProperty("client_id", finding.clientId());
        json.writeStringProperty("code", finding.code().name());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("status", tracked.status().name());
        text(json, "first_seen", tracked.firstSeen());
        json.writeStringProperty("period", finding.period());
        text(json, "direction", finding.direction());
        text(json, "kind", finding.kind());
        text(json, "write_date", finding.writeDate());
        text(json, "issue_date", finding.issueDate());
        text(json, "send_date", finding.sendDate());
        text(json, "due_date", finding.dueDate());
        text(json, "counterparty_no", finding.counterparty());
        json.writeStringProperty("counterparty_name", ResidentNumbers.mask(finding.counterpartyName()));
        number(json, "supply_amount", finding.supply());
        number(json, "tax_amount", finding.tax());
        text(json, "approval_no", finding.approvalNo());
        json.writeStringProperty("ledger_ref", ResidentNumbers.maskFile(finding.ledgerRef()));
        text(json, "other_approval_no", finding.otherApprovalNo());
        json.writeStringProperty("difference", ResidentNumbers.mask(finding.difference()));
        number(json, "penalty_amount", finding.penalty() == null ? null : Long.valueOf(finding.penaltyAmount()));
        json.writeStringProperty("legal_basis", finding.legalBasis());
        json.writeStringProperty("message", texts.message(finding));
    }

    static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, Objects.toString(value));
        }
    }

    static void number(JsonGenerator json, String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
