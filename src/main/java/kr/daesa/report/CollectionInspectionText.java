package kr.daesa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.CollectionInspection;
import kr.daesa.model.CollectionInspection.Told;
import kr.daesa.model.CollectionRecord.Attempt;
import kr.daesa.model.TextSection;
import org.jspecify.annotations.Nullable;

/** How an account of collecting was understood, in words: whose it is, each collection, and the way back of what failed. */
public final class CollectionInspectionText {

    private final InspectionTexts texts;

    public CollectionInspectionText(Locale language) {
        texts = new InspectionTexts(language);
    }

    /** The head, and the collections if it tells of any. */
    public List<TextSection> sections(CollectionInspection inspection) {
        List<TextSection> sections = new ArrayList<>();
        sections.add(head(inspection));
        if (!inspection.format().isEmpty()) {
            sections.add(collections(inspection));
        }
        return sections;
    }

    private TextSection head(CollectionInspection inspection) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.text("head.kind"), texts.kind(inspection.kind())));
        rows.add(List.of(
                texts.text("head.size"),
                texts.text("head.bytes", Shown.grouped(inspection.file().size()))));
        rows.add(List.of("SHA-256", inspection.file().sha256()));
        if (inspection.unusable() != null) {
            rows.add(List.of(texts.text("head.unreadable"), texts.problem(inspection.unusable())));
        }
        if (!inspection.format().isEmpty()) {
            rows.add(List.of(texts.text("head.format"), texts.text("collection.format", inspection.format())));
        }
        if (!inspection.folder().isEmpty()) {
            rows.add(List.of(texts.text("head.client"), inspection.folder()));
        }
        BusinessNumber number = inspection.businessNo();
        if (number != null) {
            rows.add(List.of(texts.text("collection.number"), number.formatted()));
        }
        if (inspection.certificateExpiresOn() != null) {
            rows.add(List.of(
                    texts.text("collection.certificate"),
                    inspection.certificateExpiresOn().toString()));
        }
        return new TextSection(ResidentNumbers.path(inspection.file()), rows, List.of());
    }

    private TextSection collections(CollectionInspection inspection) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text("row.direction"),
                texts.text("row.kind"),
                texts.text("collection.days"),
                texts.text("collection.at"),
                texts.text("collection.result"),
                texts.text("collection.stated")));
        List<String> notes = new ArrayList<>();
        for (Told told : inspection.attempts()) {
            Attempt attempt = told.attempt();
            rows.add(List.of(
                    asked(attempt.direction(), attempt),
                    asked(attempt.kind(), attempt),
                    days(attempt),
                    texts.orDash(attempt.collectedAt()),
                    result(told.cause()),
                    stated(attempt)));
            notes.addAll(notes(told));
        }
        if (inspection.attempts().isEmpty()) {
            return new TextSection(texts.text("collection.title"), List.of(), List.of(texts.text("collection.none")));
        }
        return new TextSection(texts.text("collection.title"), rows, notes);
    }

    private String asked(@Nullable Enum<?> what, Attempt attempt) {
        if (what != null) {
            return texts.label(what);
        }
        return texts.text(attempt.saysNothing() ? "collection.unknown" : "collection.both");
    }

    private String days(Attempt attempt) {
        return attempt.saysNothing() ? texts.text("collection.unknown") : attempt.from() + " ~ " + attempt.to();
    }

    private String result(@Nullable CollectionCause cause) {
        return cause == null ? texts.text("collection.succeeded") : texts.text("collection.failed", texts.label(cause));
    }

    private String stated(Attempt attempt) {
        String totals = texts.totals(attempt.declared());
        return totals.isEmpty() ? texts.orDash(null) : totals;
    }

    /** Which files a success wrote; what a failure said, and the way back. */
    private List<String> notes(Told told) {
        Attempt attempt = told.attempt();
        if (told.cause() == null) {
            return attempt.files().isEmpty()
                    ? List.of()
                    : List.of(texts.text(
                            "collection.files",
                            days(attempt),
                            ResidentNumbers.mask(String.join(", ", attempt.files()))));
        }
        String raw = Stream.of(attempt.errorCode(), ResidentNumbers.mask(attempt.errorMessage()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        List<String> notes = new ArrayList<>(List.of(texts.text("collection.error", days(attempt), raw)));
        texts.wayBack(told.cause()).forEach(step -> notes.add("  " + step));
        return notes;
    }
}
