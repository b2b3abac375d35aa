package kr.daesa.model;

/**
 * The row of the other side that comes closest to a lone row, and what keeps them apart.
 *
 * @param field the first field that fails
 * @param apart days or won by which a date or an amount fails; 0 for other fields
 */
public record NearMiss(InvoiceRow candidate, Field field, long apart) {

    /** What may fail, in the order in which it is asked; {@code NONE} where the candidate has another partner. */
    public enum Field {
        COUNTERPARTY_NO,
        WRITE_DATE,
        SUPPLY_AMOUNT,
        TAX_AMOUNT,
        APPROVAL_NO,
        NONE
    }
}
