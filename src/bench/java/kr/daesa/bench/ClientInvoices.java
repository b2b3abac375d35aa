package kr.daesa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kr.daesa.model.BusinessNumber;

/**
 * The invoices of one client: 97 of 100 agree on both sides, most of them by approval number, the others by what they are
 * about; the rest are wrong in the ways that ledgers are.
 */
final class ClientInvoices {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 1);
    private static final int DAYS = 130;
    private static final int MOST_PARTNERS = 300;
    private static final int ROWS_A_PARTNER = 20;
    /** As many as have room in eight hexadecimal digits, each with a million invoices. */
    private static final int CLIENTS_A_SYSTEM = 4_000;

    private static final double NUMBERED = 0.7;
    /** In 1,000 invoices, by the order of {@link Invoice.Flaw} behind NONE. */
    private static final int[] FLAWS = {8, 6, 6, 5, 5};

    private final FirmShape firm;
    private final int client;
    private final SplittableRandom random;
    private final int partners;

    ClientInvoices(FirmShape firm, int client) {
        this.firm = firm;
        this.client = client;
        this.random = new SplittableRandom(firm.seed() * 1_000_003 + client);
        this.partners = Math.max(3, Math.min(MOST_PARTNERS, firm.rowsOf(client) / ROWS_A_PARTNER));
    }

    String id() {
        return String.format(Locale.ROOT, "C%05d", client + 1);
    }

    String name() {
        return "(주)" + Words.company(client) + "상사";
    }

    BusinessNumber businessNo() {
        return businessNumber(100_000_000 + client);
    }

    BusinessNumber partnerNo(int partner) {
        return businessNumber(300_000_000 + (int) ((client * 7_919L + partner * 104_729L) % 500_000_000));
    }

    String partnerName(int partner) {
        return Words.company(client * 31 + partner) + "산업 주식회사";
    }

    /** {@code 20260715-41000203-…}: 26 characters as the lists have it. */
    String approvalNo(Invoice invoice) {
        return String.format(
                Locale.ROOT,
                "%04d%02d%02d-410002%02d-%08x",
                invoice.written().getYear(),
                invoice.written().getMonthValue(),
                invoice.written().getDayOfMonth(),
                client / CLIENTS_A_SYSTEM,
                client % CLIENTS_A_SYSTEM * 1_000_003L + invoice.number());
    }

    List<Invoice> all() {
        int rows = firm.rowsOf(client);
        List<Invoice> invoices = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            invoices.add(new Invoice(
                    i,
                    random.nextBoolean(),
                    random.nextInt(partners),
                    FIRST_DAY.plusDays(random.nextInt(DAYS)),
                    random.nextLong(10, 50_000) * 1_000,
                    random.nextDouble() < NUMBERED,
                    flaw()));
        }
        return invoices;
    }

    private Invoice.Flaw flaw() {
        int left = random.nextInt(1_000);
        for (int i = 0; i < FLAWS.length; i++) {
            left -= FLAWS[i];
            if (left < 0) {
                return Invoice.Flaw.values()[i + 1];
            }
        }
        return Invoice.Flaw.NONE;
    }

    private static BusinessNumber businessNumber(int nineDigits) {
        for (int check = 0; check < 10; check++) {
            BusinessNumber number = new BusinessNumber(String.format(Locale.ROOT, "%09d%d", nineDigits, check));
            if (number.isValid()) {
                return number;
            }
        }
        throw new IllegalStateException("every nine digits have a check digit");
    }
}
