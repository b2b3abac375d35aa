package kr.daesa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.daesa.model.ClientReport;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.FindingStatus;
import kr.daesa.model.Severity;
import kr.daesa.model.TrackedFinding;
import org.jspecify.annotations.Nullable;

/**
 * What a client must be told (수임처 안내문), as a text to be pasted into a messenger or a mail: what it must do, by when,
 * what that costs today; the most urgent first. Invoices with the same trouble and day stand together.
 *
 * <p>Which findings it tells is decided by the bundle: those with a text {@code letter.CODE.ask}, and, of what can no
 * longer be mended, {@code letter.CODE.tell}. What the office does by itself has neither. Notes are left out but for
 * reminders of a day to come.
 */
final class ClientLetter {

    /** Invoices of one group that a messenger can take; the workbook has all. */
    private static final int SHOWN = 20;

    private static final Comparator<Item> URGENCY = Comparator.comparing(
                    Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Item::severity, Comparator.reverseOrder())
            .thenComparing(Item::penalty, Comparator.reverseOrder())
            .thenComparing(Item::code);

    private static final Comparator<Finding> DEAREST = Comparator.comparing(
                    Finding::penaltyAmount, Comparator.reverseOrder())
            .thenComparing(Finding::writeDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::id);

    /** Invoices with one trouble and one day. */
    private record Item(FindingCode code, @Nullable LocalDate due, List<Finding> findings) {
        Severity severity() {
            return findings.stream()
                    .map(Finding::severity)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        long penalty() {
            return findings.stream().mapToLong(Finding::penaltyAmount).reduce(0, Math::addExact);
        }
    }

    private final ClientReport report;
    private final LetterWords words;

    ClientLetter(ClientReport report, Locale language) {
        this.report = report;
        this.words = new LetterWords(language);
    }

    /** The letter, a line a paragraph; empty where there is nothing to say. */
    List<String> lines() {
        List<Item> asked = items("ask");
        List<Item> told = items("tell");
        if (ClientRows.isFirm(report.summary().client()) || asked.isEmpty() && told.isEmpty()) {
            return List.of();
        }
        String today = words.day(report.businessDate());
        List<String> lines = new ArrayList<>();
        lines.add(words.text("greeting", ClientRows.shownName(report.summary().client(), words.texts())));
        lines.add("");
        lines.add(
                words.text(asked.isEmpty() ? "opening.told" : "opening.asked", today, Integer.toString(asked.size())));
        int number = 0;
        for (Item item : asked) {
            number++;
            lines.add("");
            lines.add(number + ". " + heading(item));
            lines.add("   " + words.text("letter." + item.code() + ".ask", first(item), arguments(item)));
            lines.addAll(invoices(item));
        }
        if (!told.isEmpty()) {
            lines.add("");
            lines.add(words.text("told"));
            for (Item item : told) {
                lines.add("");
                lines.add("- " + words.text("letter." + item.code(), first(item), count(item)));
                lines.add("  " + words.text("letter." + item.code() + ".tell", first(item), arguments(item)));
                lines.addAll(invoices(item));
            }
        }
        lines.add("");
        long total = report.summary().penaltyTotal();
        if (total > 0) {
            lines.add(words.text("total", today, words.won(total)));
        }
        lines.add(words.text("closing"));
        return List.copyOf(lines);
    }

    private List<Item> items(String purpose) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (TrackedFinding tracked : report.findings()) {
            Finding finding = tracked.finding();
            if (isTold(tracked) && purpose.equals(purpose(finding))) {
                // What names files and spans of its own is never told together with another.
                String own = finding.writeDate() == null ? finding.id() : "";
                String key = String.join(
                        " ",
                        finding.code().name(),
                        words.has("letter." + finding.code() + ".both") ? "" : String.valueOf(finding.direction()),
                        String.valueOf(finding.dueDate()),
                        own);
                items.computeIfAbsent(key, k -> new Item(finding.code(), finding.dueDate(), new ArrayList<>()))
                        .findings()
                        .add(finding);
            }
        }
        items.values().forEach(item -> item.findings().sort(DEAREST));
        return items.values().stream().sorted(URGENCY).toList();
    }

    private boolean isTold(TrackedFinding tracked) {
        Finding finding = tracked.finding();
        boolean reminder = finding.dueDate() != null && !finding.dueDate().isBefore(report.businessDate());
        return tracked.status() != FindingStatus.RESOLVED
                && tracked.status() != FindingStatus.WAIVED
                && (finding.severity() != Severity.INFO || reminder);
    }

    private @Nullable String purpose(Finding finding) {
        String key = "letter." + finding.code();
        if (finding.code() == FindingCode.COLLECTION_FAILED) {
            return words.has(key + "." + finding.messageArgs().get(0)) ? "ask" : null;
        }
        return words.has(key + ".ask") ? "ask" : words.has(key + ".tell") ? "tell" : null;
    }

    private static Finding first(Item item) {
        return item.findings().get(0);
    }

    private static String count(Item item) {
        return Integer.toString(item.findings().size());
    }

    private String heading(Item item) {
        String what = words.text("letter." + item.code(), first(item), count(item));
        boolean passed = item.due() == null || item.due().isBefore(report.businessDate());
        return words.text("heading", what, passed ? words.text("soon") : words.text("until", words.day(item.due())));
    }

    /** {0} the day until which, {1} what the finding names first, {2} what it names next, {3} its message. */
    private String[] arguments(Item item) {
        Finding finding = first(item);
        List<String> named = finding.messageArgs();
        if (finding.code() == FindingCode.COLLECTION_FAILED) {
            return new String[] {"", words.text("letter.COLLECTION_FAILED." + named.get(0)), "", ""};
        }
        return new String[] {
            item.due() == null ? "" : words.day(item.due()),
            named.isEmpty() ? "" : ResidentNumbers.mask(named.get(0)),
            named.size() < 2 ? "" : ResidentNumbers.mask(named.get(1)),
            words.texts().message(finding)
        };
    }

    /** Whom the invoice is of, and whether it was sold or bought where the heading does not say so. */
    private String party(Finding finding) {
        String which = "letter." + finding.code() + "." + finding.direction();
        boolean said =
                finding.direction() == null || words.has(which) || !words.has("letter." + finding.code() + ".both");
        return (said ? "" : words.texts().label(finding.direction()) + " ") + words.party(finding);
    }

    /** What the finding names, with supply and tax apart. */
    private String[] details(Finding finding) {
        return Stream.of(words.texts().named(finding))
                .flatMap(value -> Stream.of(value.split(" / ")))
                .map(value -> value.isEmpty() ? words.text("nothing") : value)
                .toArray(String[]::new);
    }

    private List<String> invoices(Item item) {
        List<String> lines = new ArrayList<>();
        for (Finding finding :
                item.findings().subList(0, Math.min(SHOWN, item.findings().size()))) {
            if (finding.writeDate() == null && finding.counterpartyName().isEmpty()) {
                continue;
            }
            List<String> parts = new ArrayList<>(List.of(party(finding)));
            parts.addAll(words.invoice(finding));
            if (words.has("letter." + finding.code() + ".detail")) {
                parts.add(words.text("letter." + finding.code() + ".detail", details(finding)));
            }
            if (finding.penaltyAmount() > 0) {
                parts.add(words.text("cost", words.won(finding.penaltyAmount())));
            }
            finding.later().stream()
                    .findFirst()
                    .filter(later -> later.won() > finding.penaltyAmount())
                    .ifPresent(later -> parts.add(words.text(
                            later.penalty() == null ? "later.lost" : "later",
                            words.day(later.from()),
                            words.won(later.won()))));
            if (finding.code() == FindingCode.DEDUCTION_LOST) {
                parts.add(words.text("lost", words.won(Objects.requireNonNullElse(finding.tax(), 0L))));
            }
            lines.add("   · " + String.join(", ", parts));
        }
        if (item.findings().size() > SHOWN) {
            lines.add("   · "
                    + words.text("more", Integer.toString(item.findings().size() - SHOWN)));
        }
        return lines;
    }
}
