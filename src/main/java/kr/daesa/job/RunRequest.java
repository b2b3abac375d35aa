package kr.daesa.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TransmissionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One run as the caller wants it: the job file, with the options of the command line already laid over it.
 *
 * @param periods names such as {@code 2026-2} or {@code 2026-2P}; empty means {@code open}: the tax period that holds
 *     the business date, and the one before while its filing deadline has not passed
 * @param clients the client ids to reconcile; empty means all of the roster
 * @param withPages whether workbooks and pages are written beside the CSV and JSON files
 * @param language of report texts, Korean or English
 * @param filingDeadlines a file of dates by which the tax office moved a filing deadline; null where none
 * @param localHolidays a file of holidays beyond the built-in ones; null where none
 * @param dialects descriptions of ledgers that the office has beside those of the program
 * @param causes the office's own rules of why a collection failed; null where none
 * @param settingsFingerprint a hash of the job file and the options: an interrupted run is continued only under the
 *     same settings
 * @param withIcube whether penalties are also written under the codes of Douzone iCUBE
 * @param outgoing what is told of the run beside its report
 */
public record RunRequest(
        LocalDate businessDate,
        List<String> periods,
        Path inbox,
        Path out,
        Path state,
        List<String> clients,
        boolean withPages,
        Locale language,
        FailOn failOn,
        ReconciliationSettings settings,
        TransmissionPolicy transmissionPolicy,
        @Nullable Path filingDeadlines,
        @Nullable Path localHolidays,
        List<Path> dialects,
        @Nullable Path causes,
        int threads,
        int shards,
        String settingsFingerprint,
        boolean withIcube,
        Outgoing outgoing) {

    public RunRequest {
        periods = List.copyOf(periods);
        clients = List.copyOf(clients);
        dialects = List.copyOf(dialects);
    }

    /** The same under another fingerprint. */
    public RunRequest signed(String fingerprint) {
        return with(fingerprint, outgoing);
    }

    /** The same, telling something beside its report. */
    public RunRequest telling(Outgoing what) {
        return with(settingsFingerprint, what);
    }

    private RunRequest with(String fingerprint, Outgoing what) {
        return new RunRequest(
                businessDate,
                periods,
                inbox,
                out,
                state,
                clients,
                withPages,
                language,
                failOn,
                settings,
                transmissionPolicy,
                filingDeadlines,
                localHolidays,
                dialects,
                causes,
                threads,
                shards,
                fingerprint,
                withIcube,
                what);
    }
}
