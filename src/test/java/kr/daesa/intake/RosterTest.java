package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFile;
import kr.daesa.model.YearlySupply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final String ENGLISH = "client_id,name,business_no,type,e_issue_from,closed_on\r\n";
    private static final String KOREAN = "관리번호,상호,사업자등록번호,유형,전자발급의무일,폐업일\r\n";

    @TempDir
    Path inbox;

    private RosterReading read(String clients) throws Exception {
        Files.writeString(inbox.resolve("clients.csv"), clients);
        return Roster.read(inbox);
    }

    @Test
    void clientsAreReadWithAllOfTheirColumnsInTheOrderOfTheirIds() throws Exception {
        RosterReading roster = read(ENGLISH
                + "K0002,(개)나래,5271298356,INDIVIDUAL,2026-07-01,2026-10-31\r\n"
                + "K0001,(주)한빛,124-81-00998,CORPORATION,,\r\n");

        assertThat(roster.rejects()).isEmpty();
        assertThat(roster.clients()).extracting(Client::id).containsExactly("K0001", "K0002");
        Client second = roster.clients().get(1);
        assertThat(second.name()).isEqualTo("(개)나래");
        assertThat(second.businessNo().digits()).isEqualTo("5271298356");
        assertThat(second.type()).isEqualTo(ClientType.INDIVIDUAL);
        assertThat(second.electronicFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(second.closedOn()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(roster.clients().get(0).electronicFrom()).isNull();
        assertThat(roster.idsByNumber().values()).containsExactly("K0001", "K0002");
    }

    @ParameterizedTest
    @CsvSource({"'', SMALL", "small, SMALL", "중소기업, SMALL", "LARGE, LARGE", "중견기업, LARGE", "대기업, LARGE"})
    void sizeOfTheCompanyIsSmallUnlessTheRosterSaysOtherwise(String word, CompanySize size) throws Exception {
        RosterReading roster = read("client_id,name,business_no,type,company_size\r\nK1,한빛,124-81-00998,법인," + word
                + "\r\nK2,나래,527-12-98356,개인,tiny\r\n");

        assertThat(roster.clients()).extracting(Client::size).containsExactly(size);
        assertThat(roster.rejects())
                .extracting(Reject::column, Reject::value)
                .containsExactly(tuple("company_size", "tiny"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949"})
    void koreanHeadingsAndWordsServeAsWell(String charset) throws Exception {
        String text = KOREAN + "한빛,(주)한빛,124-81-00998,법인,,\r\n나래,나래,527-12-98356,간이과세자,,\r\n";
        Files.write(inbox.resolve("clients.csv"), text.getBytes(Charset.forName(charset)));

        assertThat(Roster.read(inbox).clients())
                .extracting(Client::id, Client::type)
                .containsExactly(tuple("나래", ClientType.SIMPLIFIED), tuple("한빛", ClientType.CORPORATION));
    }

    @Test
    void aMarkAndAbsentOptionalColumnsDoNoHarm() throws Exception {
        assertThat(read("\uFEFFtype,business_no,name,client_id\r\nexempt,1248100998,한빛,K1\r\n\r\n")
                        .clients())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K2,가,123,CORPORATION,,|business_no|ROSTER_LINE",
                "K2,가,,CORPORATION,,|business_no|BLANK",
                "K2,가,800101-1234567,CORPORATION,,|business_no|ROSTER_LINE",
                ",가,1248100998,CORPORATION,,|client_id|BLANK",
                "../K2,가,1248100998,CORPORATION,,|client_id|ROSTER_LINE",
                "_firm,가,1248100998,CORPORATION,,|client_id|ROSTER_LINE",
                "K2,가,1248100998,NGO,,|type|UNKNOWN_WORD",
                "K2,가,1248100998,CORPORATION,2026-02-30,|e_issue_from|NOT_A_DATE",
                "K2,가,1248100998,CORPORATION,,x|closed_on|NOT_A_DATE",
                "K2,가|''|WRONG_CELL_COUNT",
                "K1,가,1248100998,CORPORATION,,|client_id|DUPLICATE_ROSTER_LINE",
                "K2,가,5271298356,CORPORATION,,|business_no|DUPLICATE_ROSTER_LINE",
            })
    void aLineThatCannotBeUsedIsARejectAndItsClientIsLeftOut(String line, String column, ProblemCode code)
            throws Exception {
        RosterReading roster = read(ENGLISH + "K1,나래,5271298356,INDIVIDUAL,,\r\n" + line + "\r\n");

        assertThat(roster.clients()).extracting(Client::id).containsExactly("K1");
        assertThat(roster.rejects()).hasSize(1);
        Reject reject = roster.rejects().get(0);
        assertThat(reject.reason().code()).isEqualTo(code);
        assertThat(reject.column()).isEqualTo(column);
        assertThat(reject.at().row()).isEqualTo(3);
        assertThat(reject.toString()).doesNotContain("1234567");
    }

    @Test
    void aWrongCheckDigitKeepsTheClient() throws Exception {
        assertThat(read(ENGLISH + "K1,나래,5271298357,INDIVIDUAL,,\r\n").clients())
                .hasSize(1);
    }

    @Test
    void theSupplyHistoryGoesToItsClients() throws Exception {
        Files.writeString(
                inbox.resolve("supply-history.csv"),
                "client_id,year,supply_amount\nK1,2024,\"79,000,000\"\nK1,2025,81000000\nK9,2025,1\nK1,25,1\nK1,2023,많음\n");
        SourceFile history = new SourceFile("supply-history.csv", "ab".repeat(32), 10);
        Files.writeString(inbox.resolve("clients.csv"), ENGLISH + "K1,나래,5271298356,INDIVIDUAL,,\r\n");

        RosterReading roster = Roster.read(inbox, history);

        assertThat(roster.clients().get(0).supplyHistory())
                .containsExactly(YearlySupply.filed(2024, 79_000_000), YearlySupply.filed(2025, 81_000_000));
        assertThat(roster.rejects())
                .extracting(Reject::at, Reject::reason)
                .containsExactly(
                        tuple(new Provenance(history, "", 4), Problem.of(ProblemCode.NO_SUCH_CLIENT, "K9")),
                        tuple(new Provenance(history, "", 5), Problem.of(ProblemCode.ROSTER_LINE, "25", "2025")),
                        tuple(new Provenance(history, "", 6), Problem.of(ProblemCode.NOT_AN_AMOUNT, "많음")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id,year,supply_amount,corrected_on,notified_on",
                "관리번호,연도,공급가액,수정신고·경정일,통지수령일",
                "관리번호,연도,공급가액,수정신고경정일,통지수령일"
            })
    void correctionsAndNoticesOfAYearStandBesideItAsFiled(String headings) throws Exception {
        Files.writeString(
                inbox.resolve("supply-history.csv"),
                headings + "\nK1,2025,82000000,2026-10-14,2026.12.1\nK1,2025,78000000,,\nK1,2024,70000000\n");
        RosterReading roster = read(ENGLISH + "K1,나래,5271298356,INDIVIDUAL,,\r\n");

        assertThat(roster.rejects()).isEmpty();
        assertThat(roster.clients().get(0).supplyHistory())
                .containsExactly(
                        YearlySupply.filed(2024, 70_000_000),
                        YearlySupply.filed(2025, 78_000_000),
                        new YearlySupply(2025, 82_000_000, LocalDate.of(2026, 10, 14), LocalDate.of(2026, 12, 1)));
        assertThat(roster.clients().get(0).supplyOf(2025))
                .map(YearlySupply::amount)
                .contains(82_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K1,2025,1,2026-02-30,|corrected_on|NOT_A_DATE|2026-02-30",
                "K1,2025,1,,soon|notified_on|NOT_A_DATE|soon",
                "K1,2024,1,,|year|DUPLICATE_ROSTER_LINE|2024",
                "K1,2024,1,2026-03-01,|corrected_on|DUPLICATE_ROSTER_LINE|2026-03-01",
                "K1,2025,,,|supply_amount|BLANK|''",
                "K1,2025|''|WRONG_CELL_COUNT|''"
            })
    void aLineOfTheHistoryThatCannotBeUsedIsARejectWithItsPlace(
            String line, String column, ProblemCode code, String value) throws Exception {
        Files.writeString(
                inbox.resolve("supply-history.csv"),
                "client_id,year,supply_amount,corrected_on,notified_on\nK1,2024,7,,\nK1,2024,8,2026-03-01,\n" + line
                        + "\n");
        RosterReading roster = read(ENGLISH + "K1,나래,5271298356,INDIVIDUAL,,\r\n");

        assertThat(roster.clients().get(0).supplyHistory())
                .extracting(YearlySupply::amount)
                .containsExactly(7L, 8L);
        assertThat(roster.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.clientId()).isEqualTo("K1");
            assertThat(reject.at().file().path()).isEqualTo("supply-history.csv");
            assertThat(reject.at().row()).isEqualTo(4);
            assertThat(reject.column()).isEqualTo(column);
            assertThat(reject.value()).isEqualTo(value);
            assertThat(reject.reason().code()).isEqualTo(code);
        });
    }

    @Test
    void aHistoryWithoutItsColumnsSaysWhichItExpects() throws IOException {
        Files.writeString(inbox.resolve("supply-history.csv"), "client_id,year\nK1,2025\n");

        assertThatThrownBy(() -> read(ENGLISH))
                .isInstanceOf(RosterException.class)
                .hasMessage("supply-history.csv: column 'supply_amount' is missing; expected"
                        + " client_id,year,supply_amount,corrected_on,notified_on or 관리번호,연도,공급가액,수정신고·경정일,통지수령일");
    }

    @Test
    void aRosterThatCannotServeAtAllSaysSoInOneLine() throws IOException {
        String expected = "expected client_id,name,business_no,type,e_issue_from,closed_on,company_size or "
                + "관리번호,상호,사업자등록번호,유형,전자발급의무일,폐업일,기업규모";

        assertThatThrownBy(() -> Roster.read(inbox))
                .isInstanceOf(RosterException.class)
                .hasMessage("clients.csv: is missing; " + expected);
        assertThatThrownBy(() -> read("client_id,name,type\nK1,나래,INDIVIDUAL\n"))
                .isInstanceOf(RosterException.class)
                .hasMessage("clients.csv: column 'business_no' is missing; " + expected);
        assertThatThrownBy(() -> read("<html>"))
                .isInstanceOf(RosterException.class)
                .hasMessage("clients.csv: cannot be read (WEB_PAGE); " + expected);
    }
}
