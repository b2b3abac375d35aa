/** Commands, job file, exit codes, progress on a terminal. */
@NullMarked
package kr.daesa.cli;

import org.jspecify.annotations.NullMarked;
