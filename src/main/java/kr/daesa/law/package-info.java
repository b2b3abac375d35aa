/** What the statutes say: tax periods, deadlines, holidays, penalties, who must issue electronically. Pure; the dated tables are resources, and the lunar calendar is ICU's. */
@NullMarked
package kr.daesa.law;

import org.jspecify.annotations.NullMarked;
