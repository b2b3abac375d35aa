package kr.daesa.job;

import kr.daesa.model.Severity;

/** From which severity on findings make a run end with exit code 4. */
public enum FailOn {
    NEVER,
    ERROR,
    WARNING;

    public boolean isReachedBy(Severity severity) {
        return switch (this) {
            case NEVER -> false;
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.INFO;
        };
    }
}
