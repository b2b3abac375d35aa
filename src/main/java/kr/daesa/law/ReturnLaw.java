package kr.daesa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.daesa.model.Penalty;

/** What the statutes say of a faulty return and of paying late (국세기본법 제47조의2부터 제48조까지). */
public final class ReturnLaw {

    private static final int NOTHING_LATE = 100;

    private final ReturnPenalties penalties;
    private final LatePayments latePayments;
    private final Reductions reductions;
    private final PeriodEnds ends;

    ReturnLaw(Tables tables, Deadlines deadlines, PeriodEnds ends) {
        penalties = new ReturnPenalties(tables.resource("return-penalties.tsv"));
        latePayments = new LatePayments(tables.resource("late-payment.tsv"));
        reductions = new Reductions(tables.resource("reductions.tsv"), deadlines, ends);
        this.ends = ends;
    }

    /**
     * The penalty on a return, before anything is let off.
     *
     * @param filingDeadline 법정신고기한, which decides the rate
     * @param base the tax, or the base where the fault is of a zero-rated one
     */
    public Penalty penalty(ReturnFault fault, LocalDate filingDeadline, long base) {
        return penalties.of(fault, filingDeadline, base);
    }

    /** What it costs that a tax is paid on a day, in the parts that the changes of rate make. */
    public LatePayment latePayment(Arrears arrears, LocalDate paidOn) {
        return latePayments.of(arrears, paidOn);
    }

    /**
     * How much of the penalty is let off for a return mended on a day. Reasons to let off all of it (국세기본법 제48조①) are
     * none of the calendar's.
     *
     * @param filingDeadline of the faulty return
     * @param foreseen whether the taxpayer knows that an assessment (경정, 결정) is coming
     */
    public Reduction reduction(MendedReturn way, LocalDate filingDeadline, LocalDate day, boolean foreseen) {
        return day.isAfter(filingDeadline)
                ? reductions.of(way, filingDeadline, day, foreseen)
                : new Reduction(
                        NOTHING_LATE,
                        NOTHING_LATE,
                        ends.ending(filingDeadline),
                        penalties.of(way.fault(), filingDeadline, 0).article());
    }

    /**
     * How much of another penalty is let off where the duty is done on a day after its deadline; empty where the text
     * does not name such a duty: issue and transmission, P1 to P4.
     *
     * @param penalty its code, such as {@code P10}
     */
    public Optional<Reduction> dutyReduction(String penalty, LocalDate dutyDeadline, LocalDate doneOn) {
        return reductions.ofDuty(penalty, dutyDeadline, doneOn, false);
    }

    /** The days after which mending costs a step more: the filing deadline itself, then the end of each reduction. */
    public List<PeriodEnd> boundaries(MendedReturn way, LocalDate filingDeadline) {
        List<PeriodEnd> boundaries = new ArrayList<>();
        PeriodEnd through = ends.ending(filingDeadline);
        while (through != null) {
            boundaries.add(through);
            through = reduction(way, filingDeadline, through.strict().plusDays(1), false)
                    .through();
        }
        return List.copyOf(boundaries);
    }

    /** What it costs to mend a return and to pay its tax on a day. */
    public MendingCost mending(Shortfall shortfall, LocalDate day) {
        Penalty tax = penalty(shortfall.way().fault(), shortfall.filingDeadline(), shortfall.tax());
        Penalty zeroRated =
                penalty(shortfall.way().zeroRatedFault(), shortfall.filingDeadline(), shortfall.zeroRatedBase());
        // One penalty by the text (제47조의2②2, 제47조의3②2), so its won are dropped once, after what is let off.
        long exact = Math.addExact(
                Math.multiplyExact(shortfall.tax(), (long) tax.rateInTenThousandths()),
                Math.multiplyExact(shortfall.zeroRatedBase(), (long) zeroRated.rateInTenThousandths()));
        Reduction reduction = reduction(shortfall.way(), shortfall.filingDeadline(), day, shortfall.foreseen());
        return new MendingCost(
                Stream.of(tax, zeroRated)
                        .filter(penalty -> penalty.amount() > 0)
                        .toList(),
                reduction,
                remaining(exact, reduction.percent()),
                remaining(exact, reduction.possiblePercent()),
                latePayment(new Arrears(Arrears.Cause.UNPAID, shortfall.tax(), shortfall.filingDeadline(), null), day));
    }

    List<Rule> rules() {
        return Stream.of(penalties.rules(), latePayments.rules(), reductions.rules())
                .flatMap(List::stream)
                .toList();
    }

    private static long remaining(long inTenThousandths, int percentOff) {
        long won = Math.multiplyExact(inTenThousandths, 100L - percentOff) / 100 / ReturnPenalties.WHOLE;
        return Won.dropBelowTen(won);
    }
}
