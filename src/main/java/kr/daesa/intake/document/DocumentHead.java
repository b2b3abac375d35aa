package kr.daesa.intake.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in a document beside its records: single values by their path, and the names of its lists. */
public final class DocumentHead {

    private static final int SHOWN = 20;

    private final String part;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> lists = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    DocumentHead(String part) {
        this.part = part;
    }

    void value(String path, String text) {
        values.put(path.toLowerCase(Locale.ROOT), text);
        saw(path);
    }

    void list(String path) {
        lists.add(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        saw(path);
    }

    /** A name that is worth showing where nobody knows the document. */
    void saw(String name) {
        if (seen.size() < SHOWN && !name.isEmpty()) {
            seen.add(name);
        }
    }

    /** The entry of an archive with {@code !} in front, or empty. */
    public String part() {
        return part;
    }

    /** A value by its path, such as {@code result.code}, in whatever case; null if absent. */
    public @Nullable String value(String path) {
        return values.get(path.toLowerCase(Locale.ROOT));
    }

    /** Whether all of these values are there. */
    public boolean has(String... paths) {
        for (String path : paths) {
            if (value(path) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a list of this name, be it empty, in whatever case. */
    public boolean hasList(String name) {
        return lists.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether there is neither a value nor a list. */
    boolean isBare() {
        return values.isEmpty() && lists.isEmpty();
    }

    /** Names of values and lists, the first ones, in the order of the document. */
    public List<String> seen() {
        return new ArrayList<>(seen);
    }
}
