package kr.daesa.intake;

import static kr.daesa.intake.LedgerField.BUYER_NAME;
import static kr.daesa.intake.LedgerField.BUYER_NO;
import static kr.daesa.intake.LedgerField.CLIENT_ID;
import static kr.daesa.intake.LedgerField.COUNTERPARTY_NAME;
import static kr.daesa.intake.LedgerField.COUNTERPARTY_NO;
import static kr.daesa.intake.LedgerField.OWN_NUMBER;
import static kr.daesa.intake.LedgerField.SUPPLIER_NAME;
import static kr.daesa.intake.LedgerField.SUPPLIER_NO;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.Direction;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose a ledger row is: by the number or id it bears, by the parties it names, and without any of these by the
 * folder the file lies in.
 */
final class LedgerOwner {

    private final Owner owner;
    private final Set<String> ids;

    LedgerOwner(Owner owner) {
        this.owner = owner;
        this.ids = Set.copyOf(owner.clients().values());
    }

    /** Whose row it is; a row of another company is noted as a fault. */
    LedgerParty of(RowCells cells, LedgerColumns columns) {
        if (columns.has(SUPPLIER_NO) || columns.has(BUYER_NO)) {
            return byParties(cells, columns);
        }
        return new LedgerParty(
                clientOf(cells, columns.of(OWN_NUMBER), columns.of(CLIENT_ID)),
                null,
                columns.of(COUNTERPARTY_NO),
                columns.of(COUNTERPARTY_NAME));
    }

    /** Where both parties are clients the row is the supplier's: who issues keeps such lists. */
    private LedgerParty byParties(RowCells cells, LedgerColumns columns) {
        Column supplierNo = columns.of(SUPPLIER_NO);
        Column buyerNo = columns.of(BUYER_NO);
        PartyNumber supplier = cells.party(supplierNo);
        PartyNumber buyer = cells.party(buyerNo);
        String seller = clientOf(supplier);
        String receiver = clientOf(buyer);
        if (seller != null) {
            return new LedgerParty(seller, Direction.SALES, buyerNo, columns.of(BUYER_NAME));
        }
        if (receiver != null) {
            return new LedgerParty(receiver, Direction.PURCHASE, supplierNo, columns.of(SUPPLIER_NAME));
        }
        boolean unread = supplier == null && !cells.isBlank(supplierNo) || buyer == null && !cells.isBlank(buyerNo);
        if (supplier == null && buyer == null) {
            cells.require(supplierNo);
        } else if (!unread) { // else the fault of that cell stands: the row may be the client's
            String numbers = Stream.of(supplier, buyer)
                    .filter(Objects::nonNull)
                    .map(PartyNumber::masked)
                    .collect(Collectors.joining(", "));
            foreign(cells, supplierNo, numbers);
        }
        return new LedgerParty(unknown(), null, buyerNo, columns.of(BUYER_NAME));
    }

    private @Nullable String clientOf(@Nullable PartyNumber number) {
        return Optional.ofNullable(number)
                .flatMap(PartyNumber::business)
                .map(owner::clientOf)
                .orElse(null);
    }

    private String clientOf(RowCells cells, Column number, Column id) {
        PartyNumber own = cells.party(number);
        String named = cells.text(id);
        if (!cells.isBlank(number)) {
            if (own == null) {
                return unknown();
            }
            String client = own.business().map(owner::clientOf).orElse("");
            if (!client.isEmpty() && !named.isEmpty() && !named.equals(client) && !owner.isAnyone()) {
                cells.fail(id, Problem.of(ProblemCode.CONTRADICTION, own.masked(), named));
            }
            return client.isEmpty() ? foreign(cells, number, own.masked()) : client;
        }
        if (!named.isEmpty()) {
            return owner.isAnyone() || ids.contains(named) ? named : foreign(cells, id, named);
        }
        if (owner.isFirm()) {
            cells.require(number.isPresent() ? number : id);
        }
        return unknown();
    }

    /** Empty in a firm-wide file. */
    private String unknown() {
        return owner.isFirm() ? "" : owner.folder();
    }

    private String foreign(RowCells cells, Column column, String found) {
        ProblemCode code = owner.isFirm() ? ProblemCode.NO_SUCH_CLIENT : ProblemCode.NOT_THIS_CLIENT;
        cells.failFirst(new Fault(column.heading(), found, Problem.of(code, found)));
        return unknown();
    }
}
