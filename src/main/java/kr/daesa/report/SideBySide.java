package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/**
 * What ledger and Hometax say of one invoice, field by field.
 *
 * @param name what programs call the field
 * @param values of each row of the ledger, then of each invoice at Hometax; null where a row does not say
 * @param differs whether the first row of the ledger and the first invoice say different things that both must agree in:
 *     names, items and notes are written as people please
 */
record SideBySide(String name, List<@Nullable Object> values, boolean differs) {

    private record Field(String name, boolean compared, Function<InvoiceRow, @Nullable Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("document_no", false, row -> text(row.documentNo())),
            new Field("approval_no", true, InvoiceRow::approvalNo),
            new Field("direction", true, InvoiceRow::direction),
            new Field("kind", true, InvoiceRow::kind),
            new Field("write_date", true, InvoiceRow::writeDate),
            new Field("issue_date", true, InvoiceRow::issueDate),
            new Field("send_date", true, InvoiceRow::sendDate),
            new Field("counterparty_no", true, InvoiceRow::counterparty),
            new Field("counterparty_name", false, row -> masked(row.counterpartyName())),
            new Field("supply_amount", true, InvoiceRow::supply),
            new Field("tax_amount", true, InvoiceRow::tax),
            new Field("tax_type", true, row -> row.taxType() == TaxType.NOT_TOLD ? null : row.taxType()),
            new Field("evidence", false, InvoiceRow::evidence),
            new Field("state", false, InvoiceRow::state),
            new Field("original_approval_no", false, InvoiceRow::originalApprovalNo),
            new Field("item", false, row -> masked(row.item())),
            new Field("note", false, row -> masked(row.note())));

    /** Every field of which a row says something. */
    static List<SideBySide> of(List<InvoiceRow> ledger, List<InvoiceRow> hometax) {
        List<InvoiceRow> rows = new ArrayList<>(ledger);
        rows.addAll(hometax);
        List<SideBySide> fields = new ArrayList<>();
        for (Field field : FIELDS) {
            List<@Nullable Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(field.value().apply(row)));
            if (values.stream().anyMatch(Objects::nonNull)) {
                fields.add(new SideBySide(field.name(), values, field.compared() && differ(values, ledger, hometax)));
            }
        }
        return fields;
    }

    private static boolean differ(List<@Nullable Object> values, List<InvoiceRow> ledger, List<InvoiceRow> hometax) {
        if (ledger.isEmpty() || hometax.isEmpty()) {
            return false;
        }
        Object one = values.get(0);
        Object other = values.get(ledger.size());
        return one != null && other != null && !one.toString().equals(other.toString());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String masked(String text) {
        return text(ResidentNumbers.mask(text));
    }
}
