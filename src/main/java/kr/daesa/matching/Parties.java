package kr.daesa.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;

/**
 * Who a row's counterparty is, as far as matching is concerned. A row without a number gets it from its name, where all
 * other rows know that name by exactly one number; otherwise the name itself stands for the party.
 */
public final class Parties {

    private static final int BIRTH_DATE = 6;

    private final Map<String, Set<PartyNumber>> numbersByName = new HashMap<>();

    /** Names as compared, by names as written: a firm has a few hundred of them and a hundred thousand rows. */
    private final Map<String, String> compared = new HashMap<>();

    public static Parties of(Collection<InvoiceRow> rows) {
        Parties parties = new Parties();
        for (InvoiceRow row : rows) {
            PartyNumber number = row.counterparty();
            String name = parties.name(row);
            if (number != null && !name.isEmpty()) {
                parties.numbersByName
                        .computeIfAbsent(name, n -> new HashSet<>())
                        .add(number);
            }
        }
        return parties;
    }

    /** Equal for rows of one counterparty; empty if the row names none. */
    public String key(InvoiceRow row) {
        PartyNumber number = row.counterparty();
        if (number != null) {
            return key(number);
        }
        String name = name(row);
        Set<PartyNumber> known = numbersByName.getOrDefault(name, Set.of());
        return known.size() == 1 ? key(known.iterator().next()) : name;
    }

    private String name(InvoiceRow row) {
        return compared.computeIfAbsent(row.counterpartyName(), Names::ofCompany);
    }

    private static String key(PartyNumber number) {
        // One side may mask what the other shows, so only the date of birth tells persons apart.
        return number.isResident() ? number.value().substring(0, BIRTH_DATE) : number.value();
    }
}
