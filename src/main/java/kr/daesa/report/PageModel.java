package kr.daesa.report;

import java.util.List;
import java.util.Map;

/**
 * What a page shows.
 *
 * @param asOf the line under the title: business date and periods
 * @param alert why nothing could be reconciled, or empty
 * @param facts the figures at the top, by their labels, in order
 * @param restIn where the rows are that a long table leaves out
 */
record PageModel(
        String title, String asOf, String alert, Map<String, String> facts, List<Table<?>> tables, String restIn) {}
