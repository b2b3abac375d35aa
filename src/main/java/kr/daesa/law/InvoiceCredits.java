package kr.daesa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.daesa.law.InvoiceCredit.Entitlement;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.InvoiceKind;
import kr.daesa.model.YearlySupply;
import org.jspecify.annotations.Nullable;

/** Who has the tax credit for electronic tax invoices, and how much it is: {@code credits.tsv}. */
final class InvoiceCredits {

    private enum Name {
        ELECTRONIC_INVOICE
    }

    private enum Answer {
        YES,
        NO
    }

    private static final int COLUMNS = 4;

    private final RuleTable<Name, Terms> table;
    private final Issuers issuers;

    InvoiceCredits(List<Line> lines, Issuers issuers) {
        table = new RuleTable<>(lines, Name.class, COLUMNS, Terms::of);
        this.issuers = issuers;
    }

    InvoiceCredit of(Client client, LocalDate issueDate) {
        return table.find(Name.ELECTRONIC_INVOICE, InvoiceKind.TAX, client.type(), issueDate)
                .map(terms -> terms.credit(entitlement(client, issueDate, terms)))
                .orElse(new InvoiceCredit(Entitlement.NONE, 0, 0, null));
    }

    List<Rule> rules() {
        return table.rules();
    }

    private Entitlement entitlement(Client client, LocalDate issueDate, Terms terms) {
        if (client.type() == ClientType.SIMPLIFIED && !issuers.issueTaxInvoices(client, issueDate)) {
            return Entitlement.NO_TAX_INVOICES;
        }
        Long below = terms.below();
        if (below == null) {
            return Entitlement.ENTITLED;
        }
        Optional<YearlySupply> before = client.supplyOf(issueDate.getYear() - 1);
        if (before.isEmpty()) {
            return terms.opened() == Answer.YES ? Entitlement.OPENING_UNKNOWN : Entitlement.SUPPLY_UNKNOWN;
        }
        return before.get().amount() < below ? Entitlement.ENTITLED : Entitlement.SUPPLY_TOO_MUCH;
    }

    /** What a line says; {@code below} is null where the supply does not matter. */
    private record Terms(
            long wonEach, long yearlyCap, @Nullable Long below, Answer opened, Rule rule) {

        static Terms of(Line line) {
            int column = RuleTable.VALUE;
            boolean unlimited = line.text(column + 2).equals(Line.OPEN);
            return new Terms(
                    line.number(column, 0, Integer.MAX_VALUE),
                    line.number(column + 1, 0, Long.MAX_VALUE),
                    unlimited ? null : Long.valueOf(line.number(column + 2, 0, Long.MAX_VALUE)),
                    line.one(column + 3, Answer.class),
                    RuleTable.rule(line, COLUMNS));
        }

        InvoiceCredit credit(Entitlement entitlement) {
            boolean perhaps = entitlement == Entitlement.ENTITLED
                    || entitlement == Entitlement.SUPPLY_UNKNOWN
                    || entitlement == Entitlement.OPENING_UNKNOWN;
            return new InvoiceCredit(entitlement, perhaps ? wonEach : 0, yearlyCap, rule);
        }
    }
}
