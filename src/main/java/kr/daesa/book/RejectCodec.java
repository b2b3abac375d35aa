package kr.daesa.book;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Reject;
import org.jspecify.annotations.Nullable;

/** A row that could not be read, without its side and file, which are those of the book's key. */
final class RejectCodec implements Codec<Reject> {

    private static final List<ProblemCode> CODES = List.of(ProblemCode.values());

    private static final long BARE_REJECT = 256;

    @Override
    public void write(Reject reject, BlockWriter out) {
        out.text(reject.clientId());
        out.text(reject.at().sheet());
        out.number(reject.at().row());
        out.text(reject.column());
        out.text(reject.value());
        write(reject.reason(), out);
        out.word(reject.direction());
        out.word(reject.kind());
        out.textOrNull(RowCodec.value(reject.approvalNo()));
        out.textOrNull(RowCodec.value(reject.counterparty()));
        out.textOrNull(reject.supply() == null ? null : reject.supply().toString());
    }

    @Override
    public Reject read(BlockReader in, Shared shared) {
        return new Reject(
                shared.text(in.text()),
                shared.key().side(),
                shared.place(in.text(), in.smallNumber()),
                shared.text(in.text()),
                in.text(),
                problem(in),
                in.wordOrNull(RowCodec.DIRECTIONS),
                in.wordOrNull(RowCodec.KINDS),
                RowCodec.approvalNo(in.textOrNull()),
                shared.party(in.textOrNull()),
                supply(in.textOrNull()));
    }

    private static @Nullable Long supply(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    @Override
    public long weight(Reject reject) {
        long texts = reject.value().length();
        for (String arg : reject.reason().args()) {
            texts += arg.length();
        }
        return BARE_REJECT + 2 * texts;
    }

    static void write(@Nullable Problem problem, BlockWriter out) {
        out.word(problem == null ? null : problem.code());
        if (problem != null) {
            out.number(problem.args().size());
            problem.args().forEach(out::text);
        }
    }

    static @Nullable Problem problemOrNull(BlockReader in) {
        ProblemCode code = in.wordOrNull(CODES);
        return code == null ? null : new Problem(code, args(in));
    }

    private static Problem problem(BlockReader in) {
        return new Problem(in.word(CODES), args(in));
    }

    private static List<String> args(BlockReader in) {
        int count = in.smallNumber();
        List<String> args = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            args.add(in.text());
        }
        return args;
    }
}
