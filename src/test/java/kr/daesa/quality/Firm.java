package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A firm whose truth is known. The same seed and sizes give the same bytes.
 *
 * @param folder holds {@code inbox}, {@code truth.csv} and {@code cases.csv}
 */
record Firm(long seed, Night night, List<Client> clients, Path folder) {

    /** Makes a firm and writes it. */
    static Firm make(long seed, int clients, int cases, Path folder) throws IOException {
        Random random = new Random(seed);
        IntFunction<Situation> situations = turn -> Happenings.situation(seed * clients + turn);
        IntFunction<Forms> forms = turn -> Forms.inTurn(seed * clients + turn);
        Firm firm = new Firm(
                seed, Night.of(seed), played(Night.of(seed), clients, cases, situations, forms, random), folder);
        TwoClients.play(firm.clients);
        firm.clients.forEach(Firm::finish);
        new FirmFiles(folder.resolve("inbox"), random, firm.clients).write();
        TruthFiles.write(firm);
        return firm;
    }

    /** Clients that have played, but of whom nothing is written yet. */
    static List<Client> played(
            Night night,
            int clients,
            int cases,
            IntFunction<Situation> situations,
            IntFunction<Forms> forms,
            Random random) {
        Numbers numbers = new Numbers(random);
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(
                    taxpayer(String.format(Locale.ROOT, "K%04d", i + 1), night, numbers, random),
                    night,
                    numbers,
                    random,
                    forms.apply(i));
            fill(client, situations.apply(i), cases);
            all.add(client);
        }
        return all;
    }

    private static Taxpayer taxpayer(String id, Night night, Numbers numbers, Random random) {
        SortedMap<Integer, Long> history = new TreeMap<>();
        LocalDate from = null;
        LocalDate closed = null;
        String type = "CORPORATION";
        LocalDate start = night.halves().get(night.halves().size() - 1).first();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                type = random.nextInt(3) == 0 ? "SIMPLIFIED" : "INDIVIDUAL";
                switch (random.nextInt(4)) {
                    case 0 -> from = night.first().minusYears(1);
                    case 1 -> from = night.first().plusDays(random.nextInt(60));
                    case 2 -> {
                        long most = random.nextBoolean() ? 80_000_000 : 79_999_999;
                        history.put(night.first().getYear() - 1, most);
                        long[] before = {30_000_000, 43_636_363, 43_636_364, 70_000_000}; // around 4,800만원 with tax
                        history.put(night.first().getYear() - 2, before[random.nextInt(before.length)]);
                    }
                    default -> {}
                }
            }
            case 3 -> {
                closed = night.last().minusDays(1 + random.nextInt(30));
                closed = closed.isBefore(start.plusDays(30)) ? null : closed;
            }
            default -> {}
        }
        return new Taxpayer(id, "의뢰인" + id, numbers.businessNumber(), type, from, closed, history);
    }

    private static void fill(Client client, Situation situation, int cases) {
        Stage arranging = new Stage(client, situation.getClass().getSimpleName());
        situation.arrange(arranging);
        if (client.payer().becomesObliged(client.night().day()) != null) {
            boolean soon = client.night().day().getMonthValue() == 6;
            arranging.expect("OBLIGATION_STARTING", soon ? "WARNING" : "INFO", 0L);
        }
        arranging.close();
        base(client);
        List<Family> deck = new ArrayList<>();
        int played = 0;
        for (int tried = 0; played < cases && tried < 4 * cases; tried++) {
            if (deck.isEmpty()) {
                deck.addAll(Happenings.FAMILIES);
                Collections.shuffle(deck, client.random());
            }
            Family family = deck.remove(deck.size() - 1);
            Stage stage = new Stage(client, family.getClass().getSimpleName());
            if (family.play(stage)) {
                played++;
            }
            stage.close();
        }
    }

    private static void finish(Client client) {
        client.last.forEach(Runnable::run);
        listed(client);
    }

    /** Section 8: whatever else is wrong with it, what was sent after the 11th that follows its period is listed by itself. */
    private static void listed(Client client) {
        Stage stage = new Stage(client, "ListedSeparately");
        stage.why("transmitted after the 11th of the month after its tax period");
        if (!stage.hometaxTellsDays()) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (Invoice invoice : List.copyOf(client.hometax)) {
            LocalDate sent = invoice.sent;
            Half half = Half.of(invoice.written);
            if (sent != null
                    && sent.isAfter(half.last().plusDays(11))
                    && client.night().halves().contains(half)
                    && told.add(invoice.key())) {
                stage.expect("LISTED_SEPARATELY", "INFO", 0L, invoice);
            }
        }
        stage.close();
    }

    /** One agreed deal in every tax period and collection of a lane, so that no export is empty by chance. */
    private static void base(Client client) {
        Stage stage = new Stage(client, "Base");
        stage.why("an agreed deal in every period and collection");
        for (Lane lane : client.open) {
            List<Predicate<LocalDate>> spans = new ArrayList<>();
            client.night()
                    .halves()
                    .forEach(half -> spans.add(day -> Half.of(day).equals(half)));
            client.pieces.getOrDefault(lane, List.of()).forEach(piece -> spans.add(piece::covers));
            for (Predicate<LocalDate> span : spans) {
                LocalDate written = stage.covered(lane, span);
                if (written != null) {
                    stage.both(stage.issue(stage.deal(lane, written), written, written));
                }
            }
        }
        stage.close();
    }
}
