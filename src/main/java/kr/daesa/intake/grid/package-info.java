/** Containers: whatever holds a table (BIFF, OOXML, delimited text), opened by its content and read row by row. */
@NullMarked
package kr.daesa.intake.grid;

import org.jspecify.annotations.NullMarked;
