/** What comes out: CSV, JSON, workbooks and pages, in Korean and English. */
@NullMarked
package kr.daesa.report;

import org.jspecify.annotations.NullMarked;
