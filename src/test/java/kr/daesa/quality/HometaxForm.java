package kr.daesa.quality;

/** The forms in which lists from Hometax come. */
public enum HometaxForm {
    XLS(".xls"),
    XLSX(".xlsx"),
    CSV_UTF8(".csv"),
    CSV_CP949(".csv"),
    TXT(".txt");

    private final String ending;

    HometaxForm(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    boolean isWorkbook() {
        return this == XLS || this == XLSX;
    }
}
