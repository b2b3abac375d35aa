package kr.daesa.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 *     names, items and notes are written as people please. Of one side alone, whether its copies of one approval number do
 * @param apart won or days by which they differ, the second less the first; empty where they do not, or have no distance
 */
record SideBySide(String name, List<@Nullable Object> values, boolean differs, Optional<Long> apart) {

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
                int other = compared(ledger, hometax);
                boolean differs = field.compared() && other > 0 && differ(values.get(0), values.get(other));
                fields.add(new SideBySide(
                        field.name(),
                        values,
                        differs,
                        differs ? apart(values.get(0), values.get(other)) : Optional.empty()));
            }
        }
        return fields;
    }

    /** Which row the first one is compared with; 0 for none. */
    private static int compared(List<InvoiceRow> ledger, List<InvoiceRow> hometax) {
        if (!ledger.isEmpty() && !hometax.isEmpty()) {
            return ledger.size();
        }
        List<InvoiceRow> alone = ledger.isEmpty() ? hometax : ledger;
        boolean copies = alone.size() > 1
                && alone.get(0).approvalNo() != null
                && alone.get(0).approvalNo().equals(alone.get(1).approvalNo());
        return copies ? 1 : 0;
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.toString().equals(other.toString());
    }

    private static Optional<Long> apart(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Long won && other instanceof Long otherWon) {
            return Optional.of(Math.subtractExact(otherWon, won));
        }
        if (one instanceof LocalDate day && other instanceof LocalDate otherDay) {
            return Optional.of(ChronoUnit.DAYS.between(day, otherDay));
        }
        return Optional.empty();
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String masked(String text) {
        return text(ResidentNumbers.mask(text));
    }
}
