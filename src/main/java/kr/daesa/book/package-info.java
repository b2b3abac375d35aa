/** The archive of every input by its hash, and the books: the compact, typed form of one source's rows, by client. */
@NullMarked
package kr.daesa.book;

import org.jspecify.annotations.NullMarked;
