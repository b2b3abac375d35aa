/** What people and programs write into a cell, turned into values: amounts, days, numbers of parties, plain text. */
@NullMarked
package kr.daesa.intake.cell;

import org.jspecify.annotations.NullMarked;
