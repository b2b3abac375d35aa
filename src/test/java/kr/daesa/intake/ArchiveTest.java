package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.testing.TableFile;
import kr.daesa.testing.TaxInvoiceXml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zip archives of documents. */
class ArchiveTest {

    private static final String OWN = "1248100998";
    private static final String PARTNER = "2208162517";

    @TempDir
    Path folder;

    private ByteArrayOutputStream bytes;
    private ZipOutputStream zip;

    @BeforeEach
    void open() {
        begin(StandardCharsets.UTF_8);
    }

    private void begin(Charset ofNames) {
        bytes = new ByteArrayOutputStream();
        zip = new ZipOutputStream(bytes, ofNames);
    }

    private ArchiveTest add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    private ArchiveTest add(String name, String content) throws IOException {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static TaxInvoiceXml invoice(int serial) {
        return TaxInvoiceXml.of("20261107", "20261108410000960010%04d".formatted(serial), OWN, PARTNER, 1000, 100);
    }

    private byte[] archive() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    private Reading read() throws IOException {
        return Reading.hometax(Files.write(folder.resolve("a.zip"), archive()));
    }

    private Problem problem() throws IOException {
        return Objects.requireNonNull(read().facts.unreadable(), "it was read");
    }

    @Test
    void everyEntryIsAnInvoiceThatKnowsItsPlace() throws IOException {
        add("2026-11/", "")
                .add("2026-11/가.xml", invoice(1).bytes())
                .add("나.xml", invoice(2).bytes());

        Reading reading = read();

        assertThat(reading.rows)
                .extracting(row -> row.at().reference())
                .containsExactly("inbox/a.zip!2026-11/가.xml#1", "inbox/a.zip!나.xml#1");
        assertThat(reading.rejects).isEmpty();
        assertThat(reading.facts.format()).isEqualTo("tax-invoice-xml");
    }

    @Test
    void namesMayBeInTheCharsetOfWindows() throws IOException {
        begin(TableFile.MS949);
        add("세금계산서.xml", invoice(1).bytes());

        assertThat(read().onlyRow().at().sheet()).isEqualTo("!세금계산서.xml");
    }

    @Test
    void aPageOfAServiceIsReadInAnArchiveToo() throws IOException {
        String page = """
                {"code": 1, "total": 2, "perPage": 1, "pageNum": %d, "pageCount": 2, "list": [
                 {"ntsconfirmNum": "20261108410000960010000%d", "writeDate": "20261107", "issueDate": "20261107",
                  "sendDate": "20261107", "taxType": "과세", "supplyCostTotal": "10", "taxTotal": "1",
                  "invoicerCorpNum": "1248100998", "invoiceeCorpNum": "2208162517"}]}
                """;
        add("1.json", page.formatted(1, 1)).add("2.json", page.formatted(2, 2));

        Reading reading = read();

        assertThat(reading.rows).hasSize(2);
        assertThat(Objects.requireNonNull(reading.facts.head()).rows()).isEqualTo(2);
        assertThat(reading.facts.body().rows()).isEqualTo(2);
    }

    @Test
    void whatSystemsLeaveBehindIsPassedOver() throws IOException {
        add("__MACOSX/._a.xml", "x")
                .add(".DS_Store", "x")
                .add("Thumbs.db", "x")
                .add("a.xml", invoice(1).bytes());

        assertThat(read().onlyRow().supply()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version='1.0'?><Other/>, UNKNOWN_DOCUMENT",
        "<?xml version='1.0'?><TaxInvoice>, DAMAGED",
        "<?xml version='1.0'?><!DOCTYPE a><TaxInvoice/>, FORBIDDEN_XML",
        "<html>오류</html>, WEB_PAGE",
        "'', EMPTY_FILE",
        "읽어 보세요, NOT_A_TABLE",
        "'{\"a\": 1}', UNKNOWN_DOCUMENT",
        "'{\"list\": [{\"b\": 1}]}', UNKNOWN_DOCUMENT",
        "'{\"list\": [', DAMAGED",
    })
    void anEntryThatCannotBeReadIsARejectAndTheRestGoesOn(String content, ProblemCode code) throws IOException {
        add("1.xml", invoice(1).bytes())
                .add("2.x", content)
                .add("3.xml", invoice(3).bytes());

        Reading reading = read();

        assertThat(reading.rows).hasSize(2);
        assertThat(reading.rejects).extracting(reject -> reject.reason().code()).containsExactly(code);
        assertThat(reading.rejects.get(0).at().sheet()).isEqualTo("!2.x");
        assertThat(reading.rejects.get(0).clientId()).isEqualTo("K0001");
    }

    @Test
    void aBadValueIsARejectOfItsEntry() throws IOException {
        add("1.xml", invoice(1).with("supply", "백만").bytes())
                .add("2.xml", invoice(2).bytes());

        Reading reading = read();

        assertThat(reading.rejects)
                .extracting(reject -> reject.at().reference())
                .containsExactly("inbox/a.zip!1.xml#1");
        assertThat(reading.rows).hasSize(1);
    }

    @Test
    void anArchiveOfNothingKnownIsUnreadable() throws IOException {
        add("a.txt", "읽어 보세요");

        Problem problem = problem();

        assertThat(problem).isEqualTo(Problem.of(ProblemCode.NESTED_ARCHIVE, "a.txt"));
    }

    @Test
    void whatAnOfficeProgramSavesIsNoArchiveOfInvoices() throws IOException {
        add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .add("content.xml", "<?xml version='1.0'?><a/>");

        assertThat(problem()).isEqualTo(Problem.of(ProblemCode.NOT_A_TABLE, "OpenDocument"));
    }

    @Test
    void anArchiveInAnArchiveRefusesAllOfIt() throws IOException {
        add("inner.xml", invoice(1).bytes());
        byte[] inner = archive();
        begin(StandardCharsets.UTF_8);
        add("1.xml", invoice(1).bytes()).add("more/가.xml", inner);

        assertThat(problem()).isEqualTo(Problem.of(ProblemCode.NESTED_ARCHIVE, "more/가.xml"));
    }

    @Test
    void aWorkbookInAnArchiveRefusesAllOfIt() throws IOException {
        Path workbook = new TableFile("목록").row("a").writeXls(folder.resolve("목록.xls"));
        add("목록.xls", Files.readAllBytes(workbook));

        assertThat(problem()).isEqualTo(Problem.of(ProblemCode.NESTED_ARCHIVE, "목록.xls"));
    }

    @Test
    void anEntryThatUnpacksToFarMoreThanItIsRefusesAllOfIt() throws IOException {
        add("1.xml", invoice(1).bytes()).add("bomb.xml", "<?xml version='1.0'?>" + " ".repeat(3 << 20) + "<a/>");

        Problem problem = problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.ARCHIVE_LIMIT);
        assertThat(problem.args()).startsWith("bomb.xml").endsWith("200:1");
    }

    @Test
    void equalInvoicesByTheThousandAreNoBomb() throws IOException {
        for (int i = 0; i < 2000; i++) {
            add(i + ".xml", invoice(i).bytes());
        }

        assertThat(read().rows).hasSize(2000);
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        add("1.xml", invoice(1).bytes()).add("2.xml", invoice(2).bytes());
        byte[] both = archive();
        String text = new String(both, StandardCharsets.ISO_8859_1).replace("2.xml", "1.xml");
        Path file = Files.write(folder.resolve("b.zip"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Reading.hometax(file).facts.unreadable())
                .isEqualTo(Problem.of(ProblemCode.DAMAGED, "two entries are called 1.xml"));
    }

    @Test
    void aProtectedArchiveSaysSo() throws IOException {
        add("1.xml", invoice(1).bytes());
        byte[] content = archive();
        int central = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        content[6] |= 1; // the flag in the entry, and the one in the directory
        content[central + 8] |= 1;

        assertThat(Reading.hometax(Files.write(folder.resolve("c.zip"), content))
                        .facts
                        .unreadable())
                .isEqualTo(Problem.of(ProblemCode.PASSWORD_PROTECTED));
    }

    @Test
    void anArchiveThatWasCutOffIsDamaged() throws IOException {
        add("1.xml", invoice(1).bytes());
        byte[] content = archive();
        Path file = Files.write(folder.resolve("d.zip"), Arrays.copyOf(content, content.length / 2));

        assertThat(Objects.requireNonNull(Reading.hometax(file).facts.unreadable())
                        .code())
                .isEqualTo(ProblemCode.DAMAGED);
    }

    @Test
    void anEntryWithWrongBytesIsDamaged() throws IOException {
        add("1.xml", invoice(1).bytes());
        byte[] content = archive();
        for (int i = 60; i < 90; i++) {
            content[i] ^= 0x55;
        }
        Reading reading = Reading.hometax(Files.write(folder.resolve("e.zip"), content));

        assertThat(Objects.requireNonNull(reading.facts.unreadable()).code()).isEqualTo(ProblemCode.DAMAGED);
    }

    @Test
    void rowsOfAnArchiveAreLikeThoseOfTheFilesInIt() throws IOException {
        add("1.xml", invoice(1).bytes());
        InvoiceRow inArchive = read().onlyRow();
        InvoiceRow alone = Reading.hometax(
                        Files.write(folder.resolve("1.xml"), invoice(1).bytes()))
                .onlyRow();

        assertThat(inArchive).usingRecursiveComparison().ignoringFields("at").isEqualTo(alone);
    }
}
