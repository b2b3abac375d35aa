package kr.daesa.report;

/** A figure beside the largest of its column, drawn by the browser itself; the figure also stands in a column of its own. */
record Bar(long value, long max) {}
