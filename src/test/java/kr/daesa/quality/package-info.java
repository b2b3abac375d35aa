/**
 * The program held to firms whose truth is known: made-up clients, each with deals that went right or wrong in the world,
 * and what {@code findings.md} says of each. Written from that page and the statute alone; nothing here asks the code
 * that it judges.
 */
@NullMarked
package kr.daesa.quality;

import org.jspecify.annotations.NullMarked;
