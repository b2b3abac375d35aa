package kr.daesa.model;

import java.util.List;

/**
 * A part of a text for a terminal, in finished words; how wide its columns are is for the terminal to tell.
 *
 * @param heading the line above it
 * @param rows cells, the same number in each row
 * @param notes lines below it
 */
public record TextSection(String heading, List<List<String>> rows, List<String> notes) {

    public TextSection {
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
