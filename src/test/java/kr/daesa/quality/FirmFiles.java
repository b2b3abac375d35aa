package kr.daesa.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.daesa.testing.HometaxListFile;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;

/** Writes the inbox of a firm: roster, history, every client's files, and those that clients share. */
final class FirmFiles {

    private static final String[] KOREAN = {"관리번호", "상호", "사업자등록번호", "유형", "전자발급의무일", "폐업일"};
    private static final String[] ENGLISH = {"client_id", "name", "business_no", "type", "e_issue_from", "closed_on"};

    private final Path inbox;
    private final Random random;
    private final List<Client> clients;

    FirmFiles(Path inbox, Random random, List<Client> clients) {
        this.inbox = inbox;
        this.random = random;
        this.clients = clients;
    }

    void write() throws IOException {
        Files.createDirectories(inbox);
        roster();
        for (Client client : clients) {
            if (!client.shared) {
                new LedgerFiles(client).write(inbox);
                new HometaxFiles(client, inbox).write();
            }
            for (Map.Entry<String, byte[]> stray : client.strays.entrySet()) {
                Path file = inbox.resolve(client.payer().id()).resolve(stray.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, stray.getValue());
            }
        }
        List<Client> sharing = clients.stream().filter(client -> client.shared).toList();
        if (!sharing.isEmpty()) {
            sharedLedger(sharing);
            sharedLists(sharing, false);
            sharedLists(sharing, true);
        }
    }

    private void roster() throws IOException {
        TableFile roster = new TableFile("roster").row((Object[]) (random.nextBoolean() ? KOREAN : ENGLISH));
        TableFile history = new TableFile("history").row("client_id", "year", "supply_amount");
        for (Client client : clients) {
            Taxpayer payer = client.payer();
            roster.row(payer.id(), payer.name(), payer.number(), payer.type(), payer.obligedFrom(), payer.closedOn());
            payer.lastYears().forEach((year, supply) -> history.row(payer.id(), year, supply));
        }
        roster.writeCsvWithMark(inbox.resolve("clients.csv"));
        TableFile partners = new TableFile("partners").row("거래처코드", "거래처명", "사업자등록번호");
        clients.stream()
                .flatMap(client -> client.partners.stream())
                .forEach(party -> partners.row("", party.name(), party.number()));
        partners.writeCsvWithMark(inbox.resolve("partners.csv"));
        history.writeCsv(inbox.resolve("supply-history.csv"), StandardCharsets.UTF_8);
    }

    private Dirt clean() {
        return new Dirt(random, false, false, StandardCharsets.UTF_8);
    }

    private void sharedLedger(List<Client> sharing) throws IOException {
        List<String> headings = new ArrayList<>(PlainLayout.KOREAN);
        headings.add("사업자등록번호");
        Sheets sheets = new Sheets("장부", headings, 6, clean()).header();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Client client : sharing) {
            for (Invoice row : client.ledger) {
                row.file = "_firm/ledger/공용 장부.csv";
                List<@Nullable Object> cells = PlainLayout.cells(row, clean(), false);
                cells.add(client.payer().number());
                rows.add(cells);
            }
        }
        Collections.shuffle(rows, random);
        rows.forEach(sheets::row);
        sheets.write(inbox.resolve("_firm/ledger/공용 장부.csv"), HometaxForm.CSV_UTF8);
    }

    private void sharedLists(List<Client> sharing, boolean exempt) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        HometaxListFile list = Export.list(sharing.get(0).payer(), Lane.of(true, exempt), true);
        for (Client client : sharing) {
            for (Invoice row : client.hometax) {
                for (int i = 0; i < row.lines && row.lane.isExempt() == exempt; i++) {
                    rows.add(list.cells(Export.line(client.payer(), row, i == 0 ? row.item : "품목" + i, clean())));
                }
            }
        }
        if (!rows.isEmpty()) {
            Collections.shuffle(rows, random);
            Sheets sheets = new Sheets("목록", list.headings(), 6, clean()).header();
            rows.forEach(sheets::row);
            sheets.write(
                    inbox.resolve("_firm/hometax/공용 " + (exempt ? "계산서" : "세금계산서") + ".csv"), HometaxForm.CSV_UTF8);
        }
    }
}
