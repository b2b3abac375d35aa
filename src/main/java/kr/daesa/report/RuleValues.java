package kr.daesa.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.model.LawInForce;

/**
 * What a line of the law tables says, in words. The sentences are in the text bundles, with {@code {1}} for the first
 * part of the value in words and {@code {1/10000}} for a share in percent; a value without one is shown as it stands.
 */
final class RuleValues {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:/10(0+))?}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern PERIOD = Pattern.compile("P(\\d+)([DMY])");

    private final RuleTexts texts;

    RuleValues(RuleTexts texts) {
        this.texts = texts;
    }

    String of(LawInForce.Line line) {
        List<String> parts = List.of(line.value().split(" "));
        return sentence(line, parts)
                .map(sentence -> PLACE.matcher(sentence)
                        .replaceAll(place -> Matcher.quoteReplacement(filled(place, line.table(), parts))))
                .orElse(line.value());
    }

    private Optional<String> sentence(LawInForce.Line line, List<String> parts) {
        String key = "value." + line.table();
        return Stream.concat(parts.stream().map(part -> key + ".if." + part), Stream.of(key + "." + line.name(), key))
                .filter(texts::has)
                .findFirst()
                .map(texts::plain);
    }

    private String filled(MatchResult place, String table, List<String> parts) {
        int index = Integer.parseInt(place.group(1)) - 1;
        if (index < 0 || index >= parts.size()) {
            return place.group();
        }
        String part = parts.get(index);
        String zeros = place.group(2);
        return zeros != null && NUMBER.matcher(part).matches()
                ? percent(Long.parseLong(part), zeros.length() - 1)
                : words(table, part);
    }

    private static String percent(long number, int decimals) {
        return BigDecimal.valueOf(number, decimals).stripTrailingZeros().toPlainString() + "%";
    }

    /** One word, or several with commas between. */
    private String words(String table, String part) {
        return Arrays.stream(part.split(",")).map(word -> word(table, word)).collect(Collectors.joining("·"));
    }

    private String word(String table, String word) {
        if (NUMBER.matcher(word).matches()) {
            return Shown.grouped(Long.parseLong(word));
        }
        Matcher period = PERIOD.matcher(word);
        if (period.matches()) {
            String exactly = "period." + word;
            return texts.has(exactly) ? texts.plain(exactly) : texts.text("period." + period.group(2), period.group(1));
        }
        return Stream.of("word." + table + "." + word, "word." + word)
                .filter(texts::has)
                .findFirst()
                .map(texts::plain)
                .orElse(word);
    }
}
