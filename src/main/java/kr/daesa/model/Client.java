package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One client of the firm (수임처), a line of the roster.
 *
 * @param electronicFrom the day from which it must issue electronically (전자발급의무일); null: always for a
 *     corporation, for the others only where {@code supplyHistory} proves it
 * @param closedOn 폐업일; null while in business
 * @param size 중소기업 or not
 * @param supplyHistory the yearly supply as far as known, by year, and within a year as filed before its corrections
 */
public record Client(
        String id,
        String name,
        BusinessNumber businessNo,
        ClientType type,
        @Nullable LocalDate electronicFrom,
        @Nullable LocalDate closedOn,
        CompanySize size,
        List<YearlySupply> supplyHistory) {

    public Client {
        supplyHistory = supplyHistory.stream().sorted(YearlySupply.ORDER).toList();
    }

    /** A small or medium-sized business, as nearly all clients are. */
    public Client(
            String id,
            String name,
            BusinessNumber businessNo,
            ClientType type,
            @Nullable LocalDate electronicFrom,
            @Nullable LocalDate closedOn,
            List<YearlySupply> supplyHistory) {
        this(id, name, businessNo, type, electronicFrom, closedOn, CompanySize.SMALL, supplyHistory);
    }

    /** The same client with another history. */
    public Client withSupplyHistory(List<YearlySupply> history) {
        return new Client(id, name, businessNo, type, electronicFrom, closedOn, size, history);
    }

    /** The supply of a year as it stands: as filed, or as the last correction left it. */
    public Optional<YearlySupply> supplyOf(int year) {
        return supplyHistory.stream().filter(supply -> supply.year() == year).reduce((before, after) -> after);
    }
}
