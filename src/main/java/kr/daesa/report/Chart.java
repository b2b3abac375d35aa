package kr.daesa.report;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart of bars for a section of a page. The table beside it holds the same figures, so that nothing is told by the
 * drawing alone.
 *
 * @param summary what a screen reader says instead of it
 * @param lying whether the bars lie, with long labels beside them
 * @param labels one a bar
 * @param series what the bars are made of, stacked in this order, each with a value for every label
 */
record Chart(String summary, boolean lying, List<String> labels, List<Series> series) {

    /** What a part of each bar stands for, and how long it is. */
    record Series(String name, List<Long> values) {}

    private static final JsonMapper JSON = new JsonMapper();

    /** What the script of the page reads. */
    String json() {
        return JSON.writeValueAsString(this);
    }
}
