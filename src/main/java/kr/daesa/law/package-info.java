/** What the statutes say: tax periods, deadlines, holidays, penalties, who must issue electronically. Pure; the dated tables are resources. */
@NullMarked
package kr.daesa.law;

import org.jspecify.annotations.NullMarked;
