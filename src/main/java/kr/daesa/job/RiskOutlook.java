package kr.daesa.job;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.daesa.law.Charge;
import kr.daesa.law.Law;
import kr.daesa.model.Client;
import kr.daesa.model.DutySum;
import kr.daesa.model.Finding;
import kr.daesa.model.LaterCost;
import kr.daesa.model.MoneyAtRisk;
import kr.daesa.model.Penalty;
import kr.daesa.model.PenaltyTotal;
import org.jspecify.annotations.Nullable;

/** Adds up what the findings of a client cost, today and after each legal date to come, as the caps allow. */
final class RiskOutlook {

    private final Law law;
    private final Client client;

    RiskOutlook(Law law, Client client) {
        this.law = law;
        this.client = client;
    }

    /** What the penalties of findings come to today. */
    PenaltyTotal penalties(Collection<Finding> findings) {
        return total(findings.stream().map(finding -> charged(finding, finding.penalty())));
    }

    /** The sum that the penalty of one of the findings goes into, which the caps apply to. */
    DutySum sumWith(Finding one, Collection<Finding> findings) {
        Charge charge = Objects.requireNonNull(charged(one, one.penalty()));
        return law.sumWith(
                charge,
                client.type(),
                client.size(),
                findings.stream()
                        .flatMap(finding -> Stream.ofNullable(charged(finding, finding.penalty())))
                        .toList());
    }

    /**
     * @param before what the night before left open; null where there was none, or nobody asks
     */
    MoneyAtRisk of(List<Finding> open, LocalDate businessDate, @Nullable List<Finding> before) {
        TreeSet<LocalDate> days = new TreeSet<>();
        open.forEach(finding -> finding.later().forEach(cost -> days.add(cost.from())));
        SortedMap<LocalDate, Long> from = new TreeMap<>();
        from.put(businessDate, won(open, businessDate));
        days.tailSet(businessDate, false).forEach(day -> from.put(day, won(open, day)));
        // The costs of a night stand as they were on it: no step of theirs had come.
        return new MoneyAtRisk(before == null ? null : won(before, LocalDate.MIN), from);
    }

    private long won(List<Finding> findings, LocalDate day) {
        long lost = findings.stream()
                .mapToLong(finding -> reached(finding, day)
                        .map(LaterCost::deductionLost)
                        .reduce((one, next) -> next)
                        .orElseGet(finding::deductionLost))
                .reduce(0, Math::addExact);
        PenaltyTotal penalties = total(findings.stream().map(finding -> reached(finding, day)
                .reduce((one, next) -> next)
                .map(cost -> charged(finding, cost.penalty()))
                .orElseGet(() -> charged(finding, finding.penalty()))));
        return Math.addExact(penalties.payable(), lost);
    }

    private static Stream<LaterCost> reached(Finding finding, LocalDate day) {
        return finding.later().stream().filter(cost -> !cost.from().isAfter(day));
    }

    private PenaltyTotal total(Stream<@Nullable Charge> charges) {
        return law.total(
                client.type(), client.size(), charges.filter(Objects::nonNull).toList());
    }

    private static @Nullable Charge charged(Finding finding, @Nullable Penalty penalty) {
        return penalty == null
                ? null
                : new Charge(
                        penalty.code(),
                        Objects.requireNonNull(finding.kind()),
                        Objects.requireNonNull(finding.writeDate()),
                        penalty.amount());
    }
}
