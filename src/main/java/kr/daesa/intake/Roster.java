package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.daesa.intake.cell.CellText;
import kr.daesa.intake.cell.Column;
import kr.daesa.intake.cell.Fault;
import kr.daesa.intake.cell.PartyNumbers;
import kr.daesa.intake.cell.ResidentNumbers;
import kr.daesa.intake.cell.RowCells;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.CompanySize;
import kr.daesa.model.PartyNumber;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import kr.daesa.model.Provenance;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the roster of clients (수임처 목록), {@code clients.csv}, and beside it {@link SupplyHistory}.
 *
 * <pre>
 * client_id,name,business_no,type,e_issue_from,closed_on
 * K0001,(주)한빛,124-81-00998,CORPORATION,,
 * </pre>
 *
 * A line that cannot be used is a reject and its client is left out; of two lines with one id or one business number the
 * first stands. A wrong check digit does no harm here.
 */
public final class Roster {

    public static final String CLIENTS = "clients.csv";
    public static final String HISTORY = "supply-history.csv";

    private static final RosterTable CLIENTS_TABLE = new RosterTable(
            CLIENTS,
            List.of(
                    List.of("client_id", "관리번호"),
                    List.of("name", "상호"),
                    List.of("business_no", "사업자등록번호"),
                    List.of("type", "유형"),
                    List.of("e_issue_from", "전자발급의무일"),
                    List.of("closed_on", "폐업일"),
                    List.of("company_size", "기업규모")),
            4);
    /** An id names a folder and a page of the report, so it must not lead out of them. */
    private static final Pattern ID = Pattern.compile("(?![._~])[^/\\\\:*?\"<>|\\p{Cntrl}]{1,64}(?<![. ])");

    private static final Map<String, ClientType> TYPES = types();
    private static final Map<String, CompanySize> SIZES = Map.of(
            "", CompanySize.SMALL,
            "small", CompanySize.SMALL,
            "중소기업", CompanySize.SMALL,
            "중소", CompanySize.SMALL,
            "large", CompanySize.LARGE,
            "일반기업", CompanySize.LARGE,
            "중견기업", CompanySize.LARGE,
            "대기업", CompanySize.LARGE);

    private final List<Reject> rejects = new ArrayList<>();
    private final SortedMap<String, Client> clients = new TreeMap<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final Map<BusinessNumber, Integer> rowOfNumber = new HashMap<>();

    private Roster() {}

    /**
     * Reads the roster of an inbox.
     *
     * @param files the roster's files as the run found them, for the places of rejects
     * @throws RosterException if {@code clients.csv} is missing, or one of the files lacks a column or is no table
     */
    public static RosterReading read(Path inbox, SourceFile... files) throws IOException, RosterException {
        Roster roster = new Roster();
        SourceFile clientsFile = known(CLIENTS, files);
        CLIENTS_TABLE.read(inbox.resolve(CLIENTS), line -> roster.client(line, clientsFile));
        SupplyHistory history = new SupplyHistory(known(HISTORY, files), roster.clients.keySet());
        history.read(inbox.resolve(HISTORY));
        List<Client> clients = roster.clients.values().stream()
                .map(client -> client.withSupplyHistory(history.of(client.id())))
                .toList();
        roster.rejects.addAll(history.rejects());
        return new RosterReading(clients, roster.rejects);
    }

    private static SourceFile known(String path, SourceFile... files) {
        for (SourceFile file : files) {
            if (file.path().equals(path)) {
                return file;
            }
        }
        return new SourceFile(path, "", 0);
    }

    private void client(RosterTable.Line line, SourceFile file) {
        RowCells cells = line.cells();
        String id = id(line);
        BusinessNumber number = businessNumber(cells, line.column(2));
        ClientType type = word(cells, line.column(3));
        LocalDate electronicFrom = cells.day(line.column(4));
        LocalDate closedOn = cells.day(line.column(5));
        CompanySize size = SIZES.get(CellText.heading(cells.text(line.column(6))));
        if (size == null) {
            cells.fail(
                    line.column(6), Problem.of(ProblemCode.UNKNOWN_WORD, cells.shown(line.column(6)), "SMALL, LARGE"));
        }
        failIfTaken(cells, line.column(0), rowOfId.get(id));
        failIfTaken(cells, line.column(2), rowOfNumber.get(number));
        if (cells.fault() != null || number == null || type == null || size == null) {
            rejects.add(reject(line, file, ID.matcher(id).matches() ? id : ""));
            return;
        }
        rowOfId.put(id, line.number());
        rowOfNumber.put(number, line.number());
        String name = cells.text(line.column(1));
        clients.put(id, new Client(id, name, number, type, electronicFrom, closedOn, size, List.of()));
    }

    /** The id of a line; one that cannot be an id is its fault. */
    static String id(RosterTable.Line line) {
        RowCells cells = line.cells();
        Column column = line.column(0);
        cells.require(column);
        String id = cells.text(column);
        if (!ID.matcher(id).matches()) {
            cells.fail(column, Problem.of(ProblemCode.ROSTER_LINE, cells.shown(column), "K0001"));
        }
        return id;
    }

    private static @Nullable BusinessNumber businessNumber(RowCells cells, Column column) {
        cells.require(column);
        Optional<BusinessNumber> number = PartyNumbers.parse(cells.text(column)).flatMap(PartyNumber::business);
        if (number.isEmpty()) {
            String masked = ResidentNumbers.maskParty(cells.text(column));
            cells.fail(column, Problem.of(ProblemCode.ROSTER_LINE, masked, "123-45-67890"));
        }
        return number.orElse(null);
    }

    private static @Nullable ClientType word(RowCells cells, Column column) {
        cells.require(column);
        ClientType type = TYPES.get(CellText.heading(cells.text(column)));
        if (type == null) {
            String expected = "CORPORATION, INDIVIDUAL, SIMPLIFIED, EXEMPT";
            cells.fail(column, Problem.of(ProblemCode.UNKNOWN_WORD, cells.shown(column), expected));
        }
        return type;
    }

    /** Faults a cell whose value an earlier row has. */
    static void failIfTaken(RowCells cells, Column column, @Nullable Integer row) {
        if (row != null) {
            cells.fail(column, Problem.of(ProblemCode.DUPLICATE_ROSTER_LINE, row));
        }
    }

    /** A line that has a fault, as a reject. */
    static Reject reject(RosterTable.Line line, SourceFile file, String clientId) {
        Fault fault = Objects.requireNonNull(line.cells().fault());
        Provenance at = new Provenance(file, line.sheet(), line.number());
        return new Reject(
                clientId,
                Side.LEDGER,
                at,
                fault.column(),
                fault.value(),
                fault.problem(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Map<String, ClientType> types() {
        return Map.ofEntries(
                Map.entry("corporation", ClientType.CORPORATION),
                Map.entry("법인", ClientType.CORPORATION),
                Map.entry("법인사업자", ClientType.CORPORATION),
                Map.entry("individual", ClientType.INDIVIDUAL),
                Map.entry("개인", ClientType.INDIVIDUAL),
                Map.entry("개인사업자", ClientType.INDIVIDUAL),
                Map.entry("일반", ClientType.INDIVIDUAL),
                Map.entry("일반과세자", ClientType.INDIVIDUAL),
                Map.entry("simplified", ClientType.SIMPLIFIED),
                Map.entry("간이", ClientType.SIMPLIFIED),
                Map.entry("간이과세자", ClientType.SIMPLIFIED),
                Map.entry("exempt", ClientType.EXEMPT),
                Map.entry("면세", ClientType.EXEMPT),
                Map.entry("면세사업자", ClientType.EXEMPT));
    }
}
