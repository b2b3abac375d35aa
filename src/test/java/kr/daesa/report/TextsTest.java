package kr.daesa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.ClientReport;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.ClientType;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Direction;
import kr.daesa.model.Disposition;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.LegalDate;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Severity;
import kr.daesa.model.Side;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.TaxType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Texts KOREAN = Texts.of(Locale.KOREA);
    private static final Texts ENGLISH = Texts.of(Locale.US);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "texts",
                "problems",
                "rules",
                "letters",
                "briefing",
                "history",
                "explanation",
                "inspection",
                "checkup"
            })
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) throws IOException {
        Properties english = properties(bundle + ".properties");
        Properties korean = properties(bundle + "_ko.properties");
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(korean.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingHasTitleMessageAndRemedyInBothLanguages(FindingCode code) {
        for (Texts texts : List.of(KOREAN, ENGLISH)) {
            List<String> actors = Stream.of("CLIENT", "OFFICE", "SUPPLIER")
                    .map(actor -> texts.text("actor." + actor) + ": ")
                    .toList();
            assertThat(texts.title(code)).isNotBlank();
            for (Direction direction : Direction.values()) {
                var finding = Samples.invoice("K0001", 1, code, Severity.ERROR, direction, "2026-10-30")
                        .says(arguments(code))
                        .build();
                assertThat(texts.message(finding)).isNotBlank().doesNotContain("{", "null");
                assertThat(texts.steps(finding)).isNotEmpty().allSatisfy(step -> assertThat(actors)
                        .anyMatch(step::startsWith));
                assertThat(texts.steps(finding)).noneMatch(step -> step.contains("{") || step.contains("null"));
                assertThat(texts.actor(finding) + ": ").isIn(actors);
            }
            assertThat(texts.remedy(code)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasASentenceInBothLanguages(ProblemCode code) {
        assertThat(KOREAN.problem(Problem.of(code, "가", "나", "다"))).isNotBlank().doesNotContain("{");
        assertThat(ENGLISH.problem(Problem.of(code, "a", "b", "c")))
                .isNotBlank()
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(CollectionCause.class)
    void everyCauseHasAWayBack(CollectionCause cause) {
        assertThat(KOREAN.wayBack(cause)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ENGLISH.wayBack(cause)).hasSameSizeAs(KOREAN.wayBack(cause));
    }

    @Test
    void relinkingGoesInItsOrder() {
        assertThat(ENGLISH.wayBack(CollectionCause.CERTIFICATE))
                .extracting(step -> step.substring(step.indexOf(": ") + 2).split(" ")[0])
                .containsExactly("renew", "remove", "check", "register");
    }

    static Stream<Enum<?>> shownConstants() {
        return Stream.<Enum<?>[]>of(
                        Direction.values(),
                        InvoiceKind.values(),
                        Severity.values(),
                        FindingStatus.values(),
                        ClientStatus.values(),
                        ClientType.values(),
                        Side.values(),
                        TaxType.values(),
                        Disposition.values(),
                        CollectionCause.values(),
                        CoverageSpan.Basis.values(),
                        CoverageSpan.Status.values(),
                        SummaryTableLine.Block.values(),
                        FormLine.Party.values(),
                        FirmCalendar.Task.values(),
                        LegalDate.Kind.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("shownConstants")
    void everyNameThatIsShownHasALabel(Enum<?> constant) {
        assertThat(KOREAN.label(constant)).isNotBlank();
        assertThat(ENGLISH.label(constant)).isNotBlank();
    }

    /** Of every table that a page or a sheet may show, also where the sample has no row for it. */
    @Test
    void everyColumnAndEverySectionHasItsWordsInBothLanguages() {
        for (Texts texts : List.of(KOREAN, ENGLISH)) {
            ClientReport report = Samples.hanbit("K0001", "한빛전자 주식회사");
            ClientView client = new ClientView(report, new ClientRows(report, texts), texts);
            FirmView firm = new FirmView(Samples.run(List.of(report)), Map.of("K0001", ClientGlance.of(report)), texts);
            List<Table<?>> tables = new ArrayList<>(client.sheets());
            tables.addAll(client.page().tables());
            tables.addAll(firm.sheets());
            tables.addAll(firm.page().tables());
            assertThat(tables).hasSizeGreaterThan(30).allSatisfy(table -> {
                for (String part : List.of(".name", ".question", ".none")) {
                    assertThat(texts.text("section." + table.section() + part)).isNotBlank();
                }
                assertThat(table.columns()).allSatisfy(column -> assertThat(texts.column(column.name()))
                        .isNotBlank());
            });
        }
    }

    /** Of every field that may be laid side by side, and every lane that a client may have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "approval_no",
                "direction",
                "kind",
                "write_date",
                "issue_date",
                "send_date",
                "counterparty_no",
                "counterparty_name",
                "supply_amount",
                "tax_amount",
                "tax_type",
                "lane_sales_tax",
                "lane_purchase_tax",
                "lane_sales_exempt",
                "lane_purchase_exempt"
            })
    void everyFieldHasItsWordsInBothLanguages(String name) {
        assertThat(KOREAN.column(name)).isNotBlank().isNotEqualTo(ENGLISH.column(name));
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        FindingCode.UNTRANSMITTED,
                        new String[] {"2026-10-30", "2026-11-02", "2027-01-25"},
                        "2026-10-30에 발급한 (세금)계산서가 국세청에 전송되지 않았습니다(홈택스에 없거나 전송일자가 비어 있음). 전송기한 2026-11-02, 확정신고기한"
                                + " 2027-01-25."),
                Arguments.of(
                        FindingCode.UNTRANSMITTED,
                        new String[] {"", "2026-11-11", "2027-01-25"},
                        "발급했으나(발급일 미상) 국세청에 전송되지 않았습니다. 늦어도 2026-11-11까지 전송했어야 합니다. 확정신고기한 2027-01-25."),
                Arguments.of(
                        FindingCode.AMOUNT_MISMATCH,
                        new String[] {"1000000", "-1100000"},
                        "장부 1,000,000, 홈택스 -1,100,000."),
                Arguments.of(
                        FindingCode.DATE_MISMATCH,
                        new String[] {"2026-10-30", "2026-11-02"},
                        "작성일자가 다릅니다. 장부 2026-10-30, 홈택스 2026-11-02."),
                Arguments.of(
                        FindingCode.TAX_TYPE_MISMATCH,
                        new String[] {"TAXABLE", "ZERO_RATED"},
                        "과세유형이 다릅니다. 장부 과세, 홈택스 영세율."),
                Arguments.of(
                        FindingCode.DIRECTION_MISMATCH,
                        new String[] {"SALES", "PURCHASE"},
                        "매출과 매입이 바뀌었습니다. 장부 매출, 홈택스 매입."),
                Arguments.of(
                        FindingCode.DOUBLE_ISSUE,
                        Samples.DOUBLE,
                        "같은 내용의 (세금)계산서가 홈택스에 2건, 장부에 1건 있습니다. 남길 승인번호 202609154100009600000001. 발급 시스템이 서로"
                                + " 다릅니다(41000096, 10260916)."),
                Arguments.of(
                        FindingCode.CORRECTION_INCOMPLETE,
                        new String[] {"01", "", "REVERSAL", "RIGHT_INVOICE"},
                        "수정사유 01: 두 장을 발급해야 합니다. 있는 것: 당초분을 취소하는 음(-)의 (세금)계산서. 없는 것: 바르게 고친 (세금)계산서."),
                Arguments.of(
                        FindingCode.CORRECTION_CROSSES_PERIOD,
                        arguments(FindingCode.CORRECTION_CROSSES_PERIOD),
                        "작성일자 2026-05-20분을 그 과세기간의 확정신고기한(2026-07-27)이 지난 2026-10-28에 발급했습니다. 2건, 공급가액 합계"
                                + " -1,000,000, 세액 합계 -100,000. 할 일: 경정청구."),
                Arguments.of(
                        FindingCode.CHANGED_AFTER_FILING,
                        arguments(FindingCode.CHANGED_AFTER_FILING),
                        "확정신고기한(2026-07-27)이 지난 2026-1 과세기간의 (세금)계산서가 2026-07-24 이후 새로 생겼습니다. 공급가액 1,000,000, 세액"
                                + " 100,000. 할 일: 수정신고."),
                Arguments.of(
                        FindingCode.OBLIGATION_STARTING,
                        new String[] {"2027-01-01", "2025", "81900000", "80000000", "CORRECTION"},
                        "2027-01-01부터 (세금)계산서를 전자로 발급해야 합니다. 2025년 공급가액 81,900,000원(수정신고·경정 기준), 기준금액 80,000,000원. 잘못이"
                                + " 아닙니다."),
                Arguments.of(
                        FindingCode.EXPORT_TOTALS_DISAGREE,
                        new String[] {"매출.xls", "35/99000000/", "34/98000000/9800000"},
                        "매출.xls: 적힌 합계 35건 · 공급가액 99,000,000 · 세액 미상, 행의 합계 34건 · 공급가액 98,000,000 · 세액 9,800,000. 잘린 파일로 보고 수집된 것으로"
                                + " 치지 않습니다."),
                Arguments.of(
                        FindingCode.COLLECTION_FAILED,
                        new String[] {"ACCOUNT", "-11100008 중복접속", "2026-07-01", "2026-11-19"},
                        "2026-07-01~2026-11-19 수집에 실패했습니다. 원인 계정 [-11100008 중복접속] 재시도를 멈추고 기다렸다가 한 번만 로그인한 뒤 비밀번호를 고치십시오."));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesReadAsPeopleWrite(FindingCode code, String[] args, String message) {
        var finding = Samples.invoice("K0001", 1, code, Severity.ERROR, Direction.SALES, "2026-10-30")
                .says(args)
                .build();
        assertThat(KOREAN.message(finding)).isEqualTo(message);
    }

    @Test
    void whatADoubleCostsStandsInItsRemedyOnBothSides() {
        assertThat(KOREAN.steps(doubleIssue(Direction.SALES, Samples.DOUBLE)))
                .anyMatch(step -> step.contains(
                        "작성일자 2026-09-15, 공급가액 -1,000,000, 세액 -100,000," + " 당초승인번호 202609161026091600000007"))
                .anyMatch(step -> step.contains("2032-01-25까지 100,000원을 경정청구"))
                .anyMatch(step -> step.contains("100,000원과 그 10%(10,000원), 납부지연가산세"));
        assertThat(ENGLISH.steps(doubleIssue(Direction.PURCHASE, Samples.DOUBLE)))
                .anyMatch(step -> step.contains("100,000 won, 10 % of it (10,000 won) and the daily rate"))
                .anyMatch(step -> step.contains("write date 2026-09-15, supply 1,000,000 and tax 100,000"));
    }

    @Test
    void aDoubleOnPaperIsTakenBackFromTheBuyer() {
        String[] onPaper = Samples.DOUBLE.clone();
        onPaper[5] = "";
        assertThat(ENGLISH.steps(doubleIssue(Direction.SALES, onPaper)))
                .anyMatch(step -> step.contains("take the paper invoice of 2026-09-15 back"))
                .noneMatch(step -> step.contains("06"));
    }

    @Test
    void nobodyClaimsBackATaxOfNothing() {
        String[] exempt = Samples.DOUBLE.clone();
        exempt[7] = "";
        assertThat(ENGLISH.steps(doubleIssue(Direction.SALES, exempt))).noneMatch(step -> step.contains("claim"));
        assertThat(ENGLISH.steps(doubleIssue(Direction.PURCHASE, exempt))).noneMatch(step -> step.contains("10 %"));
    }

    private static Finding doubleIssue(Direction direction, String[] args) {
        return Samples.invoice("K0001", 1, FindingCode.DOUBLE_ISSUE, Severity.ERROR, direction, "2026-09-15")
                .says(args)
                .build();
    }

    @Test
    void anUnreadableFileNamesItsProblem() {
        var finding = Samples.invoice("K0001", 1, FindingCode.FILE_UNREADABLE, Severity.ERROR, Direction.SALES, null)
                .says("매출.xls", "NOT_A_DATE|2026-02-30")
                .build();
        String sentence = KOREAN.problem(Problem.of(ProblemCode.NOT_A_DATE, "2026-02-30"));
        assertThat(KOREAN.message(finding)).isEqualTo("매출.xls: " + sentence);
    }

    @Test
    void aNoteAboutTransmissionDoesNotSpeakOfAFault() {
        var note = Samples.invoice(
                        "K0001", 1, FindingCode.LATE_TRANSMISSION, Severity.INFO, Direction.SALES, "2026-07-16")
                .says("2026-07-20", "2026-07-20", "2026-07-17")
                .build();
        assertThat(ENGLISH.message(note)).endsWith("No penalty assessed.");
    }

    @Test
    void theMachinesLanguageDoesNotCount() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Texts.of(Locale.ENGLISH).title(FindingCode.NOT_ISSUED)).isEqualTo("Not issued");
            assertThat(Texts.of(Locale.FRENCH).title(FindingCode.NOT_ISSUED)).isEqualTo("미발급");
            Locale.setDefault(Locale.KOREA);
            assertThat(Texts.of(Locale.ENGLISH).title(FindingCode.NOT_ISSUED)).isEqualTo("Not issued");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String[] arguments(FindingCode code) {
        return switch (code) {
            case COLLECTION_FAILED -> new String[] {"SERVICE", "점검", "2026-07-01", "2026-11-19"};
            case DOUBLE_ISSUE -> Samples.DOUBLE;
            case CORRECTION_INCOMPLETE -> new String[] {"01", "202609154100009600000001", "REVERSAL", "RIGHT_INVOICE"};
            case CORRECTION_CROSSES_PERIOD ->
                new String[] {
                    "2", "2026-05-20", "2026-10-28", "2026-07-27", "-1000000", "-100000", "REFUND_CLAIM", "2031-07-27"
                };
            case CHANGED_AFTER_FILING ->
                new String[] {
                    "APPEARED",
                    "2026-1",
                    "2026-07-24",
                    "2026-07-27",
                    "1000000",
                    "100000",
                    "AMENDED_RETURN",
                    "2031-07-27"
                };
            case OBLIGATION_STARTING -> new String[] {"2027-01-01", "2025", "81900000", "80000000", "CORRECTION"};
            case CROSS_CLIENT_MISMATCH -> new String[] {"2026-10", "(주)나래상사", "1000000", "100000", "900000", "90000"};
            default -> new String[] {"2026-10-30", "2026-11-02", "2027-01-25"};
        };
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
