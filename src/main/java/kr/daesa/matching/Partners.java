package kr.daesa.matching;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.daesa.model.Partner;
import kr.daesa.model.PartyNumber;

/** The partner master (거래처 등록) by name, as names are compared. One for all clients of a run. */
public final class Partners {

    /** For a firm without a master. */
    public static final Partners NONE = of(Set.of());

    private final NumbersByName numbers = new NumbersByName();
    private final SortedSet<String> ofSeveral = new TreeSet<>();

    private Partners() {}

    public static Partners of(Collection<Partner> master) {
        Partners partners = new Partners();
        Map<String, PartyNumber> first = new TreeMap<>();
        for (Partner partner : master) {
            String name = Names.ofCompany(partner.name());
            PartyNumber number = PartyNumber.of(partner.number());
            if (!name.isEmpty()) {
                partners.numbers.add(name, number);
                if (!first.computeIfAbsent(name, n -> number).equals(number)) {
                    partners.ofSeveral.add(name);
                }
            }
        }
        return partners;
    }

    /** Names, as compared, that several companies bear: such a name tells nobody, so it is never used. */
    public SortedSet<String> namesOfSeveral() {
        return ofSeveral;
    }

    Set<PartyNumber> numbers(String comparedName) {
        return numbers.of(comparedName);
    }
}
