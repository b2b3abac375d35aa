package kr.daesa.intake;

import static kr.daesa.intake.FormatUnderTest.DATE;
import static kr.daesa.intake.FormatUnderTest.NAME;
import static kr.daesa.intake.FormatUnderTest.PARTY;
import static kr.daesa.intake.FormatUnderTest.SUPPLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;

/** The dirt that real files have, each put into a file of a format, which is then read back. */
enum DirtUnderTest {
    BIFF("`.xls` (BIFF)", Group.CONTAINERS) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            assertSale(format, format.read(sale(format).writeXls(folder.resolve("목록.xls"))));
        }
    },
    OOXML("`.xlsx`, also under the name `.xls`", Group.CONTAINERS) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            assertSale(format, format.read(sale(format).writeXlsx(folder.resolve("목록.xls"))));
        }
    },
    HTML("HTML table under the name `.xls`, CP949 and UTF-8", Group.CONTAINERS) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            StringBuilder html = new StringBuilder("<html><body><table border=1>");
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            for (List<?> row : List.of(FormatUnderTest.headings(sale), new ArrayList<>(sale.values()))) {
                html.append(row.stream()
                        .map(cell -> cell == null ? "" : String.valueOf(cell))
                        .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>")));
            }
            html.append("</table></body></html>");
            assertSale(format, format.read(folder, html.toString(), TableFile.MS949));
            assertSale(format, format.read(folder, html.toString(), StandardCharsets.UTF_8));
        }
    },
    CHARSETS("CP949, UTF-8 with and without mark, UTF-16", Group.TEXT) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            String text = format.text(Map.of());
            for (Charset charset : List.of(StandardCharsets.UTF_8, TableFile.MS949, Charset.forName("UTF-16"))) {
                assertSale(format, format.read(folder, text, charset));
            }
            assertSale(format, format.read(folder, "\uFEFF" + text, StandardCharsets.UTF_8));
        }
    },
    TABS("tabs or semicolons, line ends of any system", Group.CONTAINERS) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            String text = sale(format).text('\t');
            assertSale(format, format.read(folder, text, StandardCharsets.UTF_8));
            assertSale(format, format.read(folder, text.replace("\r\n", "\n"), StandardCharsets.UTF_8));
            assertSale(format, format.read(folder, sale(format).text(';'), TableFile.MS949));
        }
    },
    LOST_CHARACTERS("characters lost before (U+FFFD), bytes of no charset", Group.TEXT) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            String lost = format.text(Map.of(NAME, "나\uFFFD상사"));
            assertThat(code(format.read(folder, lost, StandardCharsets.UTF_8))).isEqualTo(ProblemCode.UNDECODABLE_TEXT);
            byte[] bytes = format.text(Map.of(NAME, "NARAE")).getBytes(StandardCharsets.UTF_8);
            bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("NARAE")] = (byte) 0xFF;
            assertThat(code(format.read(Files.write(folder.resolve("b"), bytes))))
                    .isEqualTo(ProblemCode.UNDECODABLE_TEXT);
        }
    },
    FULL_WIDTH("full-width digits, NBSP, zero-width characters, NFD", Group.VALUES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, String> dirt = new LinkedHashMap<>(
                    Map.of(SUPPLY, "１，０００，０００\u200b", PARTY, "\u00a0２２０－８１－６２５１７", NAME, " 나\u200b래상사\u00a0"));
            if (format != FormatUnderTest.SMART_A) {
                dirt.put(DATE, "２０２６-０９-２５");
            }
            assertSale(format, format.read(folder, dirt));
            assertSale(format, format.read(folder, Map.of(NAME, Normalizer.normalize("나래상사", Normalizer.Form.NFD))));
        }
    },
    HEADINGS("blanks, line breaks, `*` and `(원)` in headings, NFD", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            List<String> dirty = FormatUnderTest.headings(sale).stream()
                    .map(heading -> Normalizer.normalize(
                            " " + heading.charAt(0) + "\n" + heading.substring(1) + " *\u00a0(원)  ",
                            Normalizer.Form.NFD))
                    .toList();
            TableFile table = new TableFile("목록").row(dirty).row(new ArrayList<>(sale.values()));
            assertSale(format, format.read(table.writeXlsx(folder.resolve("a.xlsx"))));
            assertSale(format, format.read(folder, table.text(','), StandardCharsets.UTF_8));
        }
    },
    COLUMNS("columns inserted, an empty one in front", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            List<@Nullable Object> headings = new ArrayList<>(FormatUnderTest.headings(sale));
            List<@Nullable Object> cells = new ArrayList<>(sale.values());
            headings.addAll(0, List.of("", "담당자 메모"));
            cells.addAll(0, List.of("", "확인, \"급함\""));
            headings.add(5, "내부코드");
            cells.add(5, "2026-01-01");
            TableFile table = new TableFile("목록").row(headings).row(cells);
            assertSale(format, format.read(table.writeXls(folder.resolve("a.xls"))));
            assertSale(format, format.read(folder, table.text(','), StandardCharsets.UTF_8));
        }
    },
    ORDER("columns in another order", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            List<@Nullable Object> headings = new ArrayList<>(FormatUnderTest.headings(sale));
            List<@Nullable Object> cells = new ArrayList<>(sale.values());
            // What belongs to a party stays beside its number.
            Collections.rotate(headings, -4);
            Collections.rotate(cells, -4);
            TableFile table = new TableFile("목록").row(headings).row(cells);
            assertSale(format, format.read(table.writeXls(folder.resolve("a.xls"))));
            assertSale(format, format.read(folder, table.text(','), StandardCharsets.UTF_8));
        }
    },
    TWO_ROW_HEADER("a header of two rows, and the same again below", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            List<String> headings = FormatUnderTest.headings(sale);
            List<String> upper = new ArrayList<>();
            List<String> lower = new ArrayList<>();
            for (String heading : headings) {
                boolean amount = heading.contains("가액") || heading.contains("세") || heading.endsWith("_am");
                upper.add(amount ? "" : heading);
                lower.add(amount ? heading : "");
            }
            TableFile table = new TableFile("목록")
                    .row("2026년 2기")
                    .row(upper)
                    .row(lower)
                    .row(new ArrayList<>(sale.values()))
                    .row(upper)
                    .row(lower);
            assertSale(format, format.read(table.writeXls(folder.resolve("a.xls"))));
            assertSale(format, format.read(table.writeXlsx(folder.resolve("a.xlsx"))));
            assertSale(format, format.read(folder, table.text(','), TableFile.MS949));
        }
    },
    NUMBERS("business numbers: hyphens, blanks, a lost zero, `….0`, `'` and `=\"…\"` around, 13 digits", Group.VALUES) {
        @Override
        @Nullable
        String cannotOccur(FormatUnderTest format) {
            return format.namesNumbers() ? super.cannotOccur(format) : "names only: it has no business numbers";
        }

        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            for (String spelling : List.of(
                    "2208162517",
                    "220 81 62517",
                    "220-81-62517 ",
                    "2208162517.0",
                    "'220-81-62517",
                    "=\"2208162517\"")) {
                assertSale(format, format.read(folder, Map.of(PARTY, spelling)));
            }
            for (String spelling : List.of("123456789", "12-34-56789", "123456789.0")) {
                assertThat(party(format.read(folder, Map.of(PARTY, spelling)))).isEqualTo("0123456789");
            }
            assertThat(party(format.read(folder, Map.of(PARTY, "800101-1234567"))))
                    .contains("800101");
            assertThat(format.read(folder, Map.of(PARTY, "거래처")).onlyReject().reason())
                    .isEqualTo(Problem.of(ProblemCode.NOT_A_PARTY_NUMBER, "거래처"));
        }
    },
    AMOUNTS("amounts in every spelling", Group.VALUES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, Long> spellings = new LinkedHashMap<>();
            List.of("1,000,000", "1000000", "1,000,000원", "₩1,000,000", "999999.9999999", " 1,000,\n000 ", "+1,000,000")
                    .forEach(text -> spellings.put(text, 1_000_000L));
            List.of("-1,000,000", "(1,000,000)", "△1,000,000", "▲1,000,000", "1,000,000-", "-₩1,000,000", "−1,000,000")
                    .forEach(text -> spellings.put(text, -1_000_000L));
            spellings.put("-", 0L);
            for (Map.Entry<String, Long> spelling : spellings.entrySet()) {
                assertThat(format.read(folder, Map.of(SUPPLY, spelling.getKey()))
                                .onlyRow()
                                .supply())
                        .as(spelling.getKey())
                        .isEqualTo(spelling.getValue());
            }
            assertReject(format.read(folder, Map.of(SUPPLY, "1,2OO")), ProblemCode.NOT_AN_AMOUNT);
            assertReject(format.read(folder, Map.of(SUPPLY, "")), ProblemCode.BLANK);
        }
    },
    DATES("days in every spelling", Group.VALUES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            for (String spelling : spellings(format)) {
                assertSale(format, format.read(folder, Map.of(DATE, spelling)));
            }
        }

        private static List<String> spellings(FormatUnderTest format) {
            if (format == FormatUnderTest.SMART_A) {
                return List.of("2026-9-25", "2026-09-25", "2026.0-9.0-25.0", "２０２６-０９-25", "2026년-09월-25 일");
            }
            if (!format.hasDateCell()) {
                return List.of("2026-09-25", "2026/09/25 -1", "2026/09/25-12", "2026. 9. 25. -3", "2026/09/25");
            }
            long serial = LocalDate.of(2026, 9, 25).toEpochDay()
                    - LocalDate.of(1899, 12, 30).toEpochDay();
            return List.of(
                    "2026-09-25",
                    "20260925",
                    "2026.09.25",
                    "2026. 9. 25.",
                    "2026/9/25",
                    "2026년 9월 25일",
                    "2026-09-25 10:11:12",
                    String.valueOf(serial),
                    serial + ".0");
        }
    },
    IMPOSSIBLE_DATES("impossible days are rejects", Group.VALUES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            for (String day : List.of("2026-09-31", "2026-02-29", "2026-13-01")) {
                assertReject(format.read(folder, Map.of(DATE, day)), ProblemCode.NOT_A_DATE);
            }
        }
    },
    TOTALS("rows of totals: 합계 소계 총계 월계 누계 `2026/03 계`", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            for (String word : List.of("합계", "소 계", "[총계]", "월계", "누계", "2026/03 계", "합 계 :")) {
                Map<String, @Nullable Object> sum = format.sale(Map.of(DATE, word, PARTY, "", NAME, ""));
                blank(sum, value -> value.equals("1000000") || value.contains(word));
                assertSale(format, format.read(written(format, folder, List.of(format.sale(Map.of()), sum))));
                Map<String, @Nullable Object> beside = format.sale(Map.of(DATE, "", PARTY, "", NAME, word));
                blank(beside, value -> value.equals("1000000") || value.equals(word));
                assertSale(format, format.read(written(format, folder, List.of(format.sale(Map.of()), beside))));
            }
        }
    },
    NO_ROWS("titles, blank rows, the header again", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            TableFile table = new TableFile("목록")
                    .row("회사명 : (주)한빛 / 2026년 2기")
                    .row()
                    .row(FormatUnderTest.headings(sale))
                    .row(new ArrayList<>(sale.values()))
                    .row()
                    .row("", "", "")
                    .row(FormatUnderTest.headings(sale))
                    .row("2026-11-20 오전 9:01:02");
            assertSale(format, format.read(table.writeXls(folder.resolve("a.xls"))));
            assertSale(format, format.read(table.writeXlsx(folder.resolve("a.xlsx"))));
            assertSale(format, format.read(folder, table.text(','), TableFile.MS949));
        }
    },
    SHEETS("the list on a later sheet, notes before it", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, @Nullable Object> sale = format.sale(Map.of());
            TableFile table = new TableFile("안내")
                    .row("이 파일은 내부용입니다")
                    .sheet("자료")
                    .row(FormatUnderTest.headings(sale))
                    .row(new ArrayList<>(sale.values()))
                    .sheet("빈 시트");
            assertSale(format, format.read(table.writeXls(folder.resolve("a.xls"))));
            assertSale(format, format.read(table.writeXlsx(folder.resolve("a.xlsx"))));
        }
    },
    CELLS("number and date cells, a formula without a value", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, Object> numbers = new LinkedHashMap<>(Map.of(SUPPLY, 999_999.9999999));
            if (format.namesNumbers()) {
                numbers.put(PARTY, 2_208_162_517L);
            }
            if (format.hasDateCell()) {
                numbers.put(DATE, LocalDate.of(2026, 9, 25));
            }
            TableFile table = format.table(List.of(format.sale(numbers)));
            assertSale(format, format.read(table.writeXls(folder.resolve("a.xls"))));
            assertSale(format, format.read(table.writeXlsx(folder.resolve("a.xlsx"))));
            TableFile formula = format.table(List.of(format.sale(Map.of(SUPPLY, new TableFile.Formula("A1-B1")))));
            assertReject(format.read(formula.writeXlsx(folder.resolve("b.xlsx"))), ProblemCode.NOT_AN_AMOUNT);
        }
    },
    QUOTES("commas, quotes and line breaks within cells", Group.VALUES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            Map<String, String> dirt = Map.of(NAME, format.isXml() ? "나래,\n'상사'" : "나래,\n\"상사\"");
            assertThat(format.read(folder, dirt).onlyRow().counterpartyName()).matches("나래, ['\"]상사['\"]");
        }
    },
    NO_FILE("0 bytes, an error page under its name", Group.VALUES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            assertThat(code(format.read(folder, "", StandardCharsets.UTF_8))).isEqualTo(ProblemCode.EMPTY_FILE);
            assertThat(code(format.read(folder, "<html>점검 중입니다</html>", TableFile.MS949)))
                    .isEqualTo(ProblemCode.WEB_PAGE);
        }
    },
    CUT_OFF("cut off in the middle", Group.DOCUMENTS) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            String text = format.text(Map.of());
            Reading reading = format.read(folder, text.substring(0, text.length() - 12), StandardCharsets.UTF_8);
            assertThat(code(reading)).isEqualTo(ProblemCode.DAMAGED);
        }
    },
    NO_DATA("a header without rows is readable and empty", Group.TABLES) {
        @Override
        void check(FormatUnderTest format, Path folder) throws IOException {
            TableFile table = new TableFile("목록").row(FormatUnderTest.headings(format.sale(Map.of())));
            Reading reading = format.read(table.writeXls(folder.resolve("a.xls")));
            assertThat(reading.facts.unreadable()).isNull();
            assertThat(reading.facts.lines()).isZero();
        }
    };

    /** Where a kind of dirt can be. */
    enum Group {
        /** Containers of tables. */
        CONTAINERS("a table only: the format is a document"),
        TABLES("a table only: a document has no rows, columns or header"),
        TEXT(""),
        VALUES(""),
        DOCUMENTS("a table that is cut off is told by its control totals (`EXPORT_TOTALS_DISAGREE`) and its last row");

        final String whyNot;

        Group(String whyNot) {
            this.whyNot = whyNot;
        }
    }

    final String title;
    final Group group;

    DirtUnderTest(String title, Group group) {
        this.title = title;
        this.group = group;
    }

    /** Why a format cannot have it; null if it can. */
    @Nullable
    String cannotOccur(FormatUnderTest format) {
        boolean can =
                switch (group) {
                    case CONTAINERS, TABLES -> format.isTable();
                    case DOCUMENTS -> !format.isTable();
                    case TEXT, VALUES -> true;
                };
        return can ? null : group.whyNot;
    }

    abstract void check(FormatUnderTest format, Path folder) throws IOException;

    private static TableFile sale(FormatUnderTest format) {
        return format.table(List.of(format.sale(Map.of())));
    }

    private static Path written(FormatUnderTest format, Path folder, List<Map<String, @Nullable Object>> rows)
            throws IOException {
        return format.table(rows).writeXlsx(folder.resolve("a.xlsx"));
    }

    /** Leaves of a row only what a row of totals has. */
    private static void blank(Map<String, @Nullable Object> row, Predicate<String> kept) {
        row.replaceAll((heading, value) -> value != null && kept.test(value.toString()) ? value : "");
    }

    private static void assertSale(FormatUnderTest format, Reading reading) {
        InvoiceRow row = reading.onlyRow();
        assertThat(reading.facts.format()).isEqualTo(format.format);
        assertThat(row.writeDate()).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.tax()).isEqualTo(100_000);
        assertThat(row.counterpartyName()).isEqualTo("나래상사");
        assertThat(String.valueOf(row.counterparty())).isEqualTo(format.namesNumbers() ? "2208162517" : "null");
    }

    private static void assertReject(Reading reading, ProblemCode code) {
        assertThat(Collections.singletonList(reading.onlyReject().reason().code()))
                .containsExactly(code);
    }

    private static String party(Reading reading) {
        return String.valueOf(reading.onlyRow().counterparty());
    }

    private static @Nullable ProblemCode code(Reading reading) {
        Problem problem = reading.facts.unreadable();
        return problem == null ? null : problem.code();
    }
}
