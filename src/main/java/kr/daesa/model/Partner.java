package kr.daesa.model;

/**
 * A line of the partner master (거래처 등록): a counterparty's name and its business number.
 *
 * @param name as the master has it, with legal form and blanks
 */
public record Partner(String name, BusinessNumber number) {}
