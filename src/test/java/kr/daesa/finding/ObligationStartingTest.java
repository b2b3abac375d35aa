package kr.daesa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.daesa.law.Law;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientType;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.PeriodSpan;
import kr.daesa.model.Reconciliation;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.Severity;
import kr.daesa.model.TaxPeriod;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code OBLIGATION_STARTING}: told from when it can be known, louder in the last month, and never to who is bound. */
class ObligationStartingTest {

    private static final Law LAW = Law.load();
    private static final long ENOUGH = 80_000_000;

    private static Reconciliation reconcile(Client client, LocalDate businessDate) {
        ReconciliationContext context = new ReconciliationContext(
                LAW, businessDate, List.of(PeriodSpan.of(TaxPeriod.of(businessDate))), ReconciliationSettings.DEFAULTS);
        return Reconciler.reconcile(new ClientBooks(client, List.of(), List.of(), List.of(), List.of()), context);
    }

    private static List<Finding> findings(Client client, String businessDate) {
        return reconcile(client, LocalDate.parse(businessDate)).findings();
    }

    private static Client client(
            ClientType type,
            @Nullable LocalDate electronicFrom,
            @Nullable LocalDate closedOn,
            YearlySupply... history) {
        BusinessNumber number = BusinessNumber.parse("124-81-00998");
        return new Client("C1", "상사", number, type, electronicFrom, closedOn, Arrays.asList(history));
    }

    private static Client individual(YearlySupply... history) {
        return client(ClientType.INDIVIDUAL, null, null, history);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, ",
        "2026-01-01, INFO",
        "2026-05-31, INFO",
        "2026-06-01, WARNING",
        "2026-06-30, WARNING",
        "2026-07-01, ",
        "2026-11-20, "
    })
    void dutyOfJulyIsANoteFromJanuaryAndAWarningFromJune(String businessDate, @Nullable Severity severity) {
        List<Finding> findings = findings(individual(YearlySupply.filed(2025, ENOUGH)), businessDate);

        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactlyElementsOf(severity == null ? List.of() : List.of(severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.OBLIGATION_STARTING);
            assertThat(finding.dueDate()).isEqualTo(LocalDate.parse("2026-07-01"));
            assertThat(finding.period()).isEqualTo("2026-1");
            assertThat(finding.penalty()).isNull();
            assertThat(finding.direction()).isNull();
            assertThat(finding.legalBasis()).isEqualTo("부가가치세법 제32조제2항, 같은 법 시행령 제68조제1항");
            assertThat(finding.messageArgs()).containsExactly("2026-07-01", "2025", "80000000", "80000000", "SUPPLY");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-13, ",
        "2026-10-14, INFO",
        "2026-11-30, INFO",
        "2026-12-01, WARNING",
        "2026-12-31, WARNING",
        "2027-01-01, "
    })
    void dutyByACorrectionIsToldFromItsDay(String businessDate, @Nullable Severity severity) {
        Client client = individual(
                YearlySupply.filed(2025, ENOUGH - 1),
                new YearlySupply(2025, ENOUGH, LocalDate.parse("2026-10-14"), null));
        List<Finding> findings = findings(client, businessDate);

        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactlyElementsOf(severity == null ? List.of() : List.of(severity));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.messageArgs())
                .containsExactly("2027-01-01", "2025", "80000000", "80000000", "CORRECTION"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, INFO", "2026-07-01, WARNING", "2026-07-31, WARNING", "2026-08-01, "})
    void lateNoticePutsItOff(String businessDate, @Nullable Severity severity) {
        Client client = individual(new YearlySupply(2025, ENOUGH, null, LocalDate.parse("2026-06-01")));

        assertThat(findings(client, businessDate))
                .extracting(Finding::severity)
                .containsExactlyElementsOf(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void itIsOneMatterEveryNightAlsoWhenTheNoticeTurnsOutLate() {
        Client filed = individual(YearlySupply.filed(2025, ENOUGH));
        Client notified = individual(new YearlySupply(2025, ENOUGH, null, LocalDate.parse("2026-06-01")));

        assertThat(List.of(
                        findings(filed, "2026-01-01").get(0).id(),
                        findings(filed, "2026-06-30").get(0).id(),
                        findings(notified, "2026-07-31").get(0).id()))
                .containsOnly(findings(filed, "2026-02-01").get(0).id());
    }

    @Test
    void severalYearsAndBothKindsAreOneFinding() {
        Client client = individual(YearlySupply.filed(2025, ENOUGH), YearlySupply.filed(2026, ENOUGH));

        assertThat(findings(client, "2026-06-01")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-06-01", "2026-06-30"})
    void whoeverIsBoundAlreadyIsNotToldAgain(String businessDate) {
        assertThat(findings(
                        individual(YearlySupply.filed(2023, ENOUGH), YearlySupply.filed(2025, ENOUGH)), businessDate))
                .isEmpty();
        assertThat(findings(
                        client(ClientType.CORPORATION, null, null, YearlySupply.filed(2025, 10 * ENOUGH)),
                        businessDate))
                .isEmpty();
        assertThat(findings(
                        client(
                                ClientType.INDIVIDUAL,
                                LocalDate.parse("2025-07-01"),
                                null,
                                YearlySupply.filed(2025, ENOUGH)),
                        businessDate))
                .isEmpty();
    }

    @Test
    void dayThatTheRosterNamesIsKnownToTheFirm() {
        Client client =
                client(ClientType.INDIVIDUAL, LocalDate.parse("2026-07-01"), null, YearlySupply.filed(2025, ENOUGH));

        assertThat(findings(client, "2026-06-15")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 0", "2026-07-01, 1", "2026-09-30, 1"})
    void businessThatClosesBeforeTheDayIsNotTold(LocalDate closedOn, int findings) {
        Client client = client(ClientType.INDIVIDUAL, null, closedOn, YearlySupply.filed(2025, ENOUGH));

        assertThat(findings(client, "2026-06-15")).hasSize(findings);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientType.class,
            names = {"INDIVIDUAL", "SIMPLIFIED", "EXEMPT"})
    void everyKindOfIndividualIsTold(ClientType type) {
        assertThat(findings(client(type, null, null, YearlySupply.filed(2025, ENOUGH)), "2026-06-15"))
                .hasSize(1);
    }

    @Test
    void supplyCorrectedToLessIsNotTold() {
        Client client = individual(
                YearlySupply.filed(2025, ENOUGH),
                new YearlySupply(2025, ENOUGH - 1, LocalDate.parse("2026-04-01"), null));

        assertThat(findings(client, "2026-06-15")).isEmpty();
    }

    @Test
    void itDoesNotMakeAClientPartlyReconciled() {
        Reconciliation result = reconcile(individual(YearlySupply.filed(2025, ENOUGH)), LocalDate.parse("2026-06-15"));

        assertThat(result.status()).isEqualTo(ClientStatus.RECONCILED);
    }
}
