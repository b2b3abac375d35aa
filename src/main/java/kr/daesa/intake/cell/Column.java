package kr.daesa.intake.cell;

/**
 * A column of a file that a reader asks for.
 *
 * @param index counted from 0; -1 where the file has no such column
 * @param heading as the file has it, or as it should be
 */
public record Column(int index, String heading) {

    public static Column absent(String heading) {
        return new Column(-1, heading);
    }

    public boolean isPresent() {
        return index >= 0;
    }
}
