package kr.daesa.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An item of a client's result as a line of a table.
 *
 * @param number counts a client's lines from 0
 */
record OwnedLine<T>(String clientId, int number, T item) {

    /** The lines of several clients, so that one batch writes them. */
    static <T> List<OwnedLine<T>> of(List<ClientResult> results, Function<ClientResult, List<T>> items) {
        List<OwnedLine<T>> lines = new ArrayList<>();
        for (ClientResult result : results) {
            int number = 0;
            for (T item : items.apply(result)) {
                lines.add(new OwnedLine<>(result.clientId(), number++, item));
            }
        }
        return lines;
    }
}
