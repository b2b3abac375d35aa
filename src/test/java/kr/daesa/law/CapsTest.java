package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.daesa.model.CappedDuty;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.DutySum;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.PenaltyTotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 국세기본법 제49조: the most that one kind of duty can cost in a period. */
class CapsTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-31");

    private final Law law = Law.load();

    @ParameterizedTest(name = "{0}, {1}: {2} won come to {3}")
    @CsvSource({
        "P1,  SMALL,   50000000,  50000000",
        "P1,  SMALL,   50000010,  50000000",
        "P1,  LARGE,  99999990,  99999990",
        "P1,  LARGE, 100000010, 100000000",
        "P3,  SMALL,   60000000,  50000000",
        "P4,  SMALL,   60000000,  50000000",
        "P5,  SMALL,   60000000,  50000000",
        "P9,  SMALL,   60000000,  50000000",
        "P2,  SMALL,  600000000, 600000000",
        "P2a, SMALL,  600000000, 600000000",
        "P2b, SMALL,  600000000, 600000000",
        "P6,  SMALL,  600000000, 600000000",
        "P7,  SMALL,  600000000, 600000000",
        "P8,  SMALL,  600000000, 600000000"
    })
    void sumOfADutyStopsAtItsCap(String code, CompanySize size, long assessed, long payable) {
        PenaltyTotal total = law.total(
                ClientType.CORPORATION, size, List.of(charge(code, OCTOBER, assessed - 10), charge(code, OCTOBER, 10)));

        assertThat(total.assessed()).isEqualTo(assessed);
        assertThat(total.payable()).isEqualTo(payable);
        assertThat(total.capped().size()).isEqualTo(assessed == payable ? 0 : 1);
    }

    @Test
    void everyDutyAndEveryTaxPeriodHasItsOwnCap() {
        PenaltyTotal total = law.total(
                ClientType.CORPORATION,
                CompanySize.SMALL,
                List.of(
                        charge("P1", LocalDate.parse("2026-06-30"), 40_000_000),
                        charge("P1", LocalDate.parse("2026-07-01"), 40_000_000),
                        charge("P3", LocalDate.parse("2026-07-01"), 70_000_000)));

        assertThat(total.payable()).isEqualTo(130_000_000);
        assertThat(total.capped())
                .containsExactly(new CappedDuty(
                        "P3", InvoiceKind.TAX, "2026-2", 70_000_000, 50_000_000, "국세기본법 제49조제1항, 같은 법 시행령 제29조의2"));
    }

    @Test
    void sumOfAChargeIsThatOfItsDutyAndPeriod() {
        Charge june = charge("P1", LocalDate.parse("2026-06-30"), 40_000_000);
        Charge july = charge("P1", LocalDate.parse("2026-07-01"), 30_000_000);
        Charge october = charge("P1", OCTOBER, 25_000_000);
        Charge other = charge("P3", OCTOBER, 70_000_000);
        Charge uncapped = charge("P2", OCTOBER, 70_000_000);
        List<Charge> all = List.of(june, july, october, other, uncapped);

        DutySum sum = law.sumWith(july, ClientType.CORPORATION, CompanySize.SMALL, all);
        assertThat(sum.violations()).isEqualTo(2);
        assertThat(sum.assessed()).isEqualTo(55_000_000);
        assertThat(sum.payable()).isEqualTo(50_000_000);
        assertThat(sum.isCapped()).isTrue();

        DutySum free = law.sumWith(uncapped, ClientType.CORPORATION, CompanySize.SMALL, all);
        assertThat(free.cap()).isNull();
        assertThat(free.payable()).isEqualTo(70_000_000);
    }

    @Test
    void simplifiedTaxpayerHasOneCapAYear() {
        PenaltyTotal total = law.total(
                ClientType.SIMPLIFIED,
                CompanySize.SMALL,
                List.of(
                        charge("P1", LocalDate.parse("2026-06-30"), 40_000_000),
                        charge("P1", LocalDate.parse("2026-07-01"), 40_000_000)));

        assertThat(total.payable()).isEqualTo(50_000_000);
        assertThat(total.capped()).extracting(CappedDuty::period).containsExactly("2026");
    }

    @Test
    void exemptInvoicesHaveACapOfTheirOwnPerYear() {
        PenaltyTotal total = law.total(
                ClientType.CORPORATION,
                CompanySize.SMALL,
                List.of(
                        new Charge("P1", InvoiceKind.EXEMPT, LocalDate.parse("2026-03-31"), 30_000_000),
                        new Charge("P1", InvoiceKind.EXEMPT, OCTOBER, 30_000_000),
                        charge("P1", OCTOBER, 30_000_000)));

        assertThat(total.payable()).isEqualTo(80_000_000);
    }

    @Test
    void bothKindsHaveACapEachWhereBothAreCountedByTheYear() {
        PenaltyTotal total = law.total(
                ClientType.SIMPLIFIED,
                CompanySize.SMALL,
                List.of(
                        new Charge("P1", InvoiceKind.EXEMPT, OCTOBER, 30_000_000),
                        new Charge("P1", InvoiceKind.TAX, OCTOBER, 30_000_000)));

        assertThat(total.payable()).isEqualTo(60_000_000);
    }

    /** A rate without a word on its cap would be a hole. */
    @Test
    void everyPenaltyHasALineOnItsCap() {
        assertThat(names("caps.tsv")).isEqualTo(names("penalties.tsv"));
    }

    /** Those who share a code share its cap, so that the code of a finding tells it. */
    @Test
    void violationsOfOneCodeShareTheirCap() {
        Caps caps = new Caps(TableFile.resource("caps.tsv"));
        for (Rule one : caps.rules()) {
            for (Rule other : caps.rules()) {
                if (code(one).equals(code(other))
                        && one.kind().equals(other.kind())
                        && one.taxpayer().equals(other.taxpayer())) {
                    assertThat(one.value()).as(one.name() + " " + other.name()).isEqualTo(other.value());
                }
            }
        }
    }

    private static String code(Rule rule) {
        return Violation.valueOf(rule.name()).code();
    }

    private static Set<String> names(String table) {
        return TableFile.resource(table).stream()
                .flatMap(line -> Arrays.stream(
                                line.text(1).equals("*") ? new String[] {"TAX", "EXEMPT"} : new String[] {line.text(1)})
                        .map(kind -> line.text(0) + " " + kind))
                .collect(Collectors.toSet());
    }

    private static Charge charge(String code, LocalDate writeDate, long won) {
        return new Charge(code, InvoiceKind.TAX, writeDate, won);
    }
}
