package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.testing.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook with a sheet a month, of which one is not read. */
class UnreadSheetsTest {

    @TempDir
    private Path folder;

    private static TableFile september() {
        return new TableFile("9월")
                .row("구분", "작성일자", "거래처등록번호", "거래처명", "공급가액", "세액")
                .row("매출", "2026-09-25", "220-81-62517", "나래상사", 1000, 100);
    }

    @Test
    void aSheetThatLacksOneHeadingOfTheOthersIsARejectWithWhatItLacks() throws IOException {
        TableFile table = september()
                .sheet("10월")
                .row("2026년 10월")
                .row("구분", "작성일자", "거래처등록번호", "거래처명", "공급가", "세액")
                .row("매출", "2026-10-25", "220-81-62517", "나래상사", 2000, 200);

        for (Path file :
                new Path[] {table.writeXlsx(folder.resolve("a.xlsx")), table.writeXls(folder.resolve("a.xls"))}) {
            Reading reading = Reading.ledger(file);

            assertThat(reading.rows).hasSize(1);
            assertThat(reading.rejects).hasSize(1);
            Reject reject = reading.rejects.get(0);
            assertThat(reject.at().sheet()).isEqualTo("10월");
            assertThat(reject.at().row()).isEqualTo(2);
            assertThat(reject.reason())
                    .isEqualTo(Problem.of(
                            ProblemCode.UNKNOWN_FORMAT, "구분, 작성일자, 거래처등록번호, 거래처명, 공급가, 세액", "plain-ledger", "공급가액"));
            assertThat(reading.facts.rejected()).isEqualTo(1);
        }
    }

    @Test
    void sheetsOfSomethingElseArePassedOver() throws IOException {
        TableFile table = september()
                .sheet("요약")
                .row("구분", "공급가액", "세액")
                .row("매출", 1000, 100)
                .sheet("메모")
                .row("작성일자", "내용")
                .row("2026-10-01", "확인")
                .sheet("빈 시트");

        Reading reading = Reading.ledger(table.writeXlsx(folder.resolve("a.xlsx")));

        assertThat(reading.onlyRow().supply()).isEqualTo(1000);
    }
}
