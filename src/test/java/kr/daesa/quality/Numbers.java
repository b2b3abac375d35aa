package kr.daesa.quality;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Numbers and amounts that no two deals of the firm share unless they are to. */
final class Numbers {

    private static final long STEP = 7_368_787; // prime, so that neighbours do not look alike
    private static final String[] SYSTEMS = {"41000096", "41000203", "10260101", "41000008"};

    private final Random random;
    private long nextParty;
    private int parties;
    private int serial;
    private final Set<Long> supplies = new HashSet<>();

    Numbers(Random random) {
        this.random = random;
        nextParty = 100_000_000 + random.nextInt(800_000_000);
    }

    String businessNumber() {
        nextParty = (nextParty + STEP) % 1_000_000_000;
        // One in thirty begins with a zero, which spreadsheets lose.
        boolean zero = nextParty < 100_000_000 || random.nextInt(30) == 0;
        long nine = zero ? 10_000_000 + nextParty % 90_000_000 : nextParty;
        return Party.businessNumber(nine);
    }

    Party party() {
        parties++;
        String name = "거래처" + parties;
        return new Party(businessNumber(), random.nextInt(3) == 0 ? "(주)" + name : name);
    }

    /** A person's number; the last six digits may be masked by one side. */
    Party person() {
        parties++;
        String birth = String.format(
                Locale.ROOT, "%02d%02d%02d", 50 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Party(
                birth + (1 + random.nextInt(2)) + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)),
                "개인" + parties);
    }

    /** Won that no other deal of the firm has, so that only what is meant to pair can pair. */
    long supply() {
        long won;
        do {
            won = switch (random.nextInt(4)) {
                case 0 -> 10_000 + random.nextInt(990_000);
                case 1 -> 10L * (1_000 + random.nextInt(5_000_000));
                default -> 100L * (1_000 + random.nextInt(900_000));
            };
        } while (!supplies.add(won));
        return won;
    }

    String approvalNumber(LocalDate issued, String system) {
        serial++;
        String day = issued.toString().replace("-", "");
        return day + system + String.format(Locale.ROOT, "%07d", serial) + (serial % 5 == 0 ? "a" : "0");
    }

    String system(String clientId) {
        return system(clientId, 0);
    }

    /** One of several that differ, the first of which is the client's own. */
    String system(String clientId, int which) {
        return SYSTEMS[Math.floorMod(clientId.hashCode() + which, SYSTEMS.length)];
    }
}
