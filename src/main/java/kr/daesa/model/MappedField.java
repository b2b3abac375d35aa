package kr.daesa.model;

/**
 * A field of an invoice, and where a file has it.
 *
 * @param field the program's name for it, such as {@code write_date}
 * @param heading as the file has it
 * @param column counted from 0; -1 where fields have names and no places, as in JSON
 * @param mandatory whether the format is not recognised without it
 */
public record MappedField(String field, String heading, int column, boolean mandatory) {}
