package kr.daesa.job;

import java.util.ArrayList;
import java.util.List;
import kr.daesa.intake.PartnerMaster;
import kr.daesa.intake.WaiverList;
import kr.daesa.job.RunOutcome.Ending;
import kr.daesa.model.ClientStatus;
import kr.daesa.model.FindingStatus;
import kr.daesa.report.ResidentNumbers;
import kr.daesa.store.ClientStore;
import kr.daesa.store.Database;
import kr.daesa.store.FindingCount;
import kr.daesa.store.ResultStore;
import kr.daesa.store.SourceStore;

/** How a published run ended, by what its tables say. */
final class RunVerdict {

    private static final int NAMED = 3;

    private final CurrentRun run;
    private final ClientStore clients;
    private final SourceStore sources;
    private final ResultStore results;

    RunVerdict(CurrentRun run, Database database) {
        this.run = run;
        this.clients = database.clients();
        this.sources = database.sources();
        this.results = database.results();
    }

    RunOutcome published() {
        List<FindingCount> findings = results.count(run.id());
        List<String> obstacles = obstacles();
        boolean reached = findings.stream()
                .filter(count -> count.status().counts())
                .anyMatch(count -> run.request().failOn().isReachedBy(count.severity()));
        Ending ending = !obstacles.isEmpty() ? Ending.INCOMPLETE : reached ? Ending.FINDINGS : Ending.DONE;
        StringBuilder message = new StringBuilder()
                .append(run.id())
                .append(": ")
                .append(clients.selected(run.id()).stream()
                        .filter(id -> !Firm.is(id))
                        .count())
                .append(" clients; findings: ")
                .append(count(findings, FindingStatus.NEW))
                .append(" new, ")
                .append(count(findings, FindingStatus.CONTINUING))
                .append(" continuing, ")
                .append(count(findings, FindingStatus.RESOLVED))
                .append(" resolved");
        if (!obstacles.isEmpty()) {
            message.append("; not reconciled: ").append(String.join("; ", obstacles));
        }
        return new RunOutcome(ending, message.toString(), run.run().reportFolder());
    }

    private static long count(List<FindingCount> findings, FindingStatus status) {
        return findings.stream()
                .filter(count -> count.status() == status)
                .mapToLong(FindingCount::findings)
                .sum();
    }

    private List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        long failed = clients.count(run.id(), ClientStatus.FAILED);
        if (failed > 0) {
            obstacles.add("clients that failed: " + failed);
        }
        // A line of the partner master is no obstacle: its name then counts as unknown. Nor is one of the waivers: its
        // finding then counts as any other.
        long refused = results.rosterRejects(run.id()).stream()
                .map(reject -> reject.at().file().path())
                .filter(path -> !path.equals(PartnerMaster.FILE) && !path.equals(WaiverList.FILE))
                .count();
        if (refused > 0) {
            obstacles.add("lines of the roster: " + refused);
        }
        name(obstacles, "files unreadable or of another company", sources.useless(run.id()));
        name(obstacles, "files or folders of no client", sources.strays(run.id()));
        return obstacles;
    }

    private static void name(List<String> obstacles, String what, List<String> paths) {
        if (!paths.isEmpty()) {
            String named = ResidentNumbers.mask(String.join(", ", paths.subList(0, Math.min(NAMED, paths.size()))));
            obstacles.add(what + ": " + paths.size() + " (" + named + (paths.size() > NAMED ? ", …)" : ")"));
        }
    }
}
