package kr.daesa.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.Finding;
import kr.daesa.model.PartyNumber;
import org.jspecify.annotations.Nullable;

/** The words of letters, which people outside the office read: no codes, no articles, days with their weekday. */
final class LetterWords {

    private final Words words;

    LetterWords(Locale language) {
        this.words = Words.of("letters", language);
    }

    Texts texts() {
        return words.texts();
    }

    String text(String key, String... args) {
        return words.text(key, args);
    }

    /** A text that differs by direction where the bundle has one for it. */
    String text(String key, Finding finding, String... args) {
        String exactly = key + "." + finding.direction();
        return words.text(words.has(exactly) ? exactly : key, args);
    }

    boolean has(String key) {
        return words.has(key);
    }

    /** {@code 2026-11-30(월)}. */
    String day(LocalDate day) {
        return day + "(" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, texts().language()) + ")";
    }

    String won(long amount) {
        return text("won", Shown.grouped(amount));
    }

    /** {@code (주)한빛전자(124-81-00998)}. */
    String client(Client client) {
        return ClientRows.shownName(client, texts()) + "(" + client.businessNo().formatted() + ")";
    }

    /** Name and business number of the other party; of a person the name alone. */
    String party(Finding finding) {
        PartyNumber number = finding.counterparty();
        String name = ResidentNumbers.mask(finding.counterpartyName());
        String formatted = number == null
                ? ""
                : number.business().map(BusinessNumber::formatted).orElse("");
        if (name.isEmpty()) {
            return formatted.isEmpty() ? text("party.unknown") : formatted;
        }
        return formatted.isEmpty() ? name : name + "(" + formatted + ")";
    }

    /** What an invoice is told by: its day, its amounts, and its approval number where it has one. */
    List<String> invoice(Finding finding) {
        List<String> parts = new ArrayList<>();
        LocalDate day = finding.writeDate();
        if (day != null) {
            parts.add(text("invoice.written", day.toString()));
        }
        amount(parts, "invoice.supply", finding.supply());
        Long tax = finding.tax();
        amount(parts, "invoice.tax", tax != null && tax == 0 ? null : tax);
        if (finding.approvalNo() != null) {
            parts.add(text("invoice.number", finding.approvalNo().value()));
        }
        return parts;
    }

    private void amount(List<String> parts, String key, @Nullable Long amount) {
        if (amount != null) {
            parts.add(text(key, won(amount)));
        }
    }
}
