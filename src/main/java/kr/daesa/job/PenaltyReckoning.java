package kr.daesa.job;

import java.util.List;
import kr.daesa.law.Law;
import kr.daesa.law.Violation;
import kr.daesa.model.Client;
import kr.daesa.model.DutySum;
import kr.daesa.model.Explanation.Reckoning;
import kr.daesa.model.Finding;
import kr.daesa.model.LawInForce;
import kr.daesa.model.Penalty;
import kr.daesa.model.TrackedFinding;
import kr.daesa.store.ClientResult;
import org.jspecify.annotations.Nullable;

/** How the penalty of a finding was reckoned: its rate's line in the law, and the client's sum that it goes into. */
final class PenaltyReckoning {

    private static final String PENALTIES = "penalties.tsv";

    private PenaltyReckoning() {}

    /** Null where it has no penalty, or none that goes by its supply. */
    static @Nullable Reckoning of(Finding finding, Client client, ClientResult stood, Law law) {
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
}
