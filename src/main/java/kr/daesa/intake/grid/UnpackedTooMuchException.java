package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.Serial;
import kr.daesa.model.Problem;

/** More comes out of a zip than is read; caught where the zip is read, and told as a problem of the file. */
public final class UnpackedTooMuchException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnpackedTooMuchException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
