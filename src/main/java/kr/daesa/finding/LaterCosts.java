package kr.daesa.finding;

import java.time.LocalDate;
import java.util.List;
import kr.daesa.law.CostStep;
import kr.daesa.law.Purchase;
import kr.daesa.law.Sale;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.LaterCost;
import org.jspecify.annotations.Nullable;

/** What an open fault comes to cost after the next legal dates if nothing is done: the law, asked for those days. */
final class LaterCosts {

    private LaterCosts() {}

    /** Of a sale without an invoice. */
    static List<LaterCost> ofNotIssued(InvoiceRow row, ClientCase client) {
        if (!client.issues(row)) {
            return List.of();
        }
        Sale sale = Sale.notIssued(client.supply(row), client.mustIssueElectronically(row));
        return later(client.law().costSteps(sale, client.today()));
    }

    /** Of a sale whose invoice is not transmitted. */
    static List<LaterCost> ofNotSent(InvoiceRow row, @Nullable LocalDate issued, ClientCase client) {
        Sale sale = Sale.electronic(client.supply(row), client.mustIssueElectronically(row), issued, null);
        return later(client.law().costSteps(sale, client.today()));
    }

    /**
     * Of a purchase whose invoice is nowhere: its tax, once it can no longer be deducted. The penalty of late receipt is
     * left out, since it is only owed when the invoice comes after all.
     */
    static List<LaterCost> ofNotReceived(InvoiceRow row, ClientCase client) {
        if (!client.law().reaches(client.client().type(), row.writeDate().plusYears(1))) {
            return List.of();
        }
        return later(client.law().costSteps(new Purchase(client.supply(row), null), client.today())).stream()
                .filter(cost -> cost.deductionLost() > 0)
                .map(cost -> new LaterCost(cost.from(), null, cost.deductionLost()))
                .toList();
    }

    private static List<LaterCost> later(List<CostStep> steps) {
        return steps.stream()
                .skip(1)
                .map(step -> new LaterCost(
                        step.from(), step.cost().penalty(), step.cost().deductionLost()))
                .toList();
    }
}
