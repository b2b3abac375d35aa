package kr.daesa.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well answers agree with the truth: precision, recall and wrong penalties of each code, and every difference. */
final class Score {

    /** Counts of one code. */
    private static final class Count {
        private int wanted;
        private int got;
        private int hit;
        private int wrongPenalties;
        private int wrongSeverities;
        private int wrongDues;

        void add(Count other) {
            wanted += other.wanted;
            got += other.got;
            hit += other.hit;
            wrongPenalties += other.wrongPenalties;
            wrongSeverities += other.wrongSeverities;
            wrongDues += other.wrongDues;
        }

        boolean isPerfect() {
            return wanted == hit && got == hit && wrongPenalties == 0 && wrongSeverities == 0 && wrongDues == 0;
        }

        String line(String code) {
            return String.format(
                    Locale.ROOT,
                    "%-27s %8d %8d %8d  %9s %7s %9d %9d %6d",
                    code,
                    wanted,
                    got,
                    hit,
                    ratio(hit, got),
                    ratio(hit, wanted),
                    wrongPenalties,
                    wrongSeverities,
                    wrongDues);
        }

        private static String ratio(int part, int whole) {
            return whole == 0
                    ? "-"
                    : String.format(Locale.ROOT, "%d.%04d", part / whole, part % whole * 10_000L / whole);
        }
    }

    private final SortedMap<String, Count> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Compares one firm. */
    static Score of(Firm firm, List<Answer> answers) {
        Score score = new Score();
        for (Client client : firm.clients()) {
            String id = client.payer().id();
            List<Answer> its = new ArrayList<>(answers.stream()
                    .filter(answer -> answer.clientId().equals(id))
                    .toList());
            client.expectations.stream().filter(it -> !it.optional()).forEach(it -> score.meet(client, it, its));
            client.expectations.stream().filter(Expectation::optional).forEach(it -> take(it, its));
            its.forEach(answer -> score.extra(client, answer));
        }
        answers.stream()
                .filter(answer -> firm.clients().stream()
                        .noneMatch(client -> client.payer().id().equals(answer.clientId())))
                .forEach(answer -> score.extra(null, answer));
        return score;
    }

    private Count count(String code) {
        return counts.computeIfAbsent(code, c -> new Count());
    }

    /** The answer that meets an expectation, taken off the list; of several the one that agrees in full. */
    private static @Nullable Answer take(Expectation it, List<Answer> answers) {
        List<String> keys = it.keyTexts();
        List<Answer> fitting = answers.stream()
                .filter(answer -> answer.code().equals(it.code()))
                .filter(answer -> keys.isEmpty() || keys.stream().anyMatch(answer::refersTo))
                .toList();
        Answer best = fitting.stream()
                .filter(answer -> isSeverity(it, answer) && isPenalty(it, answer) && isDue(it, answer))
                .findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.get(0));
        if (best != null) {
            answers.remove(best);
        }
        return best;
    }

    private static boolean isSeverity(Expectation it, Answer answer) {
        return it.severity() == null
                ? !answer.severity().equals("INFO")
                : it.severity().equals(answer.severity());
    }

    private static boolean isDue(Expectation it, Answer answer) {
        return it.due() == null || it.due().equals(answer.due());
    }

    private static boolean isPenalty(Expectation it, Answer answer) {
        return it.penalty() == null || it.penalty() == answer.penalty();
    }

    private void meet(Client client, Expectation it, List<Answer> answers) {
        Count count = count(it.code());
        count.wanted++;
        Answer answer = take(it, answers);
        String what = client.payer().id() + " " + it.code() + " "
                + it.keyTexts().stream().distinct().toList() + " (" + it.family() + ": " + it.why() + ")";
        if (answer == null) {
            differences.add("missed   " + what);
            return;
        }
        count.got++;
        count.hit++;
        if (!isSeverity(it, answer)) {
            count.wrongSeverities++;
            differences.add("severity " + what + ": " + answer.severity() + " instead of "
                    + (it.severity() == null ? "any but INFO" : it.severity()));
        }
        if (!isDue(it, answer)) {
            count.wrongDues++;
            differences.add("due      " + what + ": " + answer.due() + " instead of " + it.due());
        }
        if (!isPenalty(it, answer)) {
            count.wrongPenalties++;
            differences.add("penalty  " + what + ": " + answer.penalty() + " instead of " + it.penalty());
        }
    }

    private void extra(@Nullable Client client, Answer answer) {
        count(answer.code()).got++;
        String family = client == null
                ? ""
                : client.plays.stream()
                        .filter(play -> play.rows().stream()
                                .anyMatch(row -> answer.refersTo(row.key()) || answer.refersTo(row.ledgerKey())))
                        .map(play -> " (" + play.family() + ": " + play.why() + ")")
                        .findFirst()
                        .orElse(" (" + client.plays.get(0).family() + ": "
                                + client.plays.get(0).why() + ")");
        differences.add("extra    " + answer + family);
    }

    void add(Score other) {
        other.counts.forEach((code, count) -> count(code).add(count));
        differences.addAll(other.differences);
    }

    boolean isPerfect() {
        return counts.values().stream().allMatch(Count::isPerfect);
    }

    /** The codes that had to be found. */
    Set<String> codes() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().wanted > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** One line a code, and all of them together. */
    String table() {
        Count all = new Count();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-27s %8s %8s %8s  %9s %7s %9s %9s %6s",
                "code",
                "wanted",
                "got",
                "hit",
                "precision",
                "recall",
                "penalties",
                "severity",
                "due"));
        counts.forEach((code, count) -> {
            lines.add(count.line(code));
            all.add(count);
        });
        lines.add(all.line("all"));
        return String.join("\n", lines);
    }
}
