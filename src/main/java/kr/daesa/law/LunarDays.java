package kr.daesa.law;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.JulianFields;

/** Days of the Korean lunar calendar (음력), as ICU's Dangi calendar (단기) reckons them. Not for several threads. */
final class LunarDays {

    private final Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=dangi"));

    /**
     * The day of the solar calendar.
     *
     * @param year the solar year in which the lunar one begins
     * @param day month and day in a month that is no leap month (윤달)
     */
    LocalDate of(int year, MonthDay day) {
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, day.getMonthValue() - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, day.getDayOfMonth());
        // A count of days, so that no time zone takes part.
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, calendar.get(Calendar.JULIAN_DAY));
    }
}
