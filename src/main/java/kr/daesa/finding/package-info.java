/** What an accountant must know: one rule a class, from matches, coverage and law to findings and penalties. Pure. */
@NullMarked
package kr.daesa.finding;

import org.jspecify.annotations.NullMarked;
