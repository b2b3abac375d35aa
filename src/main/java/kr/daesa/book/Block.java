package kr.daesa.book;

/**
 * Where entries of one client lie together in a book.
 *
 * @param crc CRC-32C of its bytes: what is read later than the book was opened is checked again
 */
record Block(long offset, int length, int crc, int entries) {}
