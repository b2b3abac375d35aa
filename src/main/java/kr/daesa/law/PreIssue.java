package kr.daesa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice issued before its supply (선발급), and what is known of it; null where nothing is.
 *
 * @param suppliedOn the day of the supply
 * @param paidOn the day the price was received, for the amount invoiced
 * @param payableOn the payment day where a contract names one apart from the billing day, which is the day of issue
 */
public record PreIssue(
        LocalDate issuedOn,
        @Nullable LocalDate suppliedOn,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate payableOn) {}
