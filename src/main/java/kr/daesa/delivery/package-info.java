/** What leaves the machine: mail and webhook. The only room that opens a connection. */
@NullMarked
package kr.daesa.delivery;

import org.jspecify.annotations.NullMarked;
