package kr.daesa.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run would find in an inbox (사전 점검), without one.
 *
 * @param periods names of the periods that it would reconcile
 * @param rosterRejects lines of the roster, the partner master and the waivers that it would refuse
 * @param strays files and folders that belong to no client
 * @param clients those that it would reconcile, then the firm-wide files under {@code _firm}
 */
public record InboxCheckup(
        LocalDate businessDate,
        List<String> periods,
        List<Reject> rosterRejects,
        List<String> strays,
        List<ClientCheckup> clients) {

    public InboxCheckup {
        periods = List.copyOf(periods);
        rosterRejects = List.copyOf(rosterRejects);
        strays = List.copyOf(strays);
        clients = List.copyOf(clients);
    }

    /**
     * How many lines of the roster itself are refused; one of the partner master only leaves a name unknown, one of the
     * waivers leaves a finding counted.
     */
    public long refusedRosterLines() {
        return rosterRejects.stream()
                .map(reject -> reject.at().file().path())
                .filter(path -> !path.equals("partners.csv") && !path.equals("waivers.csv"))
                .count();
    }

    /** Whether a run would reconcile everything that lies there. */
    public boolean isClean() {
        return refusedRosterLines() == 0
                && strays.isEmpty()
                && clients.stream().allMatch(client -> client.useless().isEmpty());
    }

    /**
     * One client.
     *
     * @param files its own; a firm-wide one stands under {@code _firm}
     * @param collections its collection records
     * @param coverage the spans of the periods that were collected, and the gaps between them
     */
    public record ClientCheckup(
            String clientId,
            String name,
            List<SourceFacts> files,
            List<CollectionRecord> collections,
            List<CoverageSpan> coverage) {

        public ClientCheckup {
            files = List.copyOf(files);
            collections = List.copyOf(collections);
            coverage = List.copyOf(coverage);
        }

        /** Files from which nothing can be taken: unreadable ones, and those of another company. */
        public List<SourceFacts> useless() {
            return files.stream()
                    .filter(facts -> facts.unreadable() != null
                            || facts.foreignRows() > 0 && facts.foreignRows() == facts.lines())
                    .toList();
        }

        public long rejected() {
            return files.stream().mapToLong(SourceFacts::rejected).sum();
        }

        /** Spans of which nothing proves what Hometax holds. */
        public List<CoverageSpan> gaps() {
            return coverage.stream().filter(span -> !span.proves()).toList();
        }

        /** Whether there is anything that an accountant should look at before a run. */
        public boolean hasSomethingToSay() {
            return rejected() > 0 || !useless().isEmpty() || !gaps().isEmpty();
        }
    }
}
