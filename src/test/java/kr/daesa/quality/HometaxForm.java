package kr.daesa.quality;

/** The forms in which invoices come from Hometax, and what each of them tells. */
public enum HometaxForm {
    XLS(".xls"),
    XLSX(".xlsx"),
    CSV_UTF8(".csv"),
    CSV_CP949(".csv"),
    TXT(".txt"),
    POPBILL(".json"),
    BAROBILL(".json"),
    CODEF(".json"),
    XML_FOLDER(".xml"),
    XML_ZIP(".zip");

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

    /** A list downloaded by hand, not what a service or an issuing system hands over. */
    public boolean isList() {
        return ordinal() <= TXT.ordinal();
    }

    boolean isXml() {
        return this == XML_FOLDER || this == XML_ZIP;
    }

    /** 발급일자 and 전송일자. */
    public boolean tellsDays() {
        return isList() || this == POPBILL || this == BAROBILL;
    }

    /** 수정사유. */
    public boolean tellsReason() {
        return isXml() || this == POPBILL || this == BAROBILL;
    }

    /** 당초승인번호, in a field of its own. */
    public boolean tellsOriginal() {
        return isXml() || this == POPBILL;
    }

    /** 비고. */
    public boolean tellsNote() {
        return this != CODEF;
    }

    /** How many rows there should be. */
    boolean statesTotals() {
        return isList() || this == POPBILL || this == BAROBILL;
    }
}
