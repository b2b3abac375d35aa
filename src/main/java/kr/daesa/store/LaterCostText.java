package kr.daesa.store;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kr.daesa.model.LaterCost;
import kr.daesa.model.Penalty;

/** A cost to come as one text of a list: {@code 2027-01-26|0|P4|100|10000|법 제60조②5}; without a penalty its end is absent. */
final class LaterCostText {

    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final int FIELDS = 6;

    private LaterCostText() {}

    static List<String> of(List<LaterCost> costs) {
        return costs.stream().map(LaterCostText::of).toList();
    }

    static List<LaterCost> parse(List<String> texts) {
        return texts.stream().map(LaterCostText::parse).toList();
    }

    private static String of(LaterCost cost) {
        String always = cost.from() + "|" + cost.deductionLost();
        Penalty penalty = cost.penalty();
        return penalty == null
                ? always
                : always + "|" + penalty.code() + "|" + penalty.rateInTenThousandths() + "|" + penalty.amount() + "|"
                        + penalty.article();
    }

    private static LaterCost parse(String text) {
        String[] fields = SEPARATOR.split(text, FIELDS);
        Penalty penalty = fields.length < FIELDS
                ? null
                : new Penalty(fields[2], Integer.parseInt(fields[3]), Long.parseLong(fields[4]), fields[5]);
        return new LaterCost(LocalDate.parse(fields[0]), penalty, Long.parseLong(fields[1]));
    }
}
