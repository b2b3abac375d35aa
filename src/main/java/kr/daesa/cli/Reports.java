package kr.daesa.cli;

/** Which files a run writes. */
enum Reports {
    /** Every CSV and JSON, the workbooks and the pages. */
    ALL,
    /** Every CSV and JSON, no workbook, no page. */
    CSV
}
