package kr.daesa.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A finding's invoice as the ledger and as Hometax have it, line by line next to each other. A field that differs is
 * marked on both sides, by a sign and not by a colour.
 */
final class BothSides {

    private static final String DIFFERS = "≠ ";
    private static final Pattern FIELD = Pattern.compile("(\\w+): (.*?) -> (.*?)(?:; |$)");

    /** Found in the ledger because Hometax does not have it. */
    private static final Set<FindingCode> LEDGER_ONLY = EnumSet.of(
            FindingCode.NOT_ISSUED,
            FindingCode.ISSUE_DUE,
            FindingCode.UNTRANSMITTED,
            FindingCode.TRANSMISSION_DUE,
            FindingCode.MISSING_IN_HOMETAX,
            FindingCode.RECEIPT_DUE,
            FindingCode.PAPER_ISSUED_BY_OBLIGED);

    private static final String NOT_AT_HOMETAX = "not at Hometax";

    private final Finding finding;
    private final Texts texts;
    private final Map<String, String> inLedger = new HashMap<>();
    private final Map<String, String> atHometax = new HashMap<>();

    BothSides(Finding finding, Texts texts) {
        this.finding = finding;
        this.texts = texts;
        Matcher field = FIELD.matcher(finding.difference());
        while (field.find()) {
            inLedger.put(field.group(1), field.group(2));
            atHometax.put(field.group(1), field.group(3));
        }
    }

    /** The ledger's lines; that it is not there, where it is not; none where the finding is of no invoice. */
    List<String> ledger() {
        if (finding.writeDate() == null) {
            return without(ResidentNumbers.maskFile(finding.ledgerRef()));
        }
        if (finding.ledgerRef().isEmpty()) {
            return List.of(texts.text("side.none"));
        }
        List<String> lines = new ArrayList<>(without(ResidentNumbers.maskFile(finding.ledgerRef())));
        lines.addAll(invoice(true));
        return lines;
    }

    /** The same of Hometax. */
    List<String> hometax() {
        if (finding.writeDate() == null) {
            return List.of();
        }
        if (isAbsentAtHometax()) {
            // An issuing program's number is known to the ledger alone.
            List<String> lines = new ArrayList<>(List.of(texts.text("side.none")));
            add(lines, "approval_no", finding.approvalNo());
            add(lines, "issue_date", finding.issueDate());
            return lines;
        }
        List<String> lines = new ArrayList<>(without(Shown.of(finding.approvalNo(), texts)));
        lines.addAll(invoice(false));
        add(lines, "issue_date", finding.issueDate());
        add(lines, "send_date", finding.sendDate());
        add(lines, "other_approval_no", finding.otherApprovalNo());
        return lines;
    }

    private boolean isAbsentAtHometax() {
        boolean byLedger = !finding.ledgerRef().isEmpty() && LEDGER_ONLY.contains(finding.code());
        return byLedger || finding.difference().equals(NOT_AT_HOMETAX);
    }

    private List<String> invoice(boolean ledger) {
        List<String> lines = new ArrayList<>();
        line(lines, ledger, "write_date", "write_date", finding.writeDate());
        line(lines, ledger, "supply", "supply_amount", finding.supply());
        line(lines, ledger, "tax", "tax_amount", finding.tax());
        if (inLedger.containsKey("counterparty_no")) {
            line(lines, ledger, "counterparty_no", "counterparty_no", finding.counterparty());
        }
        named(lines, ledger, "tax_type", "TaxType");
        named(lines, ledger, "direction", "Direction");
        return lines;
    }

    private void line(List<String> lines, boolean ledger, String field, String column, @Nullable Object ofFinding) {
        String other = inLedger.get(field);
        String value = ledger && other != null ? readable(field, other) : Shown.of(ofFinding, texts);
        if (!value.isEmpty()) {
            lines.add((other == null ? "" : DIFFERS) + texts.column(column) + " " + value);
        }
    }

    /** A field that a finding tells only where it differs. */
    private void named(List<String> lines, boolean ledger, String field, String type) {
        String constant = (ledger ? inLedger : atHometax).get(field);
        if (constant != null) {
            lines.add(DIFFERS + texts.column(field) + " " + texts.text("label." + type + "." + constant));
        }
    }

    private void add(List<String> lines, String column, @Nullable Object value) {
        if (value != null) {
            lines.add(texts.column(column) + " " + Shown.of(value, texts));
        }
    }

    private static String readable(String field, String value) {
        if (field.equals("counterparty_no")) {
            return ResidentNumbers.mask(Shown.hyphenated(value));
        }
        return value.matches("-?\\d{1,18}") ? Shown.grouped(Long.parseLong(value)) : ResidentNumbers.mask(value);
    }

    private static List<String> without(String blank) {
        return blank.isEmpty() ? List.of() : List.of(blank);
    }
}
