package kr.daesa.book;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.RowTally;
import kr.daesa.model.SourceFacts;

/** What a source told beside its rows, without its side and file, which are those of the book's key. */
final class FactsCodec {

    private FactsCodec() {}

    static void write(SourceFacts facts, BlockWriter out) {
        out.text(facts.folder());
        out.text(facts.format());
        out.word(facts.direction());
        out.word(facts.kind());
        ControlTotals head = facts.head();
        out.flag(head != null);
        if (head != null) {
            write(head, out);
        }
        out.numberOrNull(facts.nameRange());
        write(facts.body(), out);
        out.number(facts.lines());
        out.number(facts.tallies().size());
        for (RowTally tally : facts.tallies()) {
            out.text(tally.clientId());
            out.word(tally.direction());
            out.word(tally.kind());
            out.number(tally.read());
            out.number(tally.rejected());
        }
        out.number(facts.foreignRows());
        RejectCodec.write(facts.unreadable(), out);
    }

    static SourceFacts read(BlockReader in, Shared shared) {
        BookKey key = shared.key();
        return new SourceFacts(
                key.file(),
                key.side(),
                in.text(),
                in.text(),
                in.wordOrNull(RowCodec.DIRECTIONS),
                in.wordOrNull(RowCodec.KINDS),
                in.flag() ? totals(in) : null,
                in.numberOrNull(),
                totals(in),
                in.number(),
                tallies(in, shared),
                in.number(),
                RejectCodec.problemOrNull(in));
    }

    private static void write(ControlTotals totals, BlockWriter out) {
        out.numberOrNull(totals.rows());
        out.numberOrNull(totals.supply());
        out.numberOrNull(totals.tax());
    }

    private static ControlTotals totals(BlockReader in) {
        return new ControlTotals(in.numberOrNull(), in.numberOrNull(), in.numberOrNull());
    }

    private static List<RowTally> tallies(BlockReader in, Shared shared) {
        int count = in.smallNumber();
        List<RowTally> tallies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tallies.add(new RowTally(
                    shared.text(in.text()),
                    shared.key().side(),
                    in.wordOrNull(RowCodec.DIRECTIONS),
                    in.wordOrNull(RowCodec.KINDS),
                    in.number(),
                    in.number()));
        }
        return tallies;
    }
}
