package kr.daesa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of an invoice as a function of the invoice, the law and the day. */
class CostTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-31");

    private final Law law = Law.load();

    @Test
    void invoiceThatIsNotIssuedCostsNothingThenOneThenTwoPercent() {
        List<CostStep> steps = law.costSteps(Sale.notIssued(taxable(OCTOBER), true), OCTOBER);

        assertThat(steps)
                .extracting(step -> step.from() + " " + step.cost().won() + " "
                        + step.cost().until())
                .containsExactly("2026-10-31 0 2026-11-10", "2026-11-11 10000 2027-01-25", "2027-01-26 20000 null");
    }

    @Test
    void invoiceThatIsNotTransmittedCostsNothingThenThreeThenFivePerThousand() {
        List<CostStep> steps = law.costSteps(
                Sale.electronic(taxable(OCTOBER), true, LocalDate.parse("2026-11-05"), null),
                LocalDate.parse("2026-11-05"));

        assertThat(steps)
                .extracting(step -> step.from() + " " + step.cost().won() + " "
                        + step.cost().until())
                .containsExactly("2026-11-05 0 2026-11-06", "2026-11-07 3000 2027-01-25", "2027-01-26 5000 null");
    }

    @Test
    void transmissionOfAnInvoiceWithoutADayOfIssueIsReckonedFromTheLatestLawfulOne() {
        Sale sale = Sale.electronic(taxable(OCTOBER), true, null, null);

        assertThat(law.cost(sale, LocalDate.parse("2026-11-11")).violation()).isNull();
        assertThat(law.cost(sale, LocalDate.parse("2026-11-12")).violation()).isEqualTo(Violation.LATE_TRANSMISSION);
    }

    @Test
    void purchaseWithoutAnInvoiceLosesItsTaxInTheEnd() {
        List<CostStep> steps = law.costSteps(new Purchase(taxable(OCTOBER), null), OCTOBER);

        assertThat(steps)
                .extracting(step -> step.from() + " " + step.cost().won() + " "
                        + step.cost().until())
                .containsExactly("2026-10-31 0 2026-11-10", "2026-11-11 5000 2028-01-25", "2028-01-26 100000 null");
    }

    @ParameterizedTest(name = "issued {0}, transmitted {1}, {2}: {3}")
    @CsvSource({
        "2025-01-24, 2025-01-25, EXTENDED,                  ",
        "2025-01-24, 2025-01-31, EXTENDED,                  ",
        "2025-01-24, 2025-02-01, EXTENDED, LATE_TRANSMISSION",
        "2025-01-24, 2025-01-25, STRICT,                    ",
        "2025-01-24, 2025-01-26, STRICT,   LATE_TRANSMISSION",
        "2025-04-30, 2025-05-02, EXTENDED,                  ",
        "2025-04-30, 2025-05-02, STRICT,   LATE_TRANSMISSION",
        "2025-10-02, 2025-10-10, EXTENDED,                  ",
        "2025-10-02, 2025-10-04, STRICT,   LATE_TRANSMISSION",
        "2026-07-16, 2026-07-20, EXTENDED,                  ",
        "2026-07-16, 2026-07-20, STRICT,   LATE_TRANSMISSION"
    })
    void transmissionIsJudgedByThePolicy(
            LocalDate issued, LocalDate sent, TransmissionPolicy policy, @Nullable Violation violation) {
        Law its = Law.load(policy, List.of(), List.of());

        assertThat(its.cost(Sale.electronic(taxable(issued), true, issued, sent), sent.plusMonths(1))
                        .violation())
                .isEqualTo(violation);
    }

    /** Open point 2: an office that enters the extension of the final return moves the limits of P1 to P4. */
    @ParameterizedTest
    @CsvSource({"false, 2023-01-25, P1", "false, 2023-01-26, P2", "true, 2023-01-27, P1", "true, 2023-01-28, P2"})
    void extensionOfTheFinalReturnMovesTheLimitOnlyIfEntered(boolean entered, LocalDate issued, String code) {
        Law its = Law.load(TransmissionPolicy.EXTENDED, entered ? List.of("2022-2\t2023-01-27") : List.of(), List.of());

        Cost cost = its.cost(
                Sale.electronic(taxable(LocalDate.parse("2022-12-31")), true, issued, issued), issued.plusDays(1));

        assertThat(cost.penalty()).isNotNull();
        assertThat(cost.penalty().code()).isEqualTo(code);
    }

    @Test
    void oneWithoutTheDutyPaysForNoIssueAndNotForTransmissionOrPaper() {
        LocalDate after = LocalDate.parse("2027-03-01");

        assertThat(law.cost(Sale.notIssued(taxable(OCTOBER), false), after).won())
                .isEqualTo(20_000);
        assertThat(law.cost(Sale.electronic(taxable(OCTOBER), false, OCTOBER, null), after))
                .isEqualTo(Cost.nothing(null));
        assertThat(law.cost(Sale.onPaper(taxable(OCTOBER), false, OCTOBER), after))
                .isEqualTo(Cost.nothing(null));
    }

    @Test
    void zeroRatedSupplyCostsAShareOfTheSupplyAllTheSame() {
        Supply zeroRated = new Supply(InvoiceKind.TAX, ClientType.CORPORATION, null, OCTOBER, 1_000_000, 0, true);

        assertThat(law.cost(Sale.notIssued(zeroRated, true), LocalDate.parse("2026-11-20"))
                        .won())
                .isEqualTo(10_000);
    }

    @Test
    void exemptInvoiceHasItsOwnLimit() {
        Supply exempt = new Supply(
                InvoiceKind.EXEMPT, ClientType.CORPORATION, null, LocalDate.parse("2026-03-31"), 1_000_000, 0, true);

        assertThat(law.costSteps(Sale.notIssued(exempt, true), LocalDate.parse("2026-04-10")))
                .extracting(step -> step.from() + " " + step.cost().won())
                .containsExactly("2026-04-10 0", "2026-04-11 10000", "2027-01-26 20000");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    /** No article makes a fault cheaper by waiting, as long as nothing is done about it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void costNeverFallsAsDaysPass(long seed) {
        Random random = new Random(seed);
        for (Sale sale : sales(random)) {
            long before = 0;
            LocalDate day = sale.supply().writeDate();
            for (int i = 0; i < 600; i++, day = day.plusDays(1)) {
                long cost = law.cost(sale, day).won();
                if (cost < before) {
                    fail(sale + " on " + day + " costs " + cost + ", the day before " + before);
                }
                before = cost;
            }
        }
    }

    /** The last step of a purchase is the loss of its tax, a tenth, against half a percent. */
    @ParameterizedTest
    @MethodSource("seeds")
    void costOfAPurchaseNeverFallsAsDaysPassWhereItBearsTax(long seed) {
        Supply supply = supply(new Random(seed), InvoiceKind.TAX, ClientType.CORPORATION);
        long before = 0;
        for (CostStep step : law.costSteps(new Purchase(supply, null), supply.writeDate())) {
            assertThat(step.cost().won()).as("%s from %s", supply, step.from()).isGreaterThanOrEqualTo(before);
            before = step.cost().won();
        }
    }

    /** The steps are the changes, and between two of them nothing changes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void stepsTellTheCostOfEveryDay(long seed) {
        for (Sale sale : sales(new Random(seed))) {
            List<CostStep> steps = law.costSteps(sale, sale.supply().writeDate());
            for (CostStep step : steps) {
                LocalDate last = step.cost().until();
                LocalDate shown = last == null ? step.from().plusYears(1) : last;
                assertThat(law.cost(sale, shown)).isEqualTo(step.cost());
            }
        }
    }

    private static List<Sale> sales(Random random) {
        List<Sale> sales = new ArrayList<>();
        for (InvoiceKind kind : InvoiceKind.values()) {
            for (ClientType type : ClientType.values()) {
                Supply supply = supply(random, kind, type);
                LocalDate issued = supply.writeDate().plusDays(random.nextInt(250));
                Stream.of(
                                Sale.notIssued(supply, random.nextBoolean()),
                                Sale.electronic(supply, random.nextBoolean(), issued, null),
                                Sale.electronic(supply, true, null, null),
                                Sale.onPaper(supply, random.nextBoolean(), issued))
                        .forEach(sales::add);
            }
        }
        return sales;
    }

    private static Supply supply(Random random, InvoiceKind kind, ClientType type) {
        LocalDate writeDate = LocalDate.parse("2017-01-01").plusDays(random.nextInt(9 * 365));
        LocalDate closedOn = random.nextInt(4) == 0 ? writeDate.plusDays(random.nextInt(60)) : null;
        long won = 10 + random.nextInt(100_000_000);
        return new Supply(kind, type, closedOn, writeDate, won, won / 10, random.nextInt(5) > 0);
    }

    private static Supply taxable(LocalDate writeDate) {
        return new Supply(InvoiceKind.TAX, ClientType.CORPORATION, null, writeDate, 1_000_000, 100_000, true);
    }
}
