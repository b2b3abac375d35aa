package kr.daesa.intake.grid;

import java.io.Serial;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/** The file cannot be read as a table at all, or no further; caught where the file's facts are drawn up. */
public final class UnreadableFileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public UnreadableFileException(ProblemCode code, Exception cause) {
        super(cause);
        String said = cause.getMessage();
        this.problem = Problem.of(code, said == null ? cause.getClass().getSimpleName() : firstLine(said));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    public Problem problem() {
        return problem;
    }
}
