package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.daesa.law.Law;
import kr.daesa.law.Violation;
import kr.daesa.model.Client;
import kr.daesa.model.Explanation;
import kr.daesa.model.Explanation.Reckoning;
import kr.daesa.model.Finding;
import kr.daesa.model.LawInForce;
import kr.daesa.model.PastRun;
import kr.daesa.model.Penalty;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TextSection;
import kr.daesa.model.TrackedFinding;
import kr.daesa.report.ExplanationJson;
import kr.daesa.report.ExplanationText;
import kr.daesa.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * One finding: both sides next to each other, the rule, the arithmetic of its penalty, what to do by when. Schema
 * {@code daesa.explanation/1}.
 */
public final class FindingExplanation implements Answer {

    private static final String PENALTIES = "penalties.tsv";

    private final Explanation explanation;

    private FindingExplanation(Explanation explanation) {
        this.explanation = explanation;
    }

    /**
     * Looks a finding up.
     *
     * @param id as in {@code findings.csv}, or so much of its beginning that it is the only one
     * @param runName the run it is told from; null: the newest that has it, a published one before others
     * @param dialects the office's own descriptions of ledgers
     * @param law in force for the office
     * @throws StateLockedException if a run has the database
     * @throws IllegalArgumentException in one line, where there is no such finding
     */
    public static FindingExplanation of(
            Path state, String id, @Nullable String runName, List<Path> dialects, RuleSettings law) throws IOException {
        PastRun run;
        String newestRun;
        TrackedFinding tracked;
        FrozenRoster roster;
        Client client;
        List<SourceFacts> sources;
        // What the files say is looked at when the database is free again: a run may be waiting for it.
        try (Database database = StateDatabase.open(state)) {
            FindingSearch search = new FindingSearch(database.history());
            String found = search.id(id, runName);
            run = search.run(found, runName);
            newestRun = search.newestPublished().map(PastRun::id).orElse(run.id());
            tracked = database.history().finding(run.id(), found).orElseThrow();
            roster = new FrozenRoster(run.id(), database.clients());
            client = roster.client(tracked.finding().clientId());
            String stoodIn = search.lastOpen(found, run, tracked.status()).id();
            sources = database.sources().sources(stoodIn, client.id());
        }
        InvoiceSides sides = InvoiceSides.of(tracked.finding(), sources, roster, state, dialects);
        return new FindingExplanation(new Explanation(
                tracked,
                client,
                run.id(),
                run.businessDate(),
                newestRun,
                sides.ledger(),
                sides.hometax(),
                sides.unread(),
                reckoning(tracked.finding(), client, law.load())));
    }

    private static @Nullable Reckoning reckoning(Finding finding, Client client, Law law) {
        Penalty penalty = finding.penalty();
        Long supply = finding.supply();
        return penalty == null || supply == null
                ? null
                : new Reckoning(penalty, supply, line(penalty, finding, client, law));
    }

    /** The line of the law table that has the rate; null if the table is not any more what it was for that run. */
    private static LawInForce.@Nullable Line line(Penalty penalty, Finding finding, Client client, Law law) {
        if (finding.writeDate() == null || finding.kind() == null) {
            return null;
        }
        List<String> rules = List.of(Violation.values()).stream()
                .filter(violation -> violation.code().equals(penalty.code()))
                .map(Enum::name)
                .toList();
        String kind = finding.kind().name();
        return law.rulesOn(finding.writeDate()).stream()
                .filter(rule -> rule.table().equals(PENALTIES) && rules.contains(rule.name()))
                .filter(rule -> rule.kind().equals(kind) || rule.kind().equals("*"))
                .filter(rule -> rule.taxpayer().equals("*")
                        || List.of(rule.taxpayer().split(","))
                                .contains(client.type().name()))
                .map(LawReading::line)
                .filter(line -> line.value().startsWith(penalty.rateInTenThousandths() + " ")
                        && line.article().equals(penalty.article()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<TextSection> sections(Locale language) {
        return new ExplanationText(language).sections(explanation);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return ExplanationJson.of(explanation, language, inAscii);
    }
}
