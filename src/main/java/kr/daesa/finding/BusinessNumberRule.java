package kr.daesa.finding;

import java.util.List;
import java.util.Objects;
import kr.daesa.law.Duty;
import kr.daesa.matching.Match;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/** {@code INVALID_BUSINESS_NUMBER}: the counterparty's business number fails its check digit, on either side. */
final class BusinessNumberRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (Match match : client.matching().matches()) {
            if (!match.isPair()) {
                continue;
            }
            InvoiceRow hometax = Objects.requireNonNull(match.hometaxRow());
            if (isInvalid(hometax)) {
                report(hometax, hometax, match.ledger(), client, verdicts);
            } else {
                match.ledger().stream()
                        .filter(BusinessNumberRule::isInvalid)
                        .findFirst()
                        .ifPresent(ledger -> report(hometax, ledger, match.ledger(), client, verdicts));
            }
        }
        for (InvoiceRow row : client.matching().open()) {
            if (isInvalid(row)) {
                report(row, row, List.of(), client, verdicts);
            }
        }
    }

    private static boolean isInvalid(InvoiceRow row) {
        return row.counterparty() != null
                && row.counterparty()
                        .business()
                        .filter(number -> !number.isValid())
                        .isPresent();
    }

    private static void report(
            InvoiceRow shown, InvoiceRow wrong, List<InvoiceRow> ledger, ClientCase client, Verdicts verdicts) {
        String number = Objects.requireNonNull(wrong.counterparty())
                .business()
                .map(BusinessNumber::digits)
                .orElseThrow();
        verdicts.add(FindingDraft.about(shown, ledger, FindingCode.INVALID_BUSINESS_NUMBER, Severity.WARNING)
                .due(client.mendBy(shown))
                .restingOn(client.law().article(Duty.CONTENT))
                .saying(number, wrong.side()));
    }
}
