package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kr.daesa.book.Archive;
import kr.daesa.collection.Coverage;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.Owner;
import kr.daesa.law.Law;
import kr.daesa.model.Client;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.CoverageSpan;
import kr.daesa.model.Explanation;
import kr.daesa.model.Finding;
import kr.daesa.model.FindingCode;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.RowsBeside;
import kr.daesa.model.TextSection;
import kr.daesa.model.Undecided;
import kr.daesa.report.ExplanationJson;
import kr.daesa.report.ExplanationText;
import kr.daesa.store.Input;
import org.jspecify.annotations.Nullable;

/**
 * One finding: both sides next to each other, the rule, the arithmetic of its penalty, what to do by when. Schema
 * {@code daesa.explanation/1}.
 */
public final class FindingExplanation implements Answer {

    /** Findings of no single invoice that rows tell of all the same. */
    private static final Set<FindingCode> OF_A_MONTH =
            EnumSet.of(FindingCode.EXPECTED_BUT_ABSENT, FindingCode.CROSS_CLIENT_MISMATCH);

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
        // What the files say is looked at when the database is free again: a run may be waiting for it.
        FoundFinding found = FoundFinding.of(state, id, runName);
        Client client = found.client();
        Finding finding = found.tracked().finding();
        boolean ofInvoice = finding.writeDate() != null;
        boolean ofRows = ofInvoice || OF_A_MONTH.contains(finding.code());
        ArchivedRows archived =
                ArchivedRows.of(client.id(), ofRows ? found.sources() : List.of(), found.roster(), state, dialects);
        ArchivedRows elsewhere =
                ArchivedRows.of(found.beside().id(), found.sourcesBeside(), found.roster(), state, dialects);
        List<CollectionRecord> records =
                ofInvoice ? records(found.collections(), found.roster().owner(client.id()), state) : List.of();
        FindingRows rows = new FindingRows(
                finding,
                archived.rows(),
                found.partners(),
                settings.dateWindowDays(),
                row -> Coverage.collectedAt(row, records));
        Undecided undecided = rows.undecided();
        Law inForce = law.load();
        return new FindingExplanation(new Explanation(
                found.tracked(),
                client,
                found.run().id(),
                found.run().businessDate(),
                found.newestRun(),
                settings,
                ofInvoice && undecided == null ? rows.pairings() : List.of(),
                undecided,
                beside(found, archived, elsewhere),
                Stream.concat(archived.unread().stream(), elsewhere.unread().stream())
                        .distinct()
                        .toList(),
                LegalDays.of(inForce, client, finding),
                found.stood().coverage().stream()
                        .filter(span -> isAbout(span, finding))
                        .toList(),
                PenaltyReckoning.of(finding, client, found.stood(), inForce)));
    }

    private static List<RowsBeside> beside(FoundFinding found, ArchivedRows own, ArchivedRows elsewhere) {
        Finding finding = found.tracked().finding();
        RowsAround around = new RowsAround(finding, own.rows());
        return switch (finding.code()) {
            case CHANGED_AFTER_FILING -> around.sinceFiling(elsewhere.rows(), FoundFinding.filedOn(finding));
            case EXPECTED_BUT_ABSENT -> around.habit(found.partners());
            case CROSS_CLIENT_MISMATCH ->
                found.beside().equals(found.client())
                        ? List.of()
                        : around.twoLedgers(found.client(), found.beside(), elsewhere.rows());
            default -> List.of();
        };
    }

    /** The collection records whose files are still in the archive. */
    private static List<CollectionRecord> records(List<Input> files, Owner owner, Path state) throws IOException {
        Archive archive = new Archive(state.resolve("archive"));
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

    @Override
    public List<TextSection> sections(Locale language) {
        return new ExplanationText(language).sections(explanation);
    }

    @Override
    public String json(Locale language, boolean inAscii) {
        return ExplanationJson.of(explanation, language, inAscii);
    }
}
