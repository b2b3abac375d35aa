package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Random;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.CorrectionReason;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.testing.TestBooks;

/** Books in which much collides, made up from a seed so that a failure can be repeated. */
final class RandomBooks {

    private RandomBooks() {}

    /** Few partners, days, amounts and items, so that much collides. */
    static TestBooks of(long seed) {
        return of(seed, 1);
    }

    /** The same with every amount so many times as large. */
    static TestBooks of(long seed, long factor) {
        Random random = new Random(seed);
        TestBooks books = new TestBooks();
        String[] items = {"", "임대료", "유지보수"};
        for (int i = 0; i < 60; i++) {
            Direction direction = Direction.values()[random.nextInt(2)];
            String day = "2026-%02d-%02d".formatted(5 + random.nextInt(7), 1 + random.nextInt(4));
            long supply = (1 + random.nextInt(3)) * 100_000L * factor * (random.nextInt(8) == 0 ? -1 : 1);
            String item = items[random.nextInt(items.length)];
            int number = 1 + random.nextInt(40);
            if (random.nextBoolean()) {
                Evidence evidence = random.nextInt(10) == 0 ? Evidence.PAPER : Evidence.ELECTRONIC;
                books.ledger(direction, day, supply, row -> row.item(item)
                        .evidence(evidence)
                        .documentNo("D-" + number)
                        .approvalNo(number % 3 == 0 ? TestBooks.number(number) : null));
            } else if (random.nextInt(3) == 0) {
                correct(books, random, direction, day, supply, number);
            } else {
                books.hometax(direction, day, supply, row -> row.item(item).approvalNo(TestBooks.number(number)));
            }
        }
        return books;
    }

    /** A correction with or without reason and original; it may name itself, a correction or nothing that is there. */
    private static void correct(
            TestBooks books, Random random, Direction direction, String day, long supply, int number) {
        CorrectionReason reason = random.nextBoolean() ? null : CorrectionReason.values()[random.nextInt(6)];
        ApprovalNumber original = random.nextInt(3) == 0 ? null : TestBooks.number(1 + random.nextInt(45));
        LocalDate issued = LocalDate.of(2026, 8 + random.nextInt(3), 1 + random.nextInt(28));
        books.hometax(direction, day, random.nextInt(3) == 0 ? supply : -Math.abs(supply), row -> row.correction(true)
                .correctionReason(reason)
                .originalApprovalNo(original)
                .issueDate(issued)
                .sendDate(issued)
                .approvalNo(TestBooks.number(number)));
    }
}
