package kr.daesa.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BookRoundTripTests {

    @TempDir
    Path root;

    static IntStream combinationsOfAbsentFields() {
        return IntStream.range(0, 1 << SampleRows.NULLABLE_FIELDS);
    }

    @ParameterizedTest
    @MethodSource("combinationsOfAbsentFields")
    void rowsComeBackEqualWhateverIsAbsent(int absent) throws IOException {
        List<InvoiceRow> rows = new SampleRows(absent).rows(60, absent);

        assertThat(writtenAndRead(rows)).isEqualTo(rows);
    }

    @Test
    void extremeValuesComeBackEqual() throws IOException {
        List<InvoiceRow> rows = List.of(
                SampleRows.plain(1).amounts(Long.MAX_VALUE, Long.MIN_VALUE).build(),
                SampleRows.plain(Integer.MAX_VALUE)
                        .amounts(Integer.MAX_VALUE + 1L, Integer.MIN_VALUE - 1L)
                        .build(),
                SampleRows.plain(2).counterparty(new PartyNumber("0000000000")).build(),
                SampleRows.plain(3)
                        .writeDate(LocalDate.of(1900, 1, 1))
                        .issueDate(LocalDate.of(9999, 12, 31))
                        .build(),
                SampleRows.plain(4).note("비고 \u0000 \t\r\n \"'\\ \uD83E\uDDFE").build(),
                SampleRows.plain(5).note("가".repeat(200_000)).build());

        assertThat(writtenAndRead(rows)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"부품\uD83D, 부품?", "\uDC00부품, ?부품", "\uD83Dx\uD83C\uDFED, ?x\uD83C\uDFED"})
    void halfACharacterBecomesAQuestionMark(String cutOff, String expected) throws IOException {
        List<InvoiceRow> read =
                writtenAndRead(List.of(SampleRows.plain(2).item(cutOff).build()));

        assertThat(read).containsExactly(SampleRows.plain(2).item(expected).build());
    }

    @Test
    void textsComeBackEqualWhenMoreDifferAndRepeatThanABlockCanRefTo() throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            rows.add(SampleRows.plain(i + 2)
                    .counterpartyName("거래처 " + i % 3_000)
                    .documentNo("A" + i)
                    .build());
        }

        assertThat(writtenAndRead(rows)).isEqualTo(rows);
    }

    @Test
    void equalNamesPartiesAndDaysOfAClientAreOneObject() throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(SampleRows.plain(i + 2).documentNo("A" + i).build());
        }

        List<InvoiceRow> read = writtenAndRead(rows);

        InvoiceRow first = read.get(0);
        assertThat(read).allSatisfy(row -> {
            assertThat(row.counterparty()).isSameAs(first.counterparty());
            assertThat(row.counterpartyName()).isSameAs(first.counterpartyName());
            assertThat(row.item()).isSameAs(first.item());
            assertThat(row.writeDate()).isSameAs(first.writeDate());
        });
    }

    @Test
    void rejectsComeBackEqualByClientAndWithoutOne() throws IOException {
        SampleRows sample = new SampleRows(20_260_731);
        List<Reject> own = new ArrayList<>();
        List<Reject> nobodys = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            own.add(sample.reject("c0001", 2 * i));
            nobodys.add(sample.reject("", 2 * i + 1));
        }
        try (BookWriter writer = new BookShelf(root).create(SampleRows.KEY)) {
            for (int i = 0; i < own.size(); i++) {
                writer.reject(own.get(i));
                writer.reject(nobodys.get(i));
            }
            writer.finish(SampleRows.facts(SampleRows.KEY));
        }

        Book book = found();

        assertThat(book.rejects("c0001")).isEqualTo(own);
        assertThat(book.rejects("")).isEqualTo(nobodys);
        assertThat(book.rejects("c0002")).isEmpty();
        assertThat(book.clients()).containsExactly("c0001");
        assertThat(book.rows("c0001")).isZero();
    }

    static Stream<SourceFacts> factsOfAllForms() {
        BookKey key = SampleRows.KEY;
        Side side = Side.LEDGER;
        ControlTotals nothing = new ControlTotals(null, null, null);
        ControlTotals all = new ControlTotals(3L, -5_000_000_000L, 7L);
        List<RowTally> tallies = List.of(
                new RowTally("c0001", side, Direction.SALES, InvoiceKind.TAX, 3_000_000_000L, 1),
                new RowTally("c0002", side, Direction.PURCHASE, null, 2, 2),
                new RowTally("", side, null, null, 1, 1));
        Problem damaged = new Problem(ProblemCode.DAMAGED, List.of("중앙 디렉터리가 없습니다", ""));
        return Stream.of(
                SourceFacts.unreadable(key.file(), side, SourceFacts.FIRM, damaged),
                SampleRows.facts(key),
                new SourceFacts(
                        key.file(), side, "_firm", "f", Direction.PURCHASE, null, all, null, all, 4, tallies, 1, null),
                new SourceFacts(
                        key.file(),
                        side,
                        "c",
                        "f",
                        null,
                        InvoiceKind.EXEMPT,
                        nothing,
                        100L,
                        nothing,
                        0,
                        tallies,
                        0,
                        null));
    }

    @ParameterizedTest
    @MethodSource("factsOfAllForms")
    void factsComeBackEqual(SourceFacts facts) throws IOException {
        try (BookWriter writer = new BookShelf(root).create(SampleRows.KEY)) {
            assertThat(writer.finish(facts).facts()).isEqualTo(facts);
        }

        assertThat(found().facts()).isEqualTo(facts);
    }

    private List<InvoiceRow> writtenAndRead(List<InvoiceRow> rows) throws IOException {
        try (BookWriter writer = new BookShelf(root).create(SampleRows.KEY)) {
            rows.forEach(row -> writer.row("c0001", row));
            writer.finish(SampleRows.facts(SampleRows.KEY));
        }
        Book book = found();
        assertThat(book.rows("c0001")).isEqualTo(rows.size());
        List<InvoiceRow> read = new ArrayList<>();
        book.forEachRow("c0001", read::add);
        return read;
    }

    private Book found() throws IOException {
        return new BookShelf(root).find(SampleRows.KEY).orElseThrow();
    }
}
