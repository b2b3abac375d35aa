package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.law.DutyThreshold.Lasting;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;

/** Who must issue electronically (전자발급의무, 법 제32조②, 영 제68조), from when and why. */
final class ElectronicDuty {

    private enum Name {
        ELECTRONIC_ISSUE
    }

    private static final Comparator<DutyStart> ORDER = Comparator.comparing(DutyStart::from);

    private final RuleTable<Name, DutyThreshold> table;
    private final SupplyDutyStart supplyDuty;
    private final Issuers issuers;

    ElectronicDuty(List<Line> lines, SupplyDutyStart supplyDuty, Issuers issuers) {
        table = new RuleTable<>(lines, Name.class, DutyThreshold.COLUMNS, DutyThreshold::of);
        this.supplyDuty = supplyDuty;
        this.issuers = issuers;
    }

    Optional<DutyStart> on(Client client, InvoiceKind kind, LocalDate day) {
        return starts(client, kind).stream()
                .filter(start -> start.holds(day) && hasInvoices(client, kind, day))
                .min(ORDER);
    }

    Optional<DutyStart> after(Client client, InvoiceKind kind, LocalDate day) {
        return starts(client, kind).stream()
                .filter(start -> start.from().isAfter(day) && hasInvoices(client, kind, start.from()))
                .min(ORDER);
    }

    List<Rule> rules() {
        return Stream.concat(table.rules().stream(), supplyDuty.rules().stream())
                .toList();
    }

    /** Whether there is anything to issue: a simplified taxpayer of little supply gives receipts (영수증) only. */
    private boolean hasInvoices(Client client, InvoiceKind kind, LocalDate day) {
        return kind != InvoiceKind.TAX
                || client.type() != ClientType.SIMPLIFIED
                || client.electronicFrom() != null
                || issuers.issueTaxInvoices(client, day);
    }

    /** All duties that roster, type and history come to, each year by the threshold that measures it. */
    private List<DutyStart> starts(Client client, InvoiceKind kind) {
        if (client.electronicFrom() != null) {
            return List.of(new DutyStart(client.electronicFrom(), null, DutyReason.ROSTER, null, null));
        }
        List<DutyThreshold> thresholds = table.all(Name.ELECTRONIC_ISSUE, kind, client.type());
        List<DutyStart> starts = new ArrayList<>();
        for (DutyThreshold threshold : thresholds) {
            if (threshold.lasting() == Lasting.ALWAYS) {
                starts.add(new DutyStart(
                        threshold.from(), threshold.to(), DutyReason.CORPORATION, threshold.rule(), null));
            }
        }
        int from = 0;
        List<YearlySupply> history = client.supplyHistory();
        while (from < history.size()) {
            int year = history.get(from).year();
            int to = from;
            while (to < history.size() && history.get(to).year() == year) {
                to++;
            }
            List<YearlySupply> ofYear = history.subList(from, to);
            thresholds.stream()
                    .filter(threshold -> threshold.measures(year))
                    .flatMap(threshold -> start(ofYear, threshold, kind, client.type(), windowsEnd(thresholds)))
                    .forEach(starts::add);
            from = to;
        }
        return starts;
    }

    /**
     * The duty that a year's supply brings. What it was corrected to last decides whether there is one; with which line it
     * came to the threshold, and has stayed there since, decides when it begins.
     */
    private Stream<DutyStart> start(
            List<YearlySupply> ofYear,
            DutyThreshold threshold,
            InvoiceKind kind,
            ClientType taxpayer,
            @Nullable LocalDate windowsEnd) {
        YearlySupply reached = null;
        LocalDate notifiedOn = null;
        for (YearlySupply supply : ofYear) {
            if (supply.amount() < threshold.supply()) {
                reached = null;
                notifiedOn = null;
            } else {
                reached = reached == null ? supply : reached;
                notifiedOn = notifiedOn == null ? supply.notifiedOn() : notifiedOn;
            }
        }
        if (reached == null) {
            return Stream.empty();
        }
        LocalDate due = supplyDuty.of(reached, kind, taxpayer);
        LocalDate from = supplyDuty.afterNotice(due, notifiedOn, kind, taxpayer);
        DutyReason reason = from.isAfter(due)
                ? DutyReason.LATE_NOTICE
                : reached.correctedOn() == null ? DutyReason.SUPPLY : DutyReason.CORRECTION;
        LocalDate through =
                threshold.lasting() == Lasting.WINDOW ? earlier(due.plusYears(1).minusDays(1), windowsEnd) : null;
        // The first thresholds came into force in the middle of the twelve months.
        LocalDate first = from.isBefore(threshold.from()) ? threshold.from() : from;
        if (through != null && through.isBefore(first)) {
            return Stream.empty();
        }
        return Stream.of(new DutyStart(first, through, reason, threshold.rule(), reached(reached, threshold)));
    }

    private static DutyStart.Reached reached(YearlySupply supply, DutyThreshold threshold) {
        LocalDate yearOver = LocalDate.of(supply.year(), 1, 1).plusYears(1);
        LocalDate correctedOn = supply.correctedOn();
        LocalDate knownFrom = correctedOn == null || correctedOn.isBefore(yearOver) ? yearOver : correctedOn;
        return new DutyStart.Reached(supply, threshold.supply(), Objects.requireNonNull(threshold.base()), knownFrom);
    }

    /** The last day on which a duty of twelve months is known; who was bound by one only was free the day after. */
    private static @Nullable LocalDate windowsEnd(List<DutyThreshold> thresholds) {
        LocalDate end = null;
        for (DutyThreshold threshold : thresholds) {
            if (threshold.lasting() == Lasting.WINDOW) {
                end = threshold.to();
            }
        }
        return end;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
