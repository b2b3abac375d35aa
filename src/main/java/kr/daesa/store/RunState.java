package kr.daesa.store;

/** How far a run has come. */
public enum RunState {
    /** Under way, or interrupted: it can go on. */
    RUNNING,
    /** Ended without a result, so that going on would only end the same way: rows did not add up, or no roster. */
    REFUSED,
    /** Its result is the current one of its date, and the work folder is about to take the place of the old report. */
    PUBLISHING,
    /** Done. */
    PUBLISHED,
    /** Interrupted, and given up for a newer run. */
    ABANDONED
}
