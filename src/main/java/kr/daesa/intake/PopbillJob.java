package kr.daesa.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.daesa.intake.cell.Days;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The state of a collecting job of Popbill (팝빌) as an attempt. A job fetches 세금계산서 and 계산서 together. It succeeded
 * if it is done and says so; anything else, a job that still runs among it, is none that proves something.
 */
final class PopbillJob {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final String DAY = "20261119";
    private static final String MOMENT = "20261120013000";
    private static final String DONE = "3";
    private static final String SUCCESS = "1";

    private PopbillJob() {}

    /** What others issue through the client (위수탁) is neither its sale nor its purchase. */
    static boolean isOfTrustee(JsonKeys json) throws JsonKeys.WrongKeyException {
        return json.oneOf("queryType", "SELL", "BUY", "TRUSTEE").equals("TRUSTEE");
    }

    static CollectionRecord.Attempt attempt(JsonKeys json) throws JsonKeys.WrongKeyException {
        String state = json.oneOf("jobState", "1", "2", DONE);
        Direction direction =
                json.oneOf("queryType", "SELL", "BUY").equals("SELL") ? Direction.SALES : Direction.PURCHASE;
        boolean byWriteDate = json.oneOf("queryDateType", "W", "I", "S").equals("W");
        LocalDate from = json.value("queryStDate", DAY, PopbillJob::day);
        LocalDate to = json.value("queryEnDate", DAY, PopbillJob::day);
        if (to.isBefore(from)) {
            throw json.wrong("queryEnDate", to.toString(), ">= " + from);
        }
        String code = json.optionalText("errorCode");
        boolean succeeded = state.equals(DONE) && code.equals(SUCCESS);
        OffsetDateTime ended = json.optionalText("jobEndDT").isEmpty() && !succeeded
                ? null
                : json.value("jobEndDT", MOMENT, PopbillJob::moment);
        Long count = json.optionalWhole("collectCount");
        String reason = json.optionalText("errorReason");
        return new CollectionRecord.Attempt(
                direction,
                null,
                from,
                to,
                byWriteDate ? ended : atMost(to, ended),
                succeeded,
                // A count by another date than 작성일자 is one of other invoices.
                new ControlTotals(succeeded && byWriteDate ? count : null, null, null),
                succeeded ? "" : code,
                succeeded ? "" : reason.isEmpty() && !state.equals(DONE) ? "jobState=" + state : reason,
                List.of());
    }

    /**
     * An invoice is issued and sent on the day written or later. So a query by one of these days holds whatever was
     * written in its span and had come to Hometax by the last day of it, and of later days it says nothing.
     */
    private static @Nullable OffsetDateTime atMost(LocalDate last, @Nullable OffsetDateTime ended) {
        OffsetDateTime end = last.atTime(LocalTime.of(23, 59, 59)).atZone(SEOUL).toOffsetDateTime();
        return ended == null || ended.isBefore(end) ? ended : end;
    }

    private static LocalDate day(String text) {
        return Days.parse(text, false).orElseThrow(IllegalArgumentException::new);
    }

    private static OffsetDateTime moment(String text) {
        return LocalDateTime.parse(text, STAMP).atZone(SEOUL).toOffsetDateTime();
    }
}
