package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want to do something, or to be more than they look. */
class HostileFilesTest {

    private static final FormatUnderTest LEDGER = FormatUnderTest.PLAIN_LEDGER;

    @TempDir
    private Path folder;

    private Path xlsx() throws IOException {
        return LEDGER.table(List.of(LEDGER.sale(Map.of()))).writeXlsx(folder.resolve("a.xlsx"));
    }

    private Path xls() throws IOException {
        return LEDGER.table(List.of(LEDGER.sale(Map.of()))).writeXls(folder.resolve("a.xls"));
    }

    private ProblemCode refusal(Path file) {
        Problem problem = LEDGER.read(file).facts.unreadable();
        return problem == null ? ProblemCode.BLANK : problem.code();
    }

    @Test
    void aWorkbookUnderAPasswordIsRefused() throws IOException, GeneralSecurityException {
        Path encrypted = folder.resolve("암호.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream file = Files.newOutputStream(encrypted)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(xlsx(), out);
            }
            container.writeFilesystem(file);
        }
        assertThat(refusal(encrypted)).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
    }

    @Test
    void anOldWorkbookUnderAPasswordIsRefused() throws IOException {
        Path encrypted = folder.resolve("암호.xls");
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try (InputStream in = Files.newInputStream(xls());
                HSSFWorkbook workbook = new HSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(encrypted)) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(encrypted)).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
    }

    /** A part of macros is a part like any other that nobody asks for. */
    @Test
    void macrosAreNotLookedAtAndTheSheetIsRead() throws IOException {
        Path macros = folder.resolve("매크로.xlsm");
        try (ZipFile in = new ZipFile(xlsx().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(macros))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().equals("[Content_Types].xml")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
            out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            out.write("Sub Workbook_Open()\nShell \"calc\"\nEnd Sub".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(LEDGER.read(macros).onlyRow().supply()).isEqualTo(1_000_000);

        Path old = folder.resolve("매크로.xls");
        try (POIFSFileSystem container = new POIFSFileSystem(Files.newInputStream(xls()));
                OutputStream out = Files.newOutputStream(old)) {
            container
                    .getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("VBA", new ByteArrayInputStream(new byte[] {1, 2, 3}));
            container.writeFilesystem(out);
        }
        assertThat(LEDGER.read(old).onlyRow().supply()).isEqualTo(1_000_000);
    }

    @Test
    void whatASpreadsheetWouldRunIsText() throws IOException {
        String call = "=cmd|'/c calc'!A1";
        for (Path file : List.of(
                Files.writeString(folder.resolve("a.csv"), LEDGER.text(Map.of(FormatUnderTest.NAME, call))),
                LEDGER.table(List.of(LEDGER.sale(Map.of(FormatUnderTest.NAME, call))))
                        .writeXlsx(folder.resolve("b.xlsx")))) {
            assertThat(LEDGER.read(file).onlyRow().counterpartyName()).isEqualTo(call);
        }
    }

    /** A few kilobytes that unpack to far more than a sheet of their size can be. */
    @Test
    void aWorkbookThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        Path bomb = folder.resolve("폭탄.xlsx");
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipFile in = new ZipFile(xlsx().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String sheet = new String(bytes, StandardCharsets.UTF_8);
                    int at = sheet.indexOf("</sheetData>");
                    out.write(sheet.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 300; i++) {
                        out.write(blanks);
                    }
                    out.write(sheet.substring(at).getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(bytes);
                }
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb)).isEqualTo(ProblemCode.ARCHIVE_LIMIT);
    }

    @Test
    void aBombBesideTheSheetIsNeverUnpacked() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(xlsx().toFile());
                ZipOutputStream out = new ZipOutputStream(zip)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.getInputStream(entry).readAllBytes());
            }
            out.putNextEntry(new ZipEntry("xl/media/image1.png"));
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(LEDGER.read(Files.write(folder.resolve("b.xlsx"), zip.toByteArray()))
                        .onlyRow()
                        .supply())
                .isEqualTo(1_000_000);
    }
}
