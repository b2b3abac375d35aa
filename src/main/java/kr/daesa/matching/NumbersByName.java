package kr.daesa.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.daesa.model.PartyNumber;

/**
 * Which numbers stand beside a name. A name with a branch in brackets and one without may be one company; two different
 * branches never are.
 */
final class NumbersByName {

    private final Map<String, Set<PartyNumber>> exact = new HashMap<>();
    private final Map<String, Set<PartyNumber>> ofBranches = new HashMap<>();

    /**
     * @param name as {@link Names#ofCompany} gives it
     */
    void add(String name, PartyNumber number) {
        if (!exact.computeIfAbsent(name, n -> new TreeSet<>()).add(number)) {
            return;
        }
        String main = Names.withoutBranch(name);
        if (!main.equals(name)) {
            ofBranches.computeIfAbsent(main, n -> new TreeSet<>()).add(number);
        }
    }

    /** The numbers of the name itself; without any, those of its company or of its branches. */
    Set<PartyNumber> of(String name) {
        Set<PartyNumber> known = exact.get(name);
        if (known != null) {
            return known;
        }
        String main = Names.withoutBranch(name);
        return main.equals(name) ? ofBranches.getOrDefault(name, Set.of()) : exact.getOrDefault(main, Set.of());
    }
}
