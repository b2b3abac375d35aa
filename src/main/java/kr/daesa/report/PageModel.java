package kr.daesa.report;

import java.util.List;
import java.util.Map;

/**
 * What a page shows.
 *
 * @param asOf the line under the title: business date and periods
 * @param alert why nothing could be reconciled, or empty
 * @param first the figures that must be seen first, by their labels, in order
 * @param facts the other figures at the top
 * @param charts by the section that they are drawn in
 * @param restIn where the rows are that a long table leaves out
 */
record PageModel(
        String title,
        String asOf,
        String alert,
        Map<String, String> first,
        Map<String, String> facts,
        List<Table<?>> tables,
        Map<String, Chart> charts,
        String restIn) {}
