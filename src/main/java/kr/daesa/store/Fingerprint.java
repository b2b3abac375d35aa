package kr.daesa.store;

import java.util.Optional;

/**
 * What a run's result depends on. An interrupted run goes on only while all of it is as it was.
 *
 * @param settings of the job file and the options
 * @param inbox of the path, size and time of every file
 * @param rules of the law tables and the readers
 */
public record Fingerprint(String settings, String inbox, String rules) {

    /** What is different now, in the words of a log line; empty if nothing is. */
    public Optional<String> differenceTo(Fingerprint now) {
        if (!settings.equals(now.settings)) {
            return Optional.of("the settings changed");
        }
        if (!inbox.equals(now.inbox)) {
            return Optional.of("the inbox changed");
        }
        return rules.equals(now.rules) ? Optional.empty() : Optional.of("the rules or the readers changed");
    }
}
