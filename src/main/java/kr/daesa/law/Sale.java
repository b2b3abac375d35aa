package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the invoice of a supply that the client made.
 *
 * @param electronicDuty whether it must be issued electronically (전자발급의무)
 * @param issuedOn 발급일자; null where it is not issued, or the day is not known
 * @param sentOn 전송일자; null while it is not transmitted
 */
public record Sale(
        Supply supply,
        boolean electronicDuty,
        Form form,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate sentOn) {

    /** In which form the invoice was issued. */
    public enum Form {
        /** 미발행: not yet, in any. */
        NONE,
        PAPER,
        ELECTRONIC
    }

    /** No invoice has been issued. */
    public static Sale notIssued(Supply supply, boolean electronicDuty) {
        return new Sale(supply, electronicDuty, Form.NONE, null, null);
    }

    /** One has been issued on paper, on a day that may not be known. */
    public static Sale onPaper(Supply supply, boolean electronicDuty, @Nullable LocalDate issuedOn) {
        return new Sale(supply, electronicDuty, Form.PAPER, issuedOn, null);
    }

    /** One has been issued electronically, on a day that may not be known, and transmitted or not. */
    public static Sale electronic(
            Supply supply, boolean electronicDuty, @Nullable LocalDate issuedOn, @Nullable LocalDate sentOn) {
        return new Sale(supply, electronicDuty, Form.ELECTRONIC, issuedOn, sentOn);
    }
}
