package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 법 제60조② 후단, ⑨, ⑩: of several penalties on one part of a supply, which remain. */
class ExclusionsTest {

    private final Law law = Law.load();

    @ParameterizedTest(name = "on {0} of {1} remain {2}")
    @CsvSource({
        "2026-11-20, LATE_ISSUE LATE_TRANSMISSION,               LATE_ISSUE",
        "2026-11-20, NOT_ISSUED NOT_TRANSMITTED INACCURATE,      NOT_ISSUED",
        "2026-11-20, PAPER NOT_TRANSMITTED,                      PAPER",
        "2026-11-20, OTHER_WORKPLACE INACCURATE,                 OTHER_WORKPLACE",
        "2026-11-20, INACCURATE LATE_TRANSMISSION,               INACCURATE",
        "2026-11-20, UNREGISTERED LATE_ISSUE SALES_TABLE_LATE,   UNREGISTERED",
        "2026-11-20, UNREGISTERED NOT_ISSUED SALES_TABLE_LATE,   NOT_ISSUED",
        "2026-11-20, UNREGISTERED PAPER,                         PAPER",
        "2026-11-20, UNREGISTERED CARD_SLIPS,                    UNREGISTERED",
        "2026-11-20, LATE_ISSUE SALES_TABLE_MISSING,             LATE_ISSUE",
        "2026-11-20, LATE_TRANSMISSION SALES_TABLE_INACCURATE,   LATE_TRANSMISSION",
        "2026-11-20, FICTITIOUS_RECEIPT PURCHASE_TABLE_OVERSTATED LATE_RECEIPT, FICTITIOUS_RECEIPT",
        "2026-11-20, FICTITIOUS_ISSUE SALES_TABLE_INACCURATE,    FICTITIOUS_ISSUE",
        "2017-12-31, OTHER_NAME_ISSUE NOT_ISSUED,                OTHER_NAME_ISSUE NOT_ISSUED",
        "2018-01-01, OTHER_NAME_ISSUE NOT_ISSUED,                OTHER_NAME_ISSUE",
        "2019-12-31, OVERSTATED_ISSUE INACCURATE,                OVERSTATED_ISSUE INACCURATE",
        "2020-01-01, OVERSTATED_ISSUE INACCURATE,                OVERSTATED_ISSUE",
        "2018-12-31, CASH_RECEIPT_NOT_ISSUED NOT_ISSUED,         CASH_RECEIPT_NOT_ISSUED NOT_ISSUED",
        "2019-01-01, CASH_RECEIPT_NOT_ISSUED NOT_ISSUED,         CASH_RECEIPT_NOT_ISSUED",
        "2026-11-20, LATE_RECEIPT CASH_STATEMENT,                LATE_RECEIPT CASH_STATEMENT"
    })
    void oneGivesWayToTheOther(LocalDate day, String faults, String remaining) {
        assertThat(law.penalised(faults(faults), ClientType.CORPORATION, day)).isEqualTo(faults(remaining));
    }

    /** What gave way itself displaces nothing: without the 2 % for no issue the wrong content is penalised. */
    @Test
    void whatGivesWayExcludesNothing() {
        assertThat(law.penalised(
                        faults("OTHER_NAME_ISSUE NOT_ISSUED INACCURATE"),
                        ClientType.CORPORATION,
                        LocalDate.parse("2026-11-20")))
                .isEqualTo(faults("OTHER_NAME_ISSUE INACCURATE"));
    }

    @Test
    void incomeTaxGivesWayToValueAddedTaxOnTheSamePart() {
        Fault late = new Fault(Violation.LATE_ISSUE, InvoiceKind.TAX);
        Fault exempt = new Fault(Violation.NOT_ISSUED, InvoiceKind.EXEMPT);

        assertThat(law.penalised(Set.of(late, exempt), ClientType.INDIVIDUAL, LocalDate.parse("2026-11-20")))
                .containsExactly(late);
    }

    @Test
    void atMostOneOfIssueContentAndTransmissionFallsOnAnInvoice() {
        Set<Violation> issue =
                Set.of(Violation.LATE_ISSUE, Violation.NOT_ISSUED, Violation.PAPER, Violation.OTHER_WORKPLACE);
        for (Violation one : issue) {
            for (Violation other :
                    List.of(Violation.INACCURATE, Violation.LATE_TRANSMISSION, Violation.NOT_TRANSMITTED)) {
                assertThat(law.penalised(
                                Set.of(tax(one), tax(other)), ClientType.SIMPLIFIED, LocalDate.parse("2026-11-20")))
                        .containsExactly(tax(one));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-06-30", "2018-06-30", "2019-06-30", "2020-06-30", "2026-11-20"})
    void sentencesFormNoCircle(LocalDate day) {
        Exclusions exclusions = new Exclusions(TableFile.resource("exclusions.tsv"));
        List<Fault> faults = Arrays.stream(InvoiceKind.values())
                .flatMap(kind -> Arrays.stream(Violation.values()).map(violation -> new Fault(violation, kind)))
                .toList();
        for (ClientType type : ClientType.values()) {
            Set<Fault> left = new HashSet<>(faults);
            // Taking away again and again what nothing left excludes ends with nothing, unless there is a circle.
            while (left.removeIf(
                    fault -> left.stream().noneMatch(other -> exclusions.excludes(other, fault, type, day)))) {
                continue;
            }
            assertThat(left).isEmpty();
        }
    }

    private static Set<Fault> faults(String names) {
        return Stream.of(names.split(" "))
                .map(name -> tax(Violation.valueOf(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Fault tax(Violation violation) {
        return new Fault(violation, InvoiceKind.TAX);
    }
}
