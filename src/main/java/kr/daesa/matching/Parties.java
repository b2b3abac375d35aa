package kr.daesa.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.PartyNumber;

/**
 * Who a row's counterparty is, as far as matching is concerned. A row without a number gets it from its name, where the
 * partner master, or else all other rows, know that name by exactly one number; otherwise the name itself stands for the
 * party.
 */
public final class Parties {

    private static final int BIRTH_DATE = 6;

    private final Partners partners;
    private final NumbersByName numbers = new NumbersByName();

    /** Names as compared, by names as written: a firm has a few hundred of them and a hundred thousand rows. */
    private final Map<String, String> compared = new HashMap<>();

    private Parties(Partners partners) {
        this.partners = partners;
    }

    public static Parties of(Collection<InvoiceRow> rows, Partners partners) {
        Parties parties = new Parties(partners);
        Map<String, PartyNumber> latest = new HashMap<>();
        for (InvoiceRow row : rows) {
            PartyNumber number = row.counterparty();
            if (number == null || number.equals(latest.put(row.counterpartyName(), number))) {
                continue; // as a rule the name is known by this number already
            }
            String name = parties.name(row);
            if (!name.isEmpty()) {
                parties.numbers.add(name, number);
            }
        }
        return parties;
    }

    /** Equal for rows of one counterparty; empty if the row names none. */
    public String key(InvoiceRow row) {
        PartyNumber own = row.counterparty();
        return own != null ? key(own) : number(row).map(Parties::key).orElseGet(() -> name(row));
    }

    /** The counterparty's number, the row's own or that of its name; empty if nobody can tell. */
    public Optional<PartyNumber> number(InvoiceRow row) {
        if (row.counterparty() != null) {
            return Optional.of(row.counterparty());
        }
        String name = name(row);
        Set<PartyNumber> registered = partners.numbers(name);
        Set<PartyNumber> known = registered.isEmpty() ? numbers.of(name) : registered;
        return known.size() == 1 ? Optional.of(known.iterator().next()) : Optional.empty();
    }

    private String name(InvoiceRow row) {
        return compared.computeIfAbsent(row.counterpartyName(), Names::ofCompany);
    }

    private static String key(PartyNumber number) {
        // One side may mask what the other shows, so only the date of birth tells persons apart.
        return number.isResident() ? number.value().substring(0, BIRTH_DATE) : number.value();
    }
}
