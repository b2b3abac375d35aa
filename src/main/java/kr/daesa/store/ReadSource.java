package kr.daesa.store;

import kr.daesa.model.SourceFacts;

/**
 * What reading a file told.
 *
 * @param wasOnShelf whether an earlier run had read the same file already
 */
public record ReadSource(SourceFacts facts, boolean wasOnShelf) {}
