package kr.daesa.job;

/** The nightly job. */
public final class NightlyJob {

    private NightlyJob() {}

    public static RunOutcome run(RunRequest request, RunProgress progress) {
        return new RunOutcome(RunOutcome.Ending.FAILED, "the job is not part of this build", null);
    }
}
