package kr.daesa.intake;

import java.util.List;
import kr.daesa.model.Partner;
import kr.daesa.model.Reject;

/**
 * What the partner master came to.
 *
 * @param partners in the order of the file
 * @param rejects lines that cannot be used; they have no side of their own and stand as ledger
 */
public record PartnerReading(List<Partner> partners, List<Reject> rejects) {

    public static final PartnerReading NOTHING = new PartnerReading(List.of(), List.of());

    public PartnerReading {
        partners = List.copyOf(partners);
        rejects = List.copyOf(rejects);
    }
}
