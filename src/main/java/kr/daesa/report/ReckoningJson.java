package kr.daesa.report;

import java.math.BigDecimal;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.BusinessNumber.CheckDigit;
import kr.daesa.model.CompanySize;
import kr.daesa.model.DutySum;
import kr.daesa.model.Explanation;
import kr.daesa.model.Explanation.Reckoning;
import kr.daesa.model.Finding;
import kr.daesa.model.LaterCost;
import kr.daesa.model.LawInForce;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The arithmetic in an explanation for programs: of the penalty, of a number's check digit, of what waiting costs. */
final class ReckoningJson {

    private static final int RATE_DECIMALS = 4;

    private final JsonGenerator json;

    ReckoningJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Explanation explanation) {
        reckoning(explanation);
        checkDigit(explanation);
        later(explanation.finding());
    }

    private void reckoning(Explanation explanation) {
        Reckoning reckoning = explanation.reckoning();
        if (reckoning == null) {
            json.writeNullProperty("penalty");
            return;
        }
        json.writeObjectPropertyStart("penalty");
        json.writeStringProperty("code", reckoning.penalty().code());
        json.writeNumberProperty("base", reckoning.base());
        json.writeNumberProperty("rate", BigDecimal.valueOf(reckoning.penalty().rateInTenThousandths(), RATE_DECIMALS));
        json.writeNumberProperty("unrounded", reckoning.unrounded());
        json.writeNumberProperty("amount", reckoning.penalty().amount());
        json.writeBooleanProperty("comes_to", reckoning.comesTo());
        json.writeStringProperty("article", reckoning.penalty().article());
        LawInForce.Line line = reckoning.line();
        if (line == null) {
            json.writeNullProperty("line");
        } else {
            json.writeObjectPropertyStart("line");
            json.writeStringProperty("table", line.table());
            json.writeStringProperty("name", line.name());
            json.writeStringProperty("kind", line.kind());
            json.writeStringProperty("taxpayer", line.taxpayer());
            FindingJson.text(json, "from", line.from());
            FindingJson.text(json, "to", line.to());
            json.writeStringProperty("mark", line.mark());
            json.writeEndObject();
        }
        together(reckoning.together(), explanation.client().size());
        json.writeEndObject();
    }

    private void together(@Nullable DutySum together, CompanySize size) {
        if (together == null) {
            json.writeNullProperty("together");
            return;
        }
        json.writeObjectPropertyStart("together");
        json.writeStringProperty("kind", together.kind().name());
        json.writeStringProperty("period", together.period());
        json.writeNumberProperty("violations", together.violations());
        json.writeNumberProperty("assessed", together.assessed());
        FindingJson.number(json, "cap", together.cap());
        json.writeBooleanProperty("capped", together.isCapped());
        json.writeNumberProperty("payable", together.payable());
        json.writeStringProperty("company_size", size.name());
        json.writeStringProperty("article", together.article());
        json.writeEndObject();
    }

    private void checkDigit(Explanation explanation) {
        BusinessNumber number = explanation.wrongNumber().orElse(null);
        if (number == null) {
            json.writeNullProperty("check_digit");
            return;
        }
        CheckDigit digit = number.checkDigit();
        json.writeObjectPropertyStart("check_digit");
        json.writeStringProperty("business_no", number.digits());
        json.writeArrayPropertyStart("products");
        digit.products().forEach(product -> json.writeNumber(product.value()));
        json.writeEndArray();
        json.writeNumberProperty("tens", digit.tens());
        json.writeNumberProperty("sum", digit.sum());
        json.writeNumberProperty("right", digit.right());
        json.writeNumberProperty("written", digit.written());
        json.writeEndObject();
    }

    private void later(Finding finding) {
        json.writeArrayPropertyStart("later");
        for (LaterCost later : finding.later()) {
            json.writeStartObject();
            json.writeStringProperty("from", later.from().toString());
            FindingJson.text(
                    json,
                    "penalty_code",
                    later.penalty() == null ? null : later.penalty().code());
            json.writeNumberProperty("amount", later.won());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
