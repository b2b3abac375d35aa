package kr.daesa.quality;

import java.nio.charset.Charset;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes values as people and programs leave them in files, in ways that do not change what they say. */
final class Dirt {

    private final Random random;
    private final boolean dirty;
    private final boolean workbook;
    private final Charset charset;

    Dirt(Random random, boolean dirty, boolean workbook, Charset charset) {
        this.random = random;
        this.dirty = dirty;
        this.workbook = workbook;
        this.charset = charset;
    }

    /** A chance of one in n, of a dirty file only. */
    boolean strikes(int n) {
        return dirty && random.nextInt(n) == 0;
    }

    private String writable(String text, String otherwise) {
        return workbook || charset.newEncoder().canEncode(text) ? text : otherwise;
    }

    Object amount(long won) {
        String grouped = NumberFormat.getIntegerInstance(Locale.ROOT).format(won);
        if (!dirty) {
            return grouped;
        }
        String size = NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.abs(won));
        if (won < 0) {
            return switch (random.nextInt(6)) {
                case 0 -> "(" + size + ")";
                case 1 -> "△" + size;
                case 2 -> "▲" + size;
                case 3 -> size + "-";
                case 4 -> won;
                default -> grouped;
            };
        }
        return switch (random.nextInt(9)) {
            case 0 -> won == 0 ? "-" : grouped + "원";
            case 1 -> writable("₩" + grouped, grouped);
            case 2 -> fullWidth(grouped);
            case 3 -> won > 0 ? (won - 1) + ".9999999" : "0";
            case 4 -> writable("\u00a0" + grouped + " ", grouped + " ");
            case 5, 6 -> won;
            default -> grouped;
        };
    }

    static String fullWidth(String text) {
        return text.chars()
                .map(c -> c >= '!' && c <= '~' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Object day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        String iso = day.toString();
        if (!dirty) {
            return iso;
        }
        return switch (random.nextInt(8)) {
            case 0 -> iso.replace("-", "");
            case 1 -> iso.replace('-', '.');
            case 2 -> day.getYear() + ". " + day.getMonthValue() + ". " + day.getDayOfMonth() + ".";
            case 3 -> iso.replace('-', '/');
            case 4 -> workbook ? day : writable(iso + "\u00a0", iso);
            case 5 -> workbook ? day.toEpochDay() + 25_569 : fullWidth(iso);
            default -> iso;
        };
    }

    Object partyNumber(String number) {
        if (number.isEmpty()) {
            return "";
        }
        if (number.length() != 10) {
            return number.substring(0, 6) + "-" + number.substring(6);
        }
        String dashed = number.substring(0, 3) + "-" + number.substring(3, 5) + "-" + number.substring(5);
        if (!dirty) {
            return dashed;
        }
        return switch (random.nextInt(8)) {
            case 0 -> number;
            case 1 -> dashed.replace('-', ' ');
            case 2 -> number + ".0";
            case 3 -> number.startsWith("00") ? dashed : withoutLeadingZero(number);
            case 4 -> fullWidth(dashed);
            case 5 -> writable("\u200b" + dashed, dashed);
            default -> dashed;
        };
    }

    /** One lost zero can be told, two cannot. */
    private Object withoutLeadingZero(String number) {
        long value = Long.parseLong(number);
        return workbook ? value : Long.toString(value);
    }

    String approvalNumber(String number) {
        if (number.isEmpty() || strikes(4)) {
            return number;
        }
        return number.substring(0, 8) + "-" + number.substring(8, 16) + "-" + number.substring(16);
    }

    String text(String text) {
        return text.isEmpty() || !strikes(6) ? text : writable(text + "\u00a0", text + "  ");
    }

    String heading(String heading) {
        return strikes(8) ? heading + " " : strikes(12) && heading.length() > 3 ? broken(heading) : heading;
    }

    private static String broken(String heading) {
        return heading.substring(0, 2) + "\n" + heading.substring(2);
    }
}
