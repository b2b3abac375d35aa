package kr.daesa.intake.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Finds what separates the cells of a text file: the one of tab, comma and semicolon that splits a line into most cells. */
final class Delimiter {

    private static final char[] CANDIDATES = {'\t', ',', ';'};
    /** Far beyond any preamble; the header row is the line with most separators. */
    private static final int LINES = 40;

    private Delimiter() {}

    static char of(Reader text) throws IOException {
        int[] most = new int[CANDIDATES.length];
        BufferedReader reader = new BufferedReader(text);
        String line = reader.readLine();
        for (int n = 0; n < LINES && line != null; n++) {
            for (int i = 0; i < CANDIDATES.length; i++) {
                most[i] = Math.max(most[i], outsideQuotes(line, CANDIDATES[i]));
            }
            line = reader.readLine();
        }
        int best = 0;
        for (int i = 1; i < CANDIDATES.length; i++) {
            if (most[i] > most[best]) {
                best = i;
            }
        }
        return CANDIDATES[best];
    }

    private static int outsideQuotes(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }
}
