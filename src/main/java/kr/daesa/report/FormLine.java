package kr.daesa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.daesa.model.Direction;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.SummaryTableLine;
import kr.daesa.model.SummaryTableLine.Block;
import org.jspecify.annotations.Nullable;

/**
 * A line of the head of the summary table (합계표): how many counterparties, invoices and won in one block. The total of
 * a period, direction and kind comes first, as on the form.
 *
 * @param block null on the total
 * @param party null on the total
 */
record FormLine(
        String period,
        Direction direction,
        InvoiceKind kind,
        @Nullable Block block,
        @Nullable Party party,
        long counterparties,
        long hometaxInvoices,
        long hometaxSupply,
        long hometaxTax,
        long ledgerInvoices,
        long ledgerSupply,
        long ledgerTax) {

    /** The two halves of a block, by what number the counterparty is named by. */
    enum Party {
        BUSINESS,
        RESIDENT,
        NONE;

        private static final int RESIDENT_LENGTH = 13;

        static Party of(String counterpartyNo) {
            if (counterpartyNo.isEmpty()) {
                return NONE;
            }
            return counterpartyNo.length() == RESIDENT_LENGTH ? RESIDENT : BUSINESS;
        }
    }

    private static final Comparator<FormLine> ORDER = Comparator.comparing(FormLine::period)
            .thenComparing(FormLine::direction)
            .thenComparing(FormLine::kind)
            .thenComparing(FormLine::block, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FormLine::party, Comparator.nullsFirst(Comparator.naturalOrder()));

    static List<FormLine> of(List<SummaryTableLine> lines) {
        Map<FormLine, FormLine> sums = new TreeMap<>(ORDER);
        for (SummaryTableLine line : lines) {
            FormLine half = of(line, line.block(), Party.of(line.counterpartyNo()));
            sums.merge(half, half, FormLine::plus);
            FormLine total = of(line, null, null);
            sums.merge(total, total, FormLine::plus);
        }
        return new ArrayList<>(sums.values());
    }

    long supplyDifference() {
        return Math.subtractExact(ledgerSupply, hometaxSupply);
    }

    long taxDifference() {
        return Math.subtractExact(ledgerTax, hometaxTax);
    }

    private static FormLine of(SummaryTableLine line, @Nullable Block block, @Nullable Party party) {
        return new FormLine(
                line.period(),
                line.direction(),
                line.kind(),
                block,
                party,
                1,
                line.hometaxInvoices(),
                line.hometaxSupply(),
                line.hometaxTax(),
                line.ledgerInvoices(),
                line.ledgerSupply(),
                line.ledgerTax());
    }

    private FormLine plus(FormLine other) {
        return new FormLine(
                period,
                direction,
                kind,
                block,
                party,
                counterparties + other.counterparties,
                Math.addExact(hometaxInvoices, other.hometaxInvoices),
                Math.addExact(hometaxSupply, other.hometaxSupply),
                Math.addExact(hometaxTax, other.hometaxTax),
                Math.addExact(ledgerInvoices, other.ledgerInvoices),
                Math.addExact(ledgerSupply, other.ledgerSupply),
                Math.addExact(ledgerTax, other.ledgerTax));
    }
}
