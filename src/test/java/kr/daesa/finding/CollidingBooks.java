package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.PartyNumber;
import kr.daesa.testing.TestBooks;

/**
 * Deals of every sort on top of one another: two counterparties, four days of two months, a handful of amounts of which some
 * are sums of others, reversals of any of them. No two invoices have one number, so nothing is a copy.
 */
final class CollidingBooks {

    private static final String[] DAYS = {"2026-08-30", "2026-08-31", "2026-09-01", "2026-09-12"};
    private static final long[] SUPPLIES = {100_000, 100_000, 200_000, 300_000, 110_000};
    private static final PartyNumber[] PARTIES = {TestBooks.PARTNER, TestBooks.OTHER_PARTNER};
    private static final int ROWS = 14;

    private final Random random;
    private final IntUnaryOperator numbering;
    private final TestBooks books = new TestBooks();

    private CollidingBooks(long seed, IntUnaryOperator numbering) {
        this.random = new Random(seed);
        this.numbering = numbering;
    }

    /** @param numbering which number the n-th document and invoice get */
    static TestBooks of(long seed, IntUnaryOperator numbering) {
        CollidingBooks colliding = new CollidingBooks(seed, numbering);
        for (int i = 1; i <= ROWS; i++) {
            colliding.row(i);
        }
        return colliding.books;
    }

    private void row(int place) {
        Direction direction = random.nextInt(5) == 0 ? Direction.PURCHASE : Direction.SALES;
        String day = DAYS[random.nextInt(DAYS.length)];
        PartyNumber party = PARTIES[random.nextInt(4) / 3];
        long supply = SUPPLIES[random.nextInt(SUPPLIES.length)] * (random.nextInt(6) == 0 ? -1 : 1);
        boolean ledger = random.nextBoolean();
        boolean correction = supply < 0 && random.nextBoolean();
        int named = random.nextInt(3) == 0 ? 1 + random.nextInt(ROWS) : 0;
        CorrectionReason reason = random.nextBoolean() ? null : CorrectionReason.values()[random.nextInt(6)];
        if (ledger) {
            books.ledger(direction, day, supply, row -> row.counterparty(party)
                    .counterpartyName(name(party))
                    .documentNo("D-" + (1_000 + numbering.applyAsInt(place))));
        } else {
            books.hometax(direction, day, supply, row -> row.counterparty(party)
                    .counterpartyName(name(party))
                    .correction(correction)
                    .correctionReason(correction ? reason : null)
                    .originalApprovalNo(correction && named > 0 ? number(named) : null)
                    .issueDate(LocalDate.parse("2026-09-12"))
                    .sendDate(LocalDate.parse("2026-09-12"))
                    .approvalNo(number(place)));
        }
    }

    private static String name(PartyNumber party) {
        return party.equals(TestBooks.PARTNER) ? "거래처" : "다른 거래처";
    }

    private ApprovalNumber number(int place) {
        return TestBooks.number(1_000 + numbering.applyAsInt(place));
    }
}
