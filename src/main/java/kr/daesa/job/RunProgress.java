package kr.daesa.job;

/** Hears how far a run has come. Called from several threads. */
public interface RunProgress {

    /**
     * A step begins.
     *
     * @param step one of the six names of the job
     * @param total how many files or clients it will work through
     */
    void stepStarted(String step, long total);

    /** One more file or client is done. */
    void advanced(String step);

    void stepEnded(String step);

    /** Hears nothing. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void stepStarted(String step, long total) {}

        @Override
        public void advanced(String step) {}

        @Override
        public void stepEnded(String step) {}
    };
}
