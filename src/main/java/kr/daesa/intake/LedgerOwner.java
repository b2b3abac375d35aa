package kr.daesa.intake;

import java.util.Set;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;

/** Finds whose a ledger row is: by the number or id it bears, and without either by the folder the file lies in. */
final class LedgerOwner {

    private final Owner owner;
    private final Set<String> ids;

    LedgerOwner(Owner owner) {
        this.owner = owner;
        this.ids = Set.copyOf(owner.clients().values());
    }

    /** The client's id, empty where a firm-wide file does not tell; a row of another company is noted as a fault. */
    String clientOf(RowCells cells, Column number, Column id) {
        PartyNumber own = cells.party(number);
        String named = cells.text(id);
        String unknown = owner.isFirm() ? "" : owner.folder();
        if (!cells.isBlank(number)) {
            if (own == null) {
                return unknown;
            }
            String client = own.business().map(owner.clients()::get).orElse("");
            if (!client.isEmpty() && !named.isEmpty() && !named.equals(client)) {
                cells.fail(id, Problem.of(ProblemCode.CONTRADICTION, own.masked(), named));
            }
            return client.isEmpty() ? foreign(cells, number, own.masked(), unknown) : client;
        }
        if (!named.isEmpty()) {
            return ids.contains(named) ? named : foreign(cells, id, named, unknown);
        }
        if (owner.isFirm()) {
            cells.require(number.isPresent() ? number : id);
        }
        return unknown;
    }

    private String foreign(RowCells cells, Column column, String found, String unknown) {
        ProblemCode code = owner.isFirm() ? ProblemCode.NO_SUCH_CLIENT : ProblemCode.NOT_THIS_CLIENT;
        cells.failFirst(new Fault(column.heading(), found, Problem.of(code, found)));
        return unknown;
    }
}
