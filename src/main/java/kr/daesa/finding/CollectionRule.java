package kr.daesa.finding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.collection.CollectionProblem;
import kr.daesa.model.ControlTotals;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Severity;

/** Puts what is wrong with a client's collections into findings: what could not be judged, why, and the way back. */
final class CollectionRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        client.coverage().problems().forEach(problem -> verdicts.add(draft(problem, client.today())));
    }

    private static FindingDraft draft(CollectionProblem problem, LocalDate today) {
        if (problem instanceof CollectionProblem.Failed failed) {
            String raw = Stream.of(failed.errorCode(), failed.errorMessage())
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" "));
            return FindingDraft.about(
                            identity(failed.direction(), failed.kind(), failed.from(), failed.cause()),
                            today,
                            FindingCode.COLLECTION_FAILED,
                            Severity.ERROR)
                    .of(failed.direction(), failed.kind())
                    .saying(failed.cause(), raw, failed.from(), failed.to());
        }
        if (problem instanceof CollectionProblem.Missing missing) {
            return FindingDraft.about(
                            identity(missing.direction(), missing.kind(), missing.from()),
                            today,
                            FindingCode.COLLECTION_MISSING,
                            Severity.ERROR)
                    .of(missing.direction(), missing.kind())
                    .saying(missing.ledgerRows());
        }
        if (problem instanceof CollectionProblem.Gap gap) {
            return FindingDraft.about(
                            identity(gap.direction(), gap.kind(), gap.from()),
                            today,
                            FindingCode.COLLECTION_GAP,
                            Severity.WARNING)
                    .of(gap.direction(), gap.kind())
                    .saying(gap.from(), gap.to());
        }
        if (problem instanceof CollectionProblem.Stale stale) {
            return FindingDraft.about(
                            identity(stale.direction(), stale.kind()),
                            today,
                            FindingCode.COLLECTION_STALE,
                            Severity.WARNING)
                    .of(stale.direction(), stale.kind())
                    .saying(stale.newest());
        }
        if (problem instanceof CollectionProblem.Suspect suspect) {
            return FindingDraft.about(
                            identity(suspect.direction(), suspect.kind(), suspect.from()),
                            today,
                            FindingCode.COLLECTION_SUSPECT,
                            Severity.ERROR)
                    .of(suspect.direction(), suspect.kind())
                    .saying(suspect.expectedRows());
        }
        if (problem instanceof CollectionProblem.TotalsDisagree disagree) {
            return FindingDraft.about(
                            identity(disagree.path(), disagree.direction(), disagree.kind()),
                            today,
                            FindingCode.EXPORT_TOTALS_DISAGREE,
                            Severity.ERROR)
                    .of(disagree.direction(), disagree.kind())
                    .file(disagree.path())
                    .saying(disagree.path(), text(disagree.stated()), text(disagree.found()));
        }
        CollectionProblem.Certificate certificate = (CollectionProblem.Certificate) problem;
        return FindingDraft.about(
                        identity(certificate.expiresOn()),
                        today,
                        certificate.expired() ? FindingCode.CERTIFICATE_EXPIRED : FindingCode.CERTIFICATE_EXPIRING,
                        certificate.expired() ? Severity.ERROR : Severity.WARNING)
                .due(certificate.expiresOn())
                .saying(certificate.expiresOn());
    }

    private static String identity(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("|"));
    }

    /** {@code rows/supply/tax}, empty for a figure that is not stated. */
    private static String text(ControlTotals totals) {
        return Stream.of(totals.rows(), totals.supply(), totals.tax())
                .map(figure -> Objects.toString(figure, ""))
                .collect(Collectors.joining("/"));
    }
}
