package kr.daesa.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.daesa.job.FailOn;
import kr.daesa.job.Outgoing;
import kr.daesa.job.RunRequest;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TransmissionPolicy;

/** Nights as an office asks for them that has nothing of its own to say in its job file. */
public final class Nights {

    private static final int THREADS = 2;

    private Nights() {}

    /**
     * All clients, tables alone, nothing told beside them.
     *
     * @param periods those asked for, or none for those that are open
     * @param office the folder of inbox, out and state
     */
    public static RunRequest request(LocalDate date, List<String> periods, Path inbox, Path office, int shards) {
        return new RunRequest(
                date,
                periods,
                inbox,
                office.resolve("out"),
                office.resolve("state"),
                List.of(),
                false,
                Locale.KOREAN,
                FailOn.NEVER,
                ReconciliationSettings.DEFAULTS,
                TransmissionPolicy.EXTENDED,
                null,
                null,
                List.of(),
                null,
                THREADS,
                shards,
                "settings",
                false,
                Outgoing.NOTHING);
    }
}
