package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much memory a row takes on its way from file to book. Seconds depend on the machine and on what else it does; bytes
 * do not, and most of what makes reading slow makes garbage as well: before it was looked
 * at, a row took 8,000.
 */
class WorkPerRowTest {

    private static final RowSink NOBODY = new RowSink() {
        @Override
        public void row(String clientId, InvoiceRow row) {}

        @Override
        public void reject(Reject reject) {}
    };

    @TempDir
    Path folder;

    @Test
    void aRowOfAHometaxListTakesFewBytes() throws IOException {
        assertThat(bytesPerRow(this::hometax, Side.HOMETAX)).isBetween(1_000L, 4_000L);
    }

    @Test
    void aRowOfALedgerTakesFewBytes() throws IOException {
        assertThat(bytesPerRow(this::ledger, Side.LEDGER)).isBetween(500L, 2_600L);
    }

    /** Of a long file and a short one, so that what a file takes whatever its length falls away. */
    private long bytesPerRow(Content content, Side side) throws IOException {
        Path few = content.of(500);
        Path many = content.of(2_500);
        bytes(few, side); // tables and patterns that are made once
        return (bytes(many, side) - bytes(few, side)) / 2_000;
    }

    private static long bytes(Path file, Side side) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SourceFile source = new SourceFile("inbox/" + file.getFileName(), "0".repeat(64), Files.size(file));
        Intake intake = new Intake();
        long before = threads.getCurrentThreadAllocatedBytes();
        intake.read(source, file, side, Reading.CLIENT, NOBODY);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private Path hometax(int rows) throws IOException {
        HometaxListFile list = HometaxListFile.sales(Reading.OWN, "(주)한빛");
        IntStream.range(0, rows)
                .mapToObj(row -> String.format("20261110-41000203-%08d", row))
                .map(number ->
                        HometaxInvoice.of("2026-11-10", number, Reading.OWN, Reading.PARTNER, 1_234_000, 123_400))
                .forEach(list::add);
        return list.table().writeCsv(folder.resolve("목록 " + rows + ".csv"), StandardCharsets.UTF_8);
    }

    private Path ledger(int rows) throws IOException {
        String lines = IntStream.range(0, rows)
                .mapToObj(row ->
                        "S-" + row + ",매출,2026-07-14,2026-07-14,,220-81-62517,한양유통 주식회사," + row + "000,0,과세,전자,사무용품,,")
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                folder.resolve("장부 " + rows + ".csv"),
                "전표번호,구분,작성일자,발급일자,승인번호,거래처등록번호,거래처명,공급가액,세액,과세유형,증빙,품목,전송상태,비고\n" + lines);
    }

    private interface Content {
        Path of(int rows) throws IOException;
    }
}
