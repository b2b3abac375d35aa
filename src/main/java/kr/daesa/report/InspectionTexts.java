package kr.daesa.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.CollectionCause;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.FileKind;
import kr.daesa.model.Problem;
import kr.daesa.model.Reject;
import org.jspecify.annotations.Nullable;

/** How one file was understood (파일 점검), in the words of one language. */
final class InspectionTexts {

    private final Texts texts;
    private final ResourceBundle words;

    InspectionTexts(Locale language) {
        texts = Texts.of(language);
        words = Texts.bundle("inspection", texts.language());
    }

    String text(String key, String... args) {
        return MessageFormat.format(words.getString(key), (Object[]) args);
    }

    String label(Enum<?> constant) {
        return texts.label(constant);
    }

    /** As people say it, or a dash. */
    String orDash(@Nullable Object value) {
        return value == null || value.equals("") ? "-" : Shown.of(value, texts);
    }

    /** What a field is called. */
    String field(String name) {
        return words.getString("field." + name);
    }

    String problem(Problem problem) {
        return texts.problem(problem);
    }

    /** The steps back to a working collection. */
    List<String> wayBack(CollectionCause cause) {
        return texts.wayBack(cause);
    }

    String kind(FileKind kind) {
        String name = text("container." + kind.container());
        return kind.charset().isEmpty() ? name : name + ", " + kind.charset();
    }

    /** The column of a reject and what stands there. */
    String cell(Reject reject) {
        return reject.column().isEmpty() ? "-" : reject.column();
    }

    /** Invoices, supply and tax, as far as they are stated. */
    String totals(ControlTotals totals) {
        return Stream.of(
                        figure("totals.figure.invoices", totals.rows()),
                        figure("totals.figure.supply", totals.supply()),
                        figure("totals.figure.tax", totals.tax()))
                .filter(figure -> !figure.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String figure(String key, @Nullable Long figure) {
        return figure == null ? "" : text(key, Shown.grouped(figure));
    }

    /** Whose a row is; where whose file it is was not said, its id is a business number. */
    String client(String id, boolean isNumber) {
        return isNumber && !id.isEmpty() ? BusinessNumber.parse(id).formatted() : orDash(id);
    }

    /** The letter that a spreadsheet has for a column counted from 0; empty for one without a place. */
    static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
