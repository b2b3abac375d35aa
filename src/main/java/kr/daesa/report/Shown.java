package kr.daesa.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.PeriodSpan;
import org.jspecify.annotations.Nullable;

/** How a value looks to a person: grouped amounts, translated names, business numbers with hyphens. */
final class Shown {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern BUSINESS_NUMBER = Pattern.compile("^(\\d{3})(\\d{2})(\\d{5})$");
    private static final int PERCENT_SHIFT = 2;
    /** Digits between two commas. */
    private static final int DIGITS = 3;

    private Shown() {}

    static String grouped(long number) {
        // By hand: a page has tens of thousands of amounts, and reading a format anew for each took a sixth of its
        // time.
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int sign = number < 0 ? 1 : 0;
        for (int comma = digits.length() - DIGITS; comma > sign; comma -= DIGITS) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** Ten-thousandths as per cent: 30 is {@code 0.3%}. */
    static String percent(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, PERCENT_SHIFT)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    static String orDash(@Nullable Object value, Texts texts) {
        return value == null ? "–" : of(value, texts);
    }

    /** Ten digits as a business number; any other text as it is. */
    static String hyphenated(String text) {
        return BUSINESS_NUMBER.matcher(text).replaceFirst("$1-$2-$3");
    }

    /** A day and, below it, how far off it is. */
    static String dayAndDaysLeft(LocalDate day, LocalDate today) {
        return day + "\nD-" + ChronoUnit.DAYS.between(today, day);
    }

    /** An amount and, below it, what it was the night before and how much more or less that is. */
    static String moneyAtRisk(long won, @Nullable Long before, Texts texts) {
        if (before == null) {
            return texts.text("fact.risk_today.first", grouped(won));
        }
        long change = Math.subtractExact(won, before);
        return texts.text(
                "fact.risk_today.value", grouped(won), grouped(before), (change > 0 ? "+" : "") + grouped(change));
    }

    /** New, continuing and resolved findings in one figure. */
    static String changes(int opened, int continuing, int resolved) {
        return grouped(opened) + " · " + grouped(continuing) + " · " + grouped(resolved);
    }

    /** The line under a title. */
    static String asOf(LocalDate businessDate, List<PeriodSpan> periods, Texts texts) {
        String names = String.join(", ", periods.stream().map(PeriodSpan::name).toList());
        return texts.text("page.asOf", businessDate.toString(), names);
    }

    /**
     * @throws IllegalArgumentException for a value of a type that no table has
     */
    static String of(@Nullable Object value, Texts texts) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return texts.label(constant);
        }
        if (value instanceof Boolean flag) {
            return texts.text("label." + flag);
        }
        if (value instanceof Long || value instanceof Integer) {
            return grouped(((Number) value).longValue());
        }
        if (value instanceof BigDecimal rate) {
            return rate.movePointRight(PERCENT_SHIFT).stripTrailingZeros().toPlainString() + "%";
        }
        if (value instanceof OffsetDateTime stamp) {
            return MINUTE.format(stamp);
        }
        if (value instanceof PartyNumber party) {
            return party.business().map(BusinessNumber::formatted).orElseGet(party::masked);
        }
        if (value instanceof Strip strip) {
            return String.join("\n", strip.lines());
        }
        if (value instanceof Link link) {
            return link.text();
        }
        if (value instanceof List<?> lines) {
            return String.join("\n", lines.stream().map(String::valueOf).toList());
        }
        if (value instanceof String || value instanceof LocalDate || value instanceof ApprovalNumber) {
            return value.toString();
        }
        throw new IllegalArgumentException("a table cell cannot hold a " + value.getClass());
    }
}
