package kr.daesa.report;

import java.util.List;
import java.util.Locale;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Inspection;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.MappedField;
import kr.daesa.model.Problem;
import kr.daesa.model.RecognisedTable;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How one file was understood (파일 점검) for programs, schema {@code daesa.inspection/1}. Keys are only ever added. */
public final class InspectionJson {

    static final String SCHEMA = "daesa.inspection/1";

    private final JsonGenerator json;
    private final InspectionTexts texts;

    private InspectionJson(JsonGenerator json, InspectionTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * The inspection as a text that ends with a line end.
     *
     * @param language of the reasons
     * @param inAscii whether other characters are escaped
     */
    public static String of(Inspection inspection, Locale language, boolean inAscii) {
        return JsonText.of(inAscii, json -> new InspectionJson(json, new InspectionTexts(language)).write(inspection));
    }

    private void write(Inspection inspection) {
        SourceFacts facts = inspection.facts();
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("file", ResidentNumbers.path(facts.file()));
        json.writeStringProperty("sha256", facts.file().sha256());
        json.writeNumberProperty("size", facts.file().size());
        json.writeStringProperty("container", inspection.kind().container().name());
        text("charset", inspection.kind().charset());
        text("format", facts.format());
        json.writeStringProperty("side", facts.side().name());
        text("client_id", facts.folder());
        problem("unreadable", facts.unreadable());
        json.writeArrayPropertyStart("tables");
        inspection.tables().forEach(this::table);
        json.writeEndArray();
        json.writeNumberProperty("more_tables", inspection.moreTables());
        texts("passed_over", inspection.passedOver());
        json.writeNumberProperty("rows", facts.lines());
        json.writeNumberProperty("rejected", facts.rejected());
        json.writeArrayPropertyStart("first_rows");
        inspection.firstRows().forEach(this::row);
        json.writeEndArray();
        json.writeArrayPropertyStart("totals");
        inspection.totals().forEach(this::total);
        json.writeEndArray();
        control(facts);
        json.writeArrayPropertyStart("rejects");
        inspection.rejects().forEach(this::reject);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void table(RecognisedTable table) {
        json.writeStartObject();
        text("part", table.part());
        json.writeStringProperty("format", table.format());
        json.writeNumberProperty("header_row", table.headerRow());
        json.writeNumberProperty("headings", table.headings());
        json.writeNumberProperty("known", table.known());
        json.writeArrayPropertyStart("mapping");
        table.mapping().forEach(this::field);
        json.writeEndArray();
        texts("unmapped", table.unmapped());
        RecognisedTable.Rival rival = table.rival();
        if (rival == null) {
            json.writeNullProperty("next");
        } else {
            json.writeObjectPropertyStart("next");
            json.writeStringProperty("format", rival.format());
            json.writeNumberProperty("known", rival.known());
            texts("missing", rival.missing());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void field(MappedField field) {
        json.writeStartObject();
        json.writeStringProperty("field", field.field());
        json.writeStringProperty("heading", field.heading());
        text("column", InspectionTexts.letter(field.column()));
        json.writeBooleanProperty("mandatory", field.mandatory());
        json.writeEndObject();
    }

    private void row(Inspection.Row row) {
        InvoiceRow invoice = row.invoice();
        json.writeStartObject();
        text("sheet", invoice.at().sheet());
        json.writeNumberProperty("row", invoice.at().row());
        text("client_id", row.clientId());
        json.writeStringProperty("direction", invoice.direction().name());
        json.writeStringProperty("kind", invoice.kind().name());
        json.writeStringProperty("write_date", invoice.writeDate().toString());
        object("issue_date", invoice.issueDate());
        object("send_date", invoice.sendDate());
        object("approval_no", invoice.approvalNo());
        object("counterparty_no", invoice.counterparty());
        text("counterparty_name", ResidentNumbers.mask(invoice.counterpartyName()));
        json.writeNumberProperty("supply_amount", invoice.supply());
        json.writeNumberProperty("tax_amount", invoice.tax());
        json.writeStringProperty("tax_type", invoice.taxType().name());
        json.writeStringProperty("evidence", invoice.evidence().name());
        json.writeBooleanProperty("correction", invoice.correction());
        json.writeEndObject();
    }

    private void total(Inspection.Total total) {
        json.writeStartObject();
        json.writeStringProperty("direction", total.direction().name());
        json.writeStringProperty("kind", total.kind().name());
        json.writeNumberProperty("invoices", total.invoices());
        json.writeNumberProperty("supply", total.supply());
        json.writeNumberProperty("tax", total.tax());
        json.writeEndObject();
    }

    private void control(SourceFacts facts) {
        json.writeObjectPropertyStart("control");
        figures("stated", facts.head());
        figures("rows", facts.body());
        number("name_range", facts.nameRange());
        boolean head = facts.head() == null || facts.head().agreesWith(facts.body());
        boolean name = facts.nameRange() == null
                || facts.nameRange().equals(facts.body().rows());
        json.writeBooleanProperty("agrees", head && name);
        json.writeEndObject();
    }

    private void figures(String name, @Nullable ControlTotals totals) {
        if (totals == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        number("invoices", totals.rows());
        number("supply", totals.supply());
        number("tax", totals.tax());
        json.writeEndObject();
    }

    private void reject(Reject reject) {
        json.writeStartObject();
        text("sheet", reject.at().sheet());
        json.writeNumberProperty("row", reject.at().row());
        text("column", reject.column());
        text("value", ResidentNumbers.mask(reject.value()));
        problem("reason", reject.reason());
        json.writeEndObject();
    }

    private void problem(String name, @Nullable Problem problem) {
        if (problem == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("code", problem.code().name());
        json.writeStringProperty("message", texts.problem(problem));
        texts("args", problem.args().stream().map(ResidentNumbers::mask).toList());
        json.writeEndObject();
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void object(String name, @Nullable Object value) {
        text(name, value == null ? "" : value.toString());
    }

    private void number(String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    /** What is empty is null. */
    private void text(String name, String value) {
        if (value.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
