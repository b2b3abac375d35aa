package kr.daesa.intake;

import static kr.daesa.intake.Reading.OWN;
import static kr.daesa.intake.Reading.PARTNER;
import static kr.daesa.testing.TableFile.MS949;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.RowTally;
import kr.daesa.model.Side;
import kr.daesa.model.TaxType;
import kr.daesa.testing.HometaxInvoice;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HometaxListTest {

    private static final String NO_1 = "20261108-41000096-00100014";
    private static final String NO_2 = "20261109-10261109-0290003c";

    @TempDir
    Path folder;

    /** The containers one and the same list comes in. */
    enum Container {
        XLS {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeXls(folder.resolve("매출전자세금계산서목록(1~2).xls"));
            }
        },
        XLSX {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeXlsx(folder.resolve("매출전자세금계산서목록(1~2).xlsx"));
            }
        },
        XLSX_NAMED_XLS {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeXlsx(folder.resolve("매출전자세금계산서목록(1~2).xls"));
            }
        },
        CSV_CP949 {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeCsv(folder.resolve("매출전자세금계산서목록(1~2).csv"), TableFile.MS949);
            }
        },
        CSV_UTF8 {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeCsv(folder.resolve("매출전자세금계산서목록_1_2_.csv"), StandardCharsets.UTF_8);
            }
        },
        CSV_WITH_MARK {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeCsvWithMark(folder.resolve("매출전자세금계산서목록(1~2).csv"));
            }
        },
        TXT {
            @Override
            Path write(TableFile table, Path folder) throws IOException {
                return table.writeTxt(folder.resolve("매출전자세금계산서목록(1~2) (1).txt"));
            }
        };

        abstract Path write(TableFile table, Path folder) throws IOException;
    }

    private static HometaxInvoice sale(String approvalNo) {
        return HometaxInvoice.of("2026-11-07", approvalNo, OWN, PARTNER, 1_000_000, 100_000);
    }

    private Reading read(HometaxListFile list) throws IOException {
        return Reading.hometax(list.table().writeXls(folder.resolve("목록.xls")));
    }

    @ParameterizedTest
    @EnumSource
    void aListReadsTheSameFromEveryContainer(Container container) throws IOException {
        HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛")
                .wide()
                .head(3_000_000, 300_000)
                .add(sale(NO_1)
                        .with("발급일자", "2026-11-08")
                        .with("전송일자", "2026-11-09")
                        .with("비고", "11월분, 두 줄"))
                .add(HometaxInvoice.of("2026-11-09", NO_2, OWN, PARTNER, 2_000_000, 200_000)
                        .with("전송일자", null));

        Reading reading = Reading.hometax(container.write(list.table(), folder));

        assertThat(reading.rejects).isEmpty();
        assertThat(reading.rows).hasSize(2);
        InvoiceRow first = reading.rows.get(0);
        assertThat(first.at().row()).isEqualTo(7);
        assertThat(first.side()).isEqualTo(Side.HOMETAX);
        assertThat(first.direction()).isEqualTo(Direction.SALES);
        assertThat(first.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(first.writeDate()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(first.issueDate()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(first.sendDate()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(first.approvalNo()).isEqualTo(ApprovalNumber.parse(NO_1));
        assertThat(String.valueOf(first.counterparty())).isEqualTo("2208162517");
        assertThat(first.counterpartyName()).isEqualTo("공급받는상사");
        assertThat(first.supply()).isEqualTo(1_000_000);
        assertThat(first.tax()).isEqualTo(100_000);
        assertThat(first.evidence()).isEqualTo(Evidence.ELECTRONIC);
        assertThat(first.item()).isEqualTo("컨설팅");
        assertThat(first.note()).isEqualTo("11월분, 두 줄");
        assertThat(reading.rows.get(1).sendDate()).isNull();
        assertThat(reading.facts.format()).isEqualTo("hometax-list");
        assertThat(reading.facts.direction()).isEqualTo(Direction.SALES);
        assertThat(reading.facts.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(reading.facts.head()).isEqualTo(new ControlTotals(null, 3_000_000L, 300_000L));
        assertThat(reading.facts.body()).isEqualTo(new ControlTotals(2L, 3_000_000L, 300_000L));
        assertThat(reading.facts.nameRange()).isEqualTo(2);
        assertThat(reading.facts.unreadable()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"false, 31", "true, 33"})
    void aListWithoutTaxColumnHoldsExemptInvoices(boolean wide, int columns) throws IOException {
        HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛").exempt().head(1_000_000, 0);
        list = wide ? list.wide() : list;
        list.add(sale(NO_1).with("분류", "계산서"));

        assertThat(list.headings()).hasSize(columns);
        Reading reading = read(list);

        assertThat(reading.onlyRow().kind()).isEqualTo(InvoiceKind.EXEMPT);
        assertThat(reading.onlyRow().taxType()).isEqualTo(TaxType.EXEMPT);
        assertThat(reading.onlyRow().tax()).isZero();
        assertThat(reading.facts.kind()).isEqualTo(InvoiceKind.EXEMPT);
        assertThat(reading.facts.head()).isEqualTo(new ControlTotals(null, 1_000_000L, null));
    }

    @ParameterizedTest
    @CsvSource({
        "세금계산서, 일반, TAX, TAXABLE, false",
        "수정세금계산서, 일반(수정), TAX, TAXABLE, true",
        "세금계산서, 영세율, TAX, ZERO_RATED, false",
        "세금계산서, 영세율위수탁, TAX, ZERO_RATED, false",
        "세금계산서, 수입, TAX, TAXABLE, false",
        "계산서, 일반, EXEMPT, EXEMPT, false",
        "수정계산서, 일반(수정), EXEMPT, EXEMPT, true",
        "02, 02, TAX, ZERO_RATED, true",
    })
    void classificationAndTypeTellKindTaxTypeAndCorrection(
            String classification, String type, InvoiceKind kind, TaxType taxType, boolean correction)
            throws IOException {
        InvoiceRow row = read(HometaxListFile.sales(OWN, "(주)한빛")
                        .add(sale(NO_1).with("분류", classification).with("종류", type)))
                .onlyRow();

        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.taxType()).isEqualTo(taxType);
        assertThat(row.correction()).isEqualTo(correction);
    }

    @ParameterizedTest
    @CsvSource({
        "수정세금계산서, 당초 승인번호 ( 20261001-41000096-00000001 ), 202610014100009600000001",
        "수정세금계산서, 202610014100009600000001 환입, 202610014100009600000001",
        "세금계산서, 당초승인번호:20261001-41000096-00000001, 202610014100009600000001",
        "세금계산서, 계약 20261001-41000096-00000001, ",
        "수정세금계산서, 환입, ",
        "수정세금계산서, 20261108-41000096-00100014, ",
    })
    void theOriginalOfACorrectionIsFoundInItsNote(String classification, String note, @Nullable String original)
            throws IOException {
        InvoiceRow row = read(HometaxListFile.sales(OWN, "(주)한빛")
                        .add(sale(NO_1).with("분류", classification).with("비고", note)))
                .onlyRow();

        assertThat(row.originalApprovalNo()).isEqualTo(original == null ? null : new ApprovalNumber(original));
    }

    @Test
    void theDirectionComesFromTheRowsOwnNumbersWhateverTheTitleSays() throws IOException {
        Reading reading = read(HometaxListFile.sales(OWN, "(주)한빛")
                .add(HometaxInvoice.of("2026-11-07", NO_1, PARTNER, OWN, 1_000_000, 100_000)
                        .with("공급자 종사업장번호", 2)));

        assertThat(reading.onlyRow().direction()).isEqualTo(Direction.PURCHASE);
        assertThat(String.valueOf(reading.onlyRow().counterparty())).isEqualTo("2208162517");
        assertThat(reading.onlyRow().counterpartyName()).isEqualTo("공급하는상사");
        assertThat(reading.onlyRow().counterpartyBranch()).isEqualTo("0002");
        assertThat(reading.facts.direction()).isEqualTo(Direction.SALES);
    }

    @Test
    void headingsAreKnownInTheirVariants() throws IOException {
        List<String> headings =
                new ArrayList<>(HometaxListFile.sales(OWN, "(주)한빛").headings());
        Collections.replaceAll(headings, "발급일자", "발급일");
        Collections.replaceAll(headings, "전송일자", " 전송\n일자 ");
        Collections.replaceAll(headings, "공급자사업자등록번호", "공급자 사업자등록번호*");
        Collections.replaceAll(headings, "공급가액", "공급가액 (원)");
        Collections.replaceAll(headings, "전자세금계산서분류", "전자세금계산서 분류");
        headings.set(11, "상호1");
        HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛");
        TableFile table = new TableFile("세금계산서")
                .row(headings)
                .row(list.cells(sale(NO_1).with("발급일자", "2026-11-08").with("분류", "수정세금계산서")));

        InvoiceRow row =
                Reading.hometax(table.writeXlsx(folder.resolve("목록.xlsx"))).onlyRow();

        assertThat(row.issueDate()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(row.counterpartyName()).isEqualTo("공급받는상사");
        assertThat(row.supply()).isEqualTo(1_000_000);
        assertThat(row.correction()).isTrue();
    }

    private static TableFile old(List<String> groups, List<String> headings) {
        TableFile table = new TableFile("세금계산서").row("매출 전자세금계산서 목록조회");
        if (!groups.isEmpty()) {
            table.row(groups);
        }
        return table.row(headings)
                .row(
                        "2026-11-07",
                        "20261108-41000096-00100014",
                        "2026-11-08",
                        "2026-11-09",
                        OWN,
                        "0001",
                        "한빛",
                        PARTNER,
                        "0002",
                        "나래",
                        "1,100",
                        "1,000",
                        "100",
                        "세금계산서",
                        "일반",
                        "");
    }

    private void assertPartiesAreTold(TableFile table) throws IOException {
        for (Path file :
                List.of(table.writeXls(folder.resolve("a.xls")), table.writeCsv(folder.resolve("a.csv"), MS949))) {
            InvoiceRow row = Reading.hometax(file).onlyRow();
            assertThat(row.direction()).isEqualTo(Direction.SALES);
            assertThat(String.valueOf(row.counterparty())).isEqualTo("2208162517");
            assertThat(row.counterpartyName()).isEqualTo("나래");
            assertThat(row.counterpartyBranch()).isEqualTo("0002");
            assertThat(row.supply()).isEqualTo(1000);
            assertThat(row.tax()).isEqualTo(100);
            assertThat(row.sendDate()).isEqualTo(LocalDate.of(2026, 11, 9));
        }
    }

    @Test
    void aHeaderOfTwoRowsIsReadWithTheGroupsAboveIt() throws IOException {
        assertPartiesAreTold(old(
                List.of(
                        "작성일자",
                        "승인번호",
                        "발급일자",
                        "전송일자",
                        "공급자",
                        "",
                        "",
                        "공급받는자",
                        "",
                        "",
                        "합계금액",
                        "공급가액",
                        "세액",
                        "전자세금계산서분류",
                        "전자세금계산서종류",
                        "비고"),
                List.of("", "", "", "", "사업자등록번호", "종사업장번호", "상호", "사업자등록번호", "종사업장번호", "상호", "", "", "", "", "", "")));
    }

    @Test
    void partiesThatOnlyTheirOrderTellsApartAreSupplierThenBuyer() throws IOException {
        assertPartiesAreTold(old(
                List.of(),
                List.of(
                        "작성일자",
                        "승인번호",
                        "발급일",
                        "전송일",
                        "사업자등록번호",
                        "종사업장번호",
                        "상호",
                        "사업자등록번호1",
                        "종사업장번호1",
                        "상호1",
                        "합계금액",
                        "공급가액",
                        "세액",
                        "전자세금계산서 분류",
                        "전자세금계산서 종류",
                        "비고")));
    }

    @Test
    void columnsThatPeopleInsertDoNotShiftTheParties() throws IOException {
        HometaxListFile list = HometaxListFile.sales(OWN, "(주)한빛").wide();
        List<@Nullable Object> headings = new ArrayList<>(list.headings());
        List<@Nullable Object> cells = new ArrayList<>(list.cells(sale(NO_1)));
        headings.add(0, "확인");
        cells.add(0, "예");
        headings.add(7, "상호 메모"); // between the supplier's branch and name
        cells.add(7, "메모");
        headings.add(10, "담당");
        cells.add(10, "이대리");

        Reading reading =
                Reading.hometax(new TableFile("세금계산서").row(headings).row(cells).writeXls(folder.resolve("목록.xls")));

        assertThat(reading.onlyRow().counterpartyName()).isEqualTo("공급받는상사");
        assertThat(String.valueOf(reading.onlyRow().counterparty())).isEqualTo("2208162517");
    }

    @Test
    void aPartyWithoutANameColumnDoesNotTakeTheNextPartysName() throws IOException {
        HometaxListFile list = HometaxListFile.purchases(OWN, "(주)한빛").wide();
        List<@Nullable Object> headings = new ArrayList<>(list.headings());
        headings.set(6, "삭제함"); // the supplier's 상호
        TableFile table = new TableFile("세금계산서")
                .row(headings)
                .row(list.cells(HometaxInvoice.of("2026-11-07", NO_1, PARTNER, OWN, 10_000, 1_000)));

        assertThat(Reading.hometax(table.writeXls(folder.resolve("목록.xls")))
                        .onlyRow()
                        .counterpartyName())
                .isEmpty();
    }

    @Test
    void itemLinesOfOneInvoiceCountOnceInTheBody() throws IOException {
        Reading reading = read(HometaxListFile.sales(OWN, "(주)한빛")
                .head(1_000_000, 100_000)
                .add(sale(NO_1).with("품목명", "노트북"))
                .add(sale(NO_1).with("품목명", "가방")));

        assertThat(reading.rows).extracting(InvoiceRow::item).containsExactly("노트북", "가방");
        assertThat(reading.facts.lines()).isEqualTo(2);
        assertThat(reading.facts.body()).isEqualTo(new ControlTotals(1L, 1_000_000L, 100_000L));
    }

    @Test
    void aSheetOfItemsIsNoListOfInvoices() throws IOException {
        TableFile table = HometaxListFile.sales(OWN, "(주)한빛").add(sale(NO_1)).table();
        table.sheet("품목")
                .row()
                .row()
                .row()
                .row()
                .row("승인번호", "품목순번", "일자", "품목명", "규격", "수량", "단가", "공급가액", "세액", "비고")
                .row(NO_1, "1", "2026-11-07", "노트북", "", "1", "1,000,000", "1,000,000", "100,000", "");

        Reading reading = Reading.hometax(table.writeXls(folder.resolve("목록.xls")));

        assertThat(reading.onlyRow().at().sheet()).isEqualTo("세금계산서");
        assertThat(reading.facts.lines()).isEqualTo(1);
    }

    @Test
    void everySheetWithAListIsRead() throws IOException {
        HometaxListFile sales =
                HometaxListFile.sales(OWN, "(주)한빛").head(1_000_000, 100_000).add(sale(NO_1));
        TableFile table = sales.table().sheet("안내").row("조회 결과입니다").sheet("매입");
        table.row("매입 전자(수정) 세금계산서 목록조회").row(sales.headings());
        table.row(sales.cells(HometaxInvoice.of("2026-11-09", NO_2, PARTNER, OWN, 500_000, 50_000)));

        Reading reading = Reading.hometax(table.writeXls(folder.resolve("목록.xls")));

        assertThat(reading.rows).extracting(InvoiceRow::direction).containsExactly(Direction.SALES, Direction.PURCHASE);
        assertThat(reading.facts.direction()).isNull();
        assertThat(reading.facts.head()).as("one of the lists has none").isNull();
    }

    @Test
    void aResidentOrForeignBuyerIsACounterparty() throws IOException {
        Reading reading = read(HometaxListFile.sales(OWN, "(주)한빛")
                .add(HometaxInvoice.of("2026-11-07", NO_1, OWN, "800101-1******", 10_000, 1_000))
                .add(HometaxInvoice.of("2026-11-07", NO_2, OWN, "9999999999999", 10_000, 1_000)));

        assertThat(reading.rows)
                .extracting(row -> String.valueOf(row.counterparty()))
                .containsExactly("8001011******", "9999999999999");
    }

    @Test
    void aTotalThatIsNotSupplyAndTaxIsNoFault() throws IOException {
        assertThat(read(HometaxListFile.sales(OWN, "(주)한빛").add(sale(NO_1).with("합계금액", "1")))
                        .onlyRow()
                        .supply())
                .isEqualTo(1_000_000);
    }

    @Test
    void aListInALedgerFolderIsALedger() throws IOException {
        Path file = HometaxListFile.sales(OWN, "(주)한빛").add(sale(NO_1)).table().writeXls(folder.resolve("장부.xls"));

        assertThat(Reading.ledger(file).onlyRow().side()).isEqualTo(Side.LEDGER);
    }

    @Test
    void anEmptyListIsReadableAndNamesItsClient() throws IOException {
        Path file = HometaxListFile.purchases(OWN, "(주)한빛").head(0, 0).table().writeXls(folder.resolve("목록.xls"));

        Reading reading = Reading.of(file, Side.HOMETAX, Owner.firm(Map.of(BusinessNumber.parse(OWN), "K0001")));

        assertThat(reading.facts.unreadable()).isNull();
        assertThat(reading.facts.lines()).isZero();
        assertThat(reading.facts.direction()).isEqualTo(Direction.PURCHASE);
        assertThat(reading.facts.kind()).isEqualTo(InvoiceKind.TAX);
        assertThat(reading.facts.body()).isEqualTo(new ControlTotals(0L, 0L, 0L));
        assertThat(reading.facts.tallies())
                .containsExactly(new RowTally("K0001", Side.HOMETAX, Direction.PURCHASE, InvoiceKind.TAX, 0, 0));
    }
}
