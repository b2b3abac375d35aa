package kr.daesa.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that one successful collection covers.
 *
 * @param collectedOn C
 * @param files what it brought, filled when the files are written
 */
public record Piece(LocalDate from, LocalDate to, LocalDate collectedOn, List<String> files) {

    public Piece(LocalDate from, LocalDate to, LocalDate collectedOn) {
        this(from, to, collectedOn, new ArrayList<>());
    }

    public boolean covers(LocalDate written) {
        return !written.isBefore(from) && !written.isAfter(to);
    }
}
