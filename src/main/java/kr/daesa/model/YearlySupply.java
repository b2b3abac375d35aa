package kr.daesa.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a client supplied in a calendar year (사업장별 공급가액), as filed or as corrected later. A year may have several: the
 * later correction stands.
 *
 * @param amount won without tax; which supplies count differs by year, see {@code electronic-duty.tsv}
 * @param correctedOn 수정신고·결정·경정일, the day on which it came to this amount; null as filed
 * @param notifiedOn 통지수령일, when the tax office's notice of the electronic duty was received; null where it was in time,
 *     or nothing is known of it
 */
public record YearlySupply(
        int year,
        long amount,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate notifiedOn) {

    /** By year, then as filed before the corrections in their order. */
    public static final Comparator<YearlySupply> ORDER = Comparator.comparingInt(YearlySupply::year)
            .thenComparing(YearlySupply::correctedOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A year as it was filed. */
    public static YearlySupply filed(int year, long amount) {
        return new YearlySupply(year, amount, null, null);
    }
}
