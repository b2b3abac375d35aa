package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.Client;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.TaxPeriod;

/** Who must issue electronically (전자발급의무, 법 제32조②, 영 제68조). */
final class ElectronicDuty {

    private enum Name {
        ELECTRONIC_ISSUE
    }

    private enum Lasting {
        ALWAYS,
        WINDOW,
        PERMANENT
    }

    private final RuleTable<Name, Threshold> table;

    ElectronicDuty(List<Line> lines) {
        table = new RuleTable<>(lines, Name.class, 2, Threshold::of);
    }

    boolean binds(Client client, InvoiceKind kind, LocalDate writeDate) {
        if (client.electronicFrom() != null) {
            return !writeDate.isBefore(client.electronicFrom());
        }
        return threshold(client, kind, writeDate)
                .map(threshold -> switch (threshold.lasting()) {
                    case ALWAYS -> true;
                    case WINDOW -> reached(client, threshold, start(writeDate));
                    case PERMANENT -> everReached(client, kind, threshold, start(writeDate));
                })
                .orElse(false);
    }

    List<Rule> rules() {
        return table.rules();
    }

    private boolean everReached(Client client, InvoiceKind kind, Threshold now, LocalDate start) {
        Optional<Threshold> threshold = Optional.of(now);
        LocalDate each = start;
        while (threshold.isPresent() && threshold.get().lasting() == Lasting.PERMANENT) {
            if (reached(client, threshold.get(), each)) {
                return true;
            }
            each = each.minusYears(1);
            threshold = threshold(client, kind, each);
        }
        return false;
    }

    /** The supply measured for a duty that begins on 1 July is that of the calendar year before. */
    private static boolean reached(Client client, Threshold threshold, LocalDate start) {
        Long supply = client.supplyHistory().get(start.getYear() - 1);
        return supply != null && supply >= threshold.supply();
    }

    /** The 1 July (제2기) on which the twelve months began that hold a day. */
    private static LocalDate start(LocalDate day) {
        TaxPeriod period = TaxPeriod.of(day);
        return period.half() == 2 ? period.from() : period.previous().from();
    }

    private Optional<Threshold> threshold(Client client, InvoiceKind kind, LocalDate day) {
        return table.find(Name.ELECTRONIC_ISSUE, kind, client.type(), day);
    }

    private record Threshold(long supply, Lasting lasting) {
        static Threshold of(Line line) {
            return new Threshold(
                    line.number(RuleTable.VALUE, 0, Long.MAX_VALUE), line.one(RuleTable.VALUE + 1, Lasting.class));
        }
    }
}
