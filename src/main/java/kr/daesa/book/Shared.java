package kr.daesa.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one client have in common, held once: a client with 300,000 rows has a few hundred counterparties, names
 * and days.
 */
final class Shared {

    private static final int DAYS = 1024;

    private final BookKey key;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, PartyNumber> parties = new HashMap<>();
    private final @Nullable LocalDate[] days = new LocalDate[DAYS];

    Shared(BookKey key) {
        this.key = key;
    }

    BookKey key() {
        return key;
    }

    Provenance place(String sheet, int row) {
        return new Provenance(key.file(), text(sheet), row);
    }

    String text(String value) {
        String known = texts.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    @Nullable
    PartyNumber party(@Nullable String value) {
        return value == null ? null : parties.computeIfAbsent(value, PartyNumber::new);
    }

    LocalDate day(long epochDay) {
        int place = (int) Math.floorMod(epochDay, (long) DAYS);
        LocalDate known = days[place];
        if (known == null || known.toEpochDay() != epochDay) {
            known = LocalDate.ofEpochDay(epochDay);
            days[place] = known;
        }
        return known;
    }
}
