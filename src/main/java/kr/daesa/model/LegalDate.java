package kr.daesa.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A day that the law sets for every client of some types, whatever its findings.
 *
 * @param of the types of clients that it binds
 */
public record LegalDate(LocalDate day, Kind kind, Set<ClientType> of) implements Comparable<LegalDate> {

    /** What is due. */
    public enum Kind {
        /** 발급기한: invoices of the month before. */
        ISSUE,
        /** What is transmitted by the 11th goes into the summary table (합계표) in one sum. */
        SUMMARY_TABLE,
        /** 예정신고. */
        PRELIMINARY_RETURN,
        /** 확정신고. */
        FINAL_RETURN
    }

    public LegalDate {
        of = Set.copyOf(of);
    }

    /** The same day for the clients of both. */
    public LegalDate with(LegalDate other) {
        Set<ClientType> both = EnumSet.copyOf(of);
        both.addAll(other.of);
        return new LegalDate(day, kind, both);
    }

    @Override
    public int compareTo(LegalDate other) {
        return day.equals(other.day) ? kind.compareTo(other.kind) : day.compareTo(other.day);
    }
}
