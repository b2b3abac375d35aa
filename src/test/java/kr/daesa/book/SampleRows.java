package kr.daesa.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.IssueState;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import kr.daesa.model.TaxType;
import org.jspecify.annotations.Nullable;

/** Rows of one made-up file, the same for the same seed. */
final class SampleRows {

    /** As many as a row has fields that can be null: bit 0 issue date … bit 5 original approval number. */
    static final int NULLABLE_FIELDS = 6;

    private static final String[] NAMES = {"(주)한빛상사", "대성물산", "", "Gaon Tech Co., Ltd.", "㈜누리 정밀 \uD83C\uDFED"};
    private static final String[] PARTIES = {"1248100998", "8001011******", "8001011234567", "9999999999999"};

    static final SourceFile FILE = new SourceFile("c0001/ledger/매출.csv", "ab".repeat(32), 4_711);
    static final BookKey KEY = new BookKey(FILE, Side.LEDGER, "ledger-csv/1", "c0001=1248100998");

    private final Random random;

    SampleRows(long seed) {
        random = new Random(seed);
    }

    static SourceFacts facts(BookKey key) {
        return new SourceFacts(
                key.file(),
                key.side(),
                "c0001",
                "ledger-csv",
                null,
                null,
                null,
                null,
                new ControlTotals(0L, 0L, 0L),
                0,
                List.of(),
                0,
                null);
    }

    static InvoiceRow.Builder plain(int rowNumber) {
        return InvoiceRow.builder(Side.LEDGER, new Provenance(FILE, "", rowNumber))
                .direction(Direction.SALES)
                .kind(InvoiceKind.TAX)
                .writeDate(LocalDate.of(2026, 7, 31))
                .counterparty(new PartyNumber("1248100998"))
                .counterpartyName("(주)한빛상사")
                .amounts(1_000_000, 100_000)
                .item("부품 외");
    }

    List<InvoiceRow> rows(int count, int absent) {
        List<InvoiceRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(row(i + 2, absent));
        }
        return rows;
    }

    /** @param absent the fields that are null, a bit each */
    InvoiceRow row(int rowNumber, int absent) {
        LocalDate writeDate = LocalDate.of(2024, 2, 29).plusDays(random.nextInt(1_000));
        return InvoiceRow.builder(Side.LEDGER, new Provenance(FILE, random.nextBoolean() ? "" : "7월 매출", rowNumber))
                .direction(any(Direction.values()))
                .kind(any(InvoiceKind.values()))
                .writeDate(writeDate)
                .issueDate(unless(absent, 0, writeDate.plusDays(random.nextInt(40))))
                .sendDate(unless(absent, 1, writeDate.minusDays(random.nextInt(3))))
                .approvalNo(unless(absent, 2, approvalNo()))
                .counterparty(unless(absent, 3, new PartyNumber(any(PARTIES))))
                .counterpartyName(any(NAMES))
                .counterpartyBranch(random.nextBoolean() ? "" : "0001")
                .amounts(amount(), amount())
                .taxType(any(TaxType.values()))
                .evidence(any(Evidence.values()))
                .state(any(IssueState.values()))
                .correction(random.nextBoolean())
                .correctionReason(unless(absent, 4, any(CorrectionReason.values())))
                .originalApprovalNo(unless(absent, 5, approvalNo()))
                .item("품목 " + random.nextInt(20))
                .documentNo(random.nextBoolean() ? "" : "2026-" + rowNumber)
                .note(random.nextInt(3) == 0 ? "당초 거래 취소, 이중발급 ".repeat(random.nextInt(12)) : "")
                .build();
    }

    Reject reject(String clientId, int rowNumber) {
        return new Reject(
                clientId,
                Side.LEDGER,
                new Provenance(FILE, "", rowNumber),
                "공급가액",
                "1,2OO",
                Problem.of(any(ProblemCode.values()), random.nextInt(), "매출|매입"),
                random.nextBoolean() ? null : any(Direction.values()),
                random.nextBoolean() ? null : any(InvoiceKind.values()),
                random.nextBoolean() ? null : approvalNo(),
                random.nextBoolean() ? null : new PartyNumber(any(PARTIES)),
                random.nextBoolean() ? null : random.nextLong(-1_000_000_000, 1_000_000_000));
    }

    private ApprovalNumber approvalNo() {
        return new ApprovalNumber(
                "202607314100" + String.format(Locale.ROOT, "%04dAb%06x", random.nextInt(10), random.nextInt(1 << 24)));
    }

    private long amount() {
        return random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(-5_000, 5_000) * 1_000L;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> @Nullable T unless(int absent, int bit, T value) {
        return (absent >> bit & 1) == 1 ? null : value;
    }
}
