package kr.daesa.model;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One client of the firm (수임처), a line of the roster.
 *
 * @param electronicFrom the day from which it must issue electronically (전자발급의무일); null: always for a
 *     corporation, for the others only where {@code supplyHistory} proves it
 * @param closedOn 폐업일; null while in business
 * @param supplyHistory won of supply by calendar year, as far as known
 */
public record Client(
        String id,
        String name,
        BusinessNumber businessNo,
        ClientType type,
        @Nullable LocalDate electronicFrom,
        @Nullable LocalDate closedOn,
        SortedMap<Integer, Long> supplyHistory) {}
