package kr.daesa.report;

import java.util.regex.Pattern;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Provenance;
import kr.daesa.model.SourceFile;

/**
 * Masks resident numbers (주민등록번호) that stand in free text: a day of birth and seven digits, of which the first
 * tells the century and stays. A number without such a day, as the foreigners' nines, is none.
 */
public final class ResidentNumbers {

    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![0-9A-Za-z])(\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])-?[0-9])\\d{6}(?![0-9A-Za-z])");

    private static final int LENGTH = 13;

    private ResidentNumbers() {}

    /** Of what names a row of a ledger: a document number stays what it is, the name of a file may hold anything. */
    static String maskFile(String reference) {
        return reference.indexOf('/') < 0 ? reference : mask(reference);
    }

    /** Where a file lies: people name files after persons. */
    static String path(SourceFile file) {
        return mask(file.path());
    }

    /** Where a row stands, file and line. */
    static String place(Provenance at) {
        return mask(at.reference());
    }

    /** What a row is called: by its number, or by where it stands. */
    static String name(InvoiceRow row) {
        return maskFile(row.name());
    }

    public static String mask(String text) {
        return text.length() < LENGTH ? text : IN_TEXT.matcher(text).replaceAll("$1******");
    }
}
