package kr.daesa.finding;

import kr.daesa.law.Duty;
import kr.daesa.model.Direction;
import kr.daesa.model.Evidence;
import kr.daesa.model.FindingCode;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Severity;

/** {@code PAPER_ISSUED_BY_OBLIGED}: a sale on paper by a client that had to issue electronically (법 제60조②2 단서 가). */
final class PaperRule implements Rule {

    @Override
    public void judge(ClientCase client, Verdicts verdicts) {
        for (InvoiceRow row : client.matching().notComparable()) {
            if (row.evidence() == Evidence.PAPER
                    && row.direction() == Direction.SALES
                    && !verdicts.hasEnded(row)
                    && client.mustIssueElectronically(row)) {
                verdicts.add(FindingDraft.about(row, FindingCode.PAPER_ISSUED_BY_OBLIGED, Severity.ERROR)
                        .costing(client.costOnPaper(row).penalty())
                        .restingOn(client.law().article(Duty.ELECTRONIC_ISSUE))
                        .saying(client.client().electronicFrom()));
            }
        }
    }
}
