package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.PartyNumbers;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Partner;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;

/**
 * Reads the partner master (거래처 등록), {@code partners.csv}: names and business numbers of counterparties, for ledgers
 * that know the names only. The partner list of ECOUNT serves as it is.
 *
 * <pre>
 * name,business_no                거래처코드,거래처명,사업자등록번호,…
 * (주)나래상사,220-81-62517        00012,(주)나래상사,220-81-62517,…
 * </pre>
 *
 * A line without a number, or with a person's, teaches nothing and is passed over; one with a number that cannot be right
 * is a reject.
 */
public final class PartnerMaster {

    public static final String FILE = "partners.csv";

    private static final RosterTable TABLE = new RosterTable(
            FILE,
            List.of(
                    List.of("name", "거래처명", "상호", "거래처"),
                    List.of("business_no", "사업자등록번호", "사업자번호", "거래처등록번호", "등록번호")),
            2);

    private final SourceFile file;
    private final List<Partner> partners = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private PartnerMaster(SourceFile file) {
        this.file = file;
    }

    /**
     * Reads the master.
     *
     * @param content where its bytes are, perhaps under another name
     * @throws RosterException if it lacks a column or is no table
     */
    public static PartnerReading read(SourceFile file, Path content) throws IOException, RosterException {
        PartnerMaster master = new PartnerMaster(file);
        TABLE.read(content, master::line);
        return new PartnerReading(master.partners, master.rejects);
    }

    private void line(RosterTable.Line line) {
        RowCells cells = line.cells();
        Column name = line.column(0);
        Column number = line.column(1);
        if (cells.isBlank(number)) {
            return;
        }
        cells.require(name);
        Optional<PartyNumber> party = PartyNumbers.parse(cells.text(number));
        if (party.isPresent() && party.get().business().isEmpty()) {
            return;
        }
        Optional<BusinessNumber> business = party.flatMap(PartyNumber::business).filter(BusinessNumber::isValid);
        if (business.isEmpty()) {
            String masked = ResidentNumbers.maskParty(cells.text(number));
            cells.fail(
                    new Fault(number.heading(), masked, Problem.of(ProblemCode.ROSTER_LINE, masked, "123-45-67891")));
        }
        if (cells.fault() == null && business.isPresent()) {
            partners.add(new Partner(cells.text(name), business.get()));
            return;
        }
        Fault fault = Objects.requireNonNull(cells.fault());
        Provenance at = new Provenance(file, line.sheet(), line.number());
        rejects.add(new Reject(
                "", Side.LEDGER, at, fault.column(), fault.value(), fault.problem(), null, null, null, null, null));
    }
}
