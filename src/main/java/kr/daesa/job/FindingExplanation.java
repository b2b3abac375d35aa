package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.book.Archive;
import kr.daesa.collection.Coverage;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.Owner;
import kr.daesa.law.Law;
import kr.daesa.law.Violation;
import kr.daesa.matching.Partners;
import kr.daesa.model.Client;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.DutySum;
import kr.daesa.model.Explanation;
import kr.daesa.model.Explanation.Reckoning;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.LawInForce;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.PastRun;
import kr.daesa.model.Penalty;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.RowsBeside;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.TextSection;
import kr.daesa.model.TrackedFinding;
import kr.daesa.model.Undecided;
import kr.daesa.report.ExplanationJson;
import kr.daesa.report.ExplanationText;
import kr.daesa.store.ClientResult;
import kr.daesa.store.Database;
import kr.daesa.store.Input;
import org.jspecify.annotations.Nullable;

/**
 * One finding: both sides next to each other, the rule, the arithmetic of its penalty, what to do by when. Schema
 * {@code daesa.explanation/1}.
 */
public final class FindingExplanation implements Answer {

    private static final String PENALTIES = "penalties.tsv";

    /** Findings of no single invoice that rows tell of all the same. */
    private static final Set<FindingCode> OF_A_MONTH =
            EnumSet.of(FindingCode.EXPECTED_BUT_ABSENT, FindingCode.CROSS_CLIENT_MISMATCH);
    /** Where the message of a change after filing has the day of which the filed books are. */
    private static final int FILED_ON = 2;

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
     * @param settings by which rows are paired
     * @param law in force for the office
     * @throws StateLockedException if a run has the database
     * @throws IllegalArgumentException in one line, where there is no such finding
     */
    public static FindingExplanation of(
            Path state,
            String id,
            @Nullable String runName,
            List<Path> dialects,
            ReconciliationSettings settings,
            RuleSettings law)
            throws IOException {
        PastRun run;
        String newestRun;
        TrackedFinding tracked;
        FrozenRoster roster;
        Client client;
        List<SourceFacts> sources;
        List<Input> collections;
        ClientResult stood;
        Partners partners;
        Optional<Client> other;
        List<SourceFacts> otherSources = List.of();
        Archive archive = new Archive(state.resolve("archive"));
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
            collections = database.sources().collections(stoodIn, client.id());
            stood = database.results().load(stoodIn, client.id());
            partners = partners(stoodIn, database, archive);
            other = otherClient(tracked.finding(), roster);
            Optional<String> elsewhere = other.isPresent() ? Optional.of(stoodIn) : filedIn(tracked.finding(), search);
            if (elsewhere.isPresent()) {
                otherSources = database.sources()
                        .sources(elsewhere.get(), other.map(Client::id).orElse(client.id()));
            }
        }
        Finding finding = tracked.finding();
        boolean ofInvoice = finding.writeDate() != null;
        boolean ofRows = ofInvoice || OF_A_MONTH.contains(finding.code());
        ArchivedRows archived = ArchivedRows.of(client.id(), ofRows ? sources : List.of(), roster, state, dialects);
        ArchivedRows elsewhere =
                ArchivedRows.of(other.map(Client::id).orElse(client.id()), otherSources, roster, state, dialects);
        List<CollectionRecord> records =
                ofInvoice ? records(collections, roster.owner(client.id()), archive) : List.of();
        FindingRows rows = new FindingRows(
                finding,
                archived.rows(),
                partners,
                settings.dateWindowDays(),
                row -> Coverage.collectedAt(row, records));
        Undecided undecided = rows.undecided();
        Law inForce = law.load();
        return new FindingExplanation(new Explanation(
                tracked,
                client,
                run.id(),
                run.businessDate(),
                newestRun,
                settings,
                ofInvoice && undecided == null ? rows.pairings() : List.of(),
                undecided,
                beside(finding, client, other, archived, elsewhere, partners),
                Stream.concat(archived.unread().stream(), elsewhere.unread().stream())
                        .distinct()
                        .toList(),
                LegalDays.of(inForce, client, finding),
                stood.coverage().stream().filter(span -> isAbout(span, finding)).toList(),
                reckoning(finding, client, stood, inForce)));
    }

    /** The client whose ledger says otherwise; empty where the finding is of one client alone. */
    private static Optional<Client> otherClient(Finding finding, FrozenRoster roster) {
        return finding.code() == FindingCode.CROSS_CLIENT_MISMATCH
                ? Optional.ofNullable(finding.counterparty())
                        .flatMap(PartyNumber::business)
                        .map(roster::idOf)
                        .map(roster::client)
                : Optional.empty();
    }

    /** The run whose books a finding after filing was compared with; empty if it is no such finding, or gone. */
    private static Optional<String> filedIn(Finding finding, FindingSearch search) {
        return finding.code() == FindingCode.CHANGED_AFTER_FILING
                ? search.published(finding.messageArgs().get(FILED_ON))
                : Optional.empty();
    }

    private static List<RowsBeside> beside(
            Finding finding,
            Client client,
            Optional<Client> other,
            ArchivedRows own,
            ArchivedRows elsewhere,
            Partners partners) {
        RowsAround around = new RowsAround(finding, own.rows());
        return switch (finding.code()) {
            case CHANGED_AFTER_FILING ->
                around.sinceFiling(elsewhere.rows(), finding.messageArgs().get(FILED_ON));
            case EXPECTED_BUT_ABSENT -> around.habit(partners);
            case CROSS_CLIENT_MISMATCH ->
                other.map(each -> around.twoLedgers(client, each, elsewhere.rows()))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** The partner master as archived; without the archive names are all that is known. */
    private static Partners partners(String runId, Database database, Archive archive) throws IOException {
        try {
            return FrozenPartners.read(runId, database.sources(), archive);
        } catch (NoSuchFileException e) {
            return Partners.NONE;
        }
    }

    /** The collection records whose files are still in the archive. */
    private static List<CollectionRecord> records(List<Input> files, Owner owner, Archive archive) throws IOException {
        List<CollectionRecord> records = new ArrayList<>();
        for (Input input : files) {
            Path original = archive.locate(input.file().sha256());
            if (Files.exists(original)) {
                CollectionRecord record =
                        CollectionRecords.read(input.file(), original, owner).record();
                if (record != null) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    private static boolean isAbout(CoverageSpan span, Finding finding) {
        return span.direction() == finding.direction()
                && (finding.kind() == null || span.kind() == finding.kind())
                && (finding.writeDate() == null || span.contains(finding.writeDate()));
    }

    private static @Nullable Reckoning reckoning(Finding finding, Client client, ClientResult stood, Law law) {
        Penalty penalty = finding.penalty();
        Long supply = finding.supply();
        return penalty == null || supply == null
                ? null
                : new Reckoning(
                        penalty, supply, line(penalty, finding, client, law), together(finding, client, stood, law));
    }

    /** The sum of the client that its penalty goes into; null where it is waived, and goes into none. */
    private static @Nullable DutySum together(Finding finding, Client client, ClientResult stood, Law law) {
        List<Finding> counted = stood.findings().stream()
                .filter(tracked -> tracked.status().counts())
                .map(TrackedFinding::finding)
                .toList();
        return counted.stream()
                .filter(each -> each.id().equals(finding.id()))
                .findFirst()
                .map(each -> new RiskOutlook(law, client).sumWith(each, counted))
                .orElse(null);
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
