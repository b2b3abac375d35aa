package kr.daesa.finding;

import kr.daesa.matching.AmbiguousGroup;
import kr.daesa.model.FindingCode;
import kr.daesa.model.Severity;

/** {@code AMBIGUOUS}: several pairs are equally possible, and none is made. One finding a group. */
final class AmbiguousRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (AmbiguousGroup group : client.matching().ambiguous()) {
            verdicts.add(
                    FindingDraft.about(group.hometax().get(0), group.ledger(), FindingCode.AMBIGUOUS, Severity.WARNING)
                            .due(client.mendBy(group.hometax().get(0)))
                            .saying(group.ledger().size(), group.hometax().size()));
        }
    }
}
