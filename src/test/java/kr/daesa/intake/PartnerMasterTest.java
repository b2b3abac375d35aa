package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.daesa.model.Partner;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFile;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerMasterTest {

    @TempDir
    Path inbox;

    private PartnerReading read(String text) throws Exception {
        Path file = Files.writeString(inbox.resolve("partners.csv"), text);
        return PartnerMaster.read(new SourceFile("partners.csv", "0".repeat(64), 0), file);
    }

    @Test
    void namesAndNumbersAreReadUnderEnglishOrKoreanHeadings() throws Exception {
        for (String headings : new String[] {"name,business_no", "거래처명,사업자등록번호", "상호,사업자번호"}) {
            assertThat(read(headings + "\n(주)나래상사,220-81-62517\n다온,6138177041\n")
                            .partners())
                    .extracting(Partner::name, partner -> partner.number().digits())
                    .containsExactly(tuple("(주)나래상사", "2208162517"), tuple("다온", "6138177041"));
        }
    }

    @Test
    void thePartnerListOfEcountServesAsItIs() throws Exception {
        Path file = new TableFile("거래처")
                .row("회사명 : 주식회사 한빛")
                .row("거래처코드", "거래처명", "사업자등록번호", "대표자명", "전화")
                .row("00012", "(주)나래상사", "220-81-62517", "김대표", "02-123-4567")
                .row("00013", "개인손님", "", "", "")
                .row("2026/04/01  오후 3:12:33")
                .writeXlsx(inbox.resolve("partners.csv"));

        PartnerReading reading = PartnerMaster.read(new SourceFile("partners.csv", "0".repeat(64), 0), file);

        assertThat(reading.partners()).extracting(Partner::name).containsExactly("(주)나래상사");
        assertThat(reading.rejects()).isEmpty();
    }

    @Test
    void anotherCharsetIsReadToo() throws Exception {
        Path file = Files.write(
                inbox.resolve("partners.csv"), "거래처명,사업자등록번호\r\n나래상사,220-81-62517\r\n".getBytes(TableFile.MS949));

        assertThat(PartnerMaster.read(new SourceFile("partners.csv", "0".repeat(64), 0), file)
                        .partners())
                .hasSize(1);
    }

    @Test
    void aNumberThatCannotBeRightIsARejectAndAPersonIsPassedOver() throws Exception {
        PartnerReading reading = read("""
                name,business_no
                나래,220-81-62518
                다온,12345
                ,220-81-62517
                홍길동,800101-1234567
                """);

        assertThat(reading.partners()).isEmpty();
        assertThat(reading.rejects())
                .extracting(reject -> reject.at().row(), Reject::column, Reject::reason)
                .containsExactly(
                        tuple(2, "business_no", Problem.of(ProblemCode.ROSTER_LINE, "220-81-62518", "123-45-67891")),
                        tuple(3, "business_no", Problem.of(ProblemCode.ROSTER_LINE, "12345", "123-45-67891")),
                        tuple(4, "name", Problem.of(ProblemCode.BLANK)));
    }

    @Test
    void aTableWithoutNumbersIsRefused() {
        assertThatThrownBy(() -> read("거래처코드,거래처명\n1,나래\n"))
                .isInstanceOf(RosterException.class)
                .hasMessage("partners.csv: column 'business_no' is missing; expected name,business_no or 거래처명,사업자등록번호");
        assertThatThrownBy(() -> PartnerMaster.read(
                        new SourceFile("partners.csv", "0".repeat(64), 0),
                        Files.write(inbox.resolve("b.csv"), "<html>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining("WEB_PAGE");
    }
}
