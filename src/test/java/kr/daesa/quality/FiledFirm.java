package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kr.daesa.quality.collecting.NothingDeclared;
import kr.daesa.quality.collecting.SharedFiles;

/** A firm on a night after the return, and as it was on a night before: in other files, lines and spelling. */
final class FiledFirm {

    /** The night after, and when the program ran before: in time, on the last day, too early, too late. */
    private record Nights(LocalDate before, Night after) {}

    private static final List<Nights> ALL = List.of(
            new Nights(LocalDate.of(2026, 7, 24), new Night(LocalDate.of(2026, 7, 28), "2026-1")),
            new Nights(LocalDate.of(2027, 1, 25), new Night(LocalDate.of(2027, 1, 26), "2026-2")),
            new Nights(LocalDate.of(2026, 6, 29), new Night(LocalDate.of(2026, 7, 28), "2026-1")),
            new Nights(LocalDate.of(2026, 7, 28), new Night(LocalDate.of(2026, 7, 30), "2026-1")));

    private final Random random;
    private final Nights nights;
    private final Firm firm;
    private final List<Filing> filings;

    private FiledFirm(Random random, Nights nights, Firm firm) {
        this.random = random;
        this.nights = nights;
        this.firm = firm;
        filings = firm.clients().stream()
                .map(client -> Filing.of(client, nights.before, 32))
                .toList();
    }

    static FiledFirm make(long seed, int clients, int cases, Path folder) {
        Random random = new Random(seed);
        Nights nights = ALL.get((int) Math.floorMod(seed, (long) ALL.size()));
        List<Client> played = Firm.played(
                nights.after,
                clients,
                cases,
                i -> i % 5 == 4 ? new SharedFiles() : new NothingDeclared(),
                i -> Forms.lasting(random),
                random);
        return new FiledFirm(random, nights, new Firm(seed, nights.after, played, folder));
    }

    Firm firm() {
        return firm;
    }

    LocalDate before() {
        return nights.before;
    }

    void writeBefore(Path inbox) throws IOException {
        Filing.writeThen(filings, inbox, random);
    }

    void writeAfter(Path inbox) throws IOException {
        new FirmFiles(inbox, random, firm.clients()).write();
    }
}
