package kr.daesa.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kr.daesa.quality.NightlyRuns.Told;
import kr.daesa.quality.collecting.NothingDeclared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * What happened to a deal is in the books on some of three nights and mended, or not there yet, on the others; all files are
 * written anew each night. Of deals that were over long before, only that decides what a finding's status is.
 */
class StatusTest {

    private static final LocalDate OVER = LocalDate.of(2026, 10, 31); // its issuing deadline is the 10th of November
    private static final List<LocalDate> NIGHTS =
            List.of(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20));
    private static final Night LAST = new Night(NIGHTS.get(2), null);
    private static final int ALWAYS = 0b111;

    private final Random random = new Random(20261120);
    private final Map<Client.Play, Integer> there = new IdentityHashMap<>();

    @Test
    void tellsWhatIsNewWhatContinuesAndWhatWasMended(@TempDir Path office) throws IOException {
        List<Client> clients = Firm.played(LAST, 5, 80, i -> new NothingDeclared(), i -> Forms.lasting(random), random);
        clients.forEach(client -> client.plays.stream()
                .filter(StatusTest::isOver)
                .forEach(play -> there.put(play, 1 + random.nextInt(ALWAYS))));
        NightlyRuns runs = new NightlyRuns(office);
        Map<Client, List<Invoice>> ledgers = new IdentityHashMap<>();
        Map<Client, List<Invoice>> lists = new IdentityHashMap<>();
        clients.forEach(client -> ledgers.put(client, List.copyOf(client.ledger)));
        clients.forEach(client -> lists.put(client, List.copyOf(client.hometax)));

        String waived = "";
        Set<String> seen = new TreeSet<>();
        for (int n = 0; n < NIGHTS.size(); n++) {
            FileSystemUtils.deleteRecursively(runs.inbox());
            for (Client client : clients) {
                keep(client, client.ledger, ledgers.get(client), n);
                keep(client, client.hometax, lists.get(client), n);
            }
            new FirmFiles(runs.inbox(), random, clients).write();
            Files.writeString(
                    runs.inbox().resolve("waivers.csv"),
                    "finding_id,until,reason,by\n" + waived,
                    StandardCharsets.UTF_8);
            List<Told> told = runs.run(NIGHTS.get(n));
            for (Client client : clients) {
                for (Map.Entry<Told, Client.Play> one : judged(client, told).entrySet()) {
                    Told it = one.getKey();
                    int nights = there.get(one.getValue());
                    boolean isWaived = waived.contains(it.id() + ",");
                    assertThat(it.status() + " since " + it.firstSeen())
                            .as("%s of %s on the nights %s, told on %s", it, one.getValue(), nights, NIGHTS.get(n))
                            .isEqualTo(truth(nights, n, isWaived));
                    seen.add(it.status());
                }
                expectNoneForgotten(client, told, n);
            }
            if (n == 0) {
                StringBuilder lines = new StringBuilder();
                told.stream()
                        .filter(it -> random.nextInt(4) == 0)
                        .forEach(it -> lines.append(it.id() + "," + NIGHTS.get(1) + ",알고 있음,회계사\n"));
                waived = lines.toString();
            } else if (n == 1) {
                waived = ""; // its last day is over, and so is the line
            }
        }
        assertThat(seen).containsExactly("CONTINUING", "NEW", "RESOLVED", "WAIVED");
    }

    private static boolean isOver(Client.Play play) {
        return !play.family().equals("Base")
                && !play.family().equals("RegularDealStops")
                && play.rows().stream().allMatch(row -> isOver(row.written) && isOver(row.issued) && isOver(row.sent));
    }

    private static boolean isOver(@Nullable LocalDate day) {
        return day == null || !day.isAfter(OVER);
    }

    private boolean isThere(Client.Play play, int night) {
        return (there.getOrDefault(play, ALWAYS) >> night & 1) == 1;
    }

    private void keep(Client client, List<Invoice> rows, List<Invoice> all, int night) {
        rows.clear();
        rows.addAll(all);
        List<Invoice> absent = new ArrayList<>();
        client.plays.stream().filter(play -> !isThere(play, night)).forEach(play -> absent.addAll(play.rows()));
        rows.removeIf(row -> absent.stream().anyMatch(other -> other == row));
    }

    /** The findings of deals that are over, by the approval number or the document, which no other deal has. */
    private Map<Told, Client.Play> judged(Client client, List<Told> told) {
        Map<Told, Client.Play> judged = new IdentityHashMap<>();
        for (Told it : told) {
            if (it.answer().clientId().equals(client.payer().id())) {
                there.keySet().stream()
                        .filter(client.plays::contains)
                        .filter(play -> play.rows().stream().anyMatch(row -> isAbout(it.answer(), row)))
                        .findFirst()
                        .ifPresent(play -> judged.put(it, play));
            }
        }
        return judged;
    }

    private static boolean isAbout(Answer answer, Invoice row) {
        return answer.refersTo(row.number) || answer.refersTo(row.document);
    }

    /** New when it was not there the night before, since then while it stays, resolved once. */
    private static String truth(int nights, int night, boolean waived) {
        boolean now = (nights >> night & 1) == 1;
        int since = now ? night : night - 1;
        while (since > 0 && (nights >> (since - 1) & 1) == 1) {
            since--;
        }
        String status = !now ? "RESOLVED" : waived ? "WAIVED" : since == night ? "NEW" : "CONTINUING";
        return status + " since " + NIGHTS.get(since);
    }

    /** What the firm's truth wants of a deal is told on every night on which it is there, and resolved on the next. */
    private void expectNoneForgotten(Client client, List<Told> told, int night) {
        for (Expectation it : client.expectations) {
            Client.Play play = it.optional()
                    ? null
                    : there.keySet().stream()
                            .filter(client.plays::contains)
                            .filter(one -> one.rows().stream()
                                    .anyMatch(row -> it.keyTexts().contains(row.number) && !row.number.isEmpty()
                                            || it.keyTexts().contains(row.document) && !row.document.isEmpty()))
                            .findFirst()
                            .orElse(null);
            if (play != null) {
                boolean tells = isThere(play, night) || (night > 0 && isThere(play, night - 1));
                assertThat(told.stream()
                                .filter(one -> one.answer().code().equals(it.code()))
                                .anyMatch(one -> it.keyTexts().stream()
                                        .anyMatch(key -> one.answer().refersTo(key))))
                        .as("%s %s of %s on %s", it.code(), it.keyTexts(), play, NIGHTS.get(night))
                        .isEqualTo(tells);
            }
        }
    }
}
