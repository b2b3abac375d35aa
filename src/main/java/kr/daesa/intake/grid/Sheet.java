package kr.daesa.intake.grid;

/**
 * What is known of a sheet before its rows.
 *
 * @param name empty for a text file
 * @param from1904 whether day numbers count from 1904, as old workbooks of the Macintosh do
 * @param delimited whether every row must spell out its cells, so that a missing or surplus one is a fault
 */
public record Sheet(String name, boolean from1904, boolean delimited) {}
