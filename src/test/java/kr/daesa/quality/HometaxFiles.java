package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes what was collected of a client: one or several lists of each lane, and the record. */
final class HometaxFiles {

    private final Client client;
    private final Path inbox;
    private final Random random;
    private final String folder;
    private final List<String> entries = new ArrayList<>();
    private int queries;

    HometaxFiles(Client client, Path inbox) {
        this.client = client;
        this.inbox = inbox;
        this.random = client.random();
        this.folder = client.payer().id() + "/hometax/";
    }

    void write() throws IOException {
        for (Lane lane : Lane.values()) {
            List<Invoice> rows = new ArrayList<>(
                    client.hometax.stream().filter(row -> row.lane == lane).toList());
            Collections.shuffle(rows, random);
            if (client.record) {
                refuseUncollected(lane, rows);
                for (Piece piece : client.pieces.getOrDefault(lane, List.of())) {
                    collected(lane, piece, rows);
                }
            } else if (!rows.isEmpty()) {
                pages(lane, rows);
            }
        }
        if (client.record) {
            client.attempts.forEach(attempt -> entries.add(entry(attempt)));
            Collections.shuffle(entries, random);
            String certificate = client.certificate == null
                    ? ""
                    : "\"certificate\": {\"expires_on\": \"" + client.certificate + "\"},\n ";
            Path file = inbox.resolve(folder + client.night().day() + ".collection.json");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "{\"schema\": \"daesa.collection/1\", \"business_no\": \""
                            + client.payer().number() + "\",\n " + certificate + "\"collections\": [\n  "
                            + String.join(",\n  ", entries) + "]}\n");
        }
    }

    /** A family that reports what no collection can have brought is wrong itself. */
    private void refuseUncollected(Lane lane, List<Invoice> rows) {
        for (Invoice row : rows) {
            if (client.pieces.getOrDefault(lane, List.of()).stream().noneMatch(piece -> piece.covers(row.written))) {
                throw new IllegalStateException(client.payer().id() + ": " + row.key() + " of " + row.written
                        + " is reported, but nothing was collected of " + lane + " on that day");
            }
        }
    }

    /** The rows that this collection brought: those it covers, as they were on that day. */
    private void collected(Lane lane, Piece piece, List<Invoice> rows) throws IOException {
        boolean older = client.pieces.get(lane).stream()
                .anyMatch(other -> other.covers(piece.from())
                        && other.covers(piece.to())
                        && other.collectedOn().isAfter(piece.collectedOn()));
        List<Invoice> its = new ArrayList<>();
        for (Invoice row : rows) {
            boolean known = row.issued == null || !row.issued.isAfter(piece.collectedOn());
            if (piece.covers(row.written) && known) {
                its.add(older ? asOf(row, piece.collectedOn()) : row);
            }
        }
        boolean again = its.stream().anyMatch(row -> row.again || row.lines > 1);
        List<String> names = its.isEmpty() ? List.of() : pages(lane, its);
        for (Invoice row : rows) {
            its.stream()
                    .filter(copy -> older && copy.number.equals(row.number))
                    .forEach(copy -> row.formerFile = copy.file);
        }
        boolean cut = client.truncated == lane && client.truncatedFile.isEmpty();
        boolean states =
                client.statesTotals && !again && (cut || client.statesRows || its.isEmpty() || random.nextInt(3) > 0);
        String totals = "";
        if (states) {
            totals = ", \"rows\": " + (its.size() + (cut ? 2 : 0));
            if (!cut && random.nextBoolean()) {
                long[] sums = sums(its);
                totals += ", \"supply_total\": " + sums[0] + ", \"tax_total\": " + sums[1];
            }
        }
        if (cut) {
            client.truncatedFile = folder + (names.isEmpty() ? "" : names.get(0));
        }
        String named = states
                        || client.truncated == lane
                        || random.nextBoolean()
                        || client.pieces.get(lane).size() > 1
                ? ", \"files\": ["
                        + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + "]"
                : "";
        entries.add(head(lane, piece.from(), piece.to(), piece.collectedOn(), "01:30") + ", \"status\": \"OK\"" + totals
                + named + "}");
    }

    private static Invoice asOf(Invoice row, LocalDate day) {
        Invoice copy = row.copy();
        copy.lines = row.lines;
        if (copy.sent != null && copy.sent.isAfter(day)) {
            copy.sent = null;
        }
        if (row.formerly != null) {
            copy.supply = row.formerly;
        }
        return copy;
    }

    private static String head(Lane lane, LocalDate from, LocalDate to, LocalDate day, String time) {
        return "{\"direction\": \"" + (lane.isSales() ? "SALES" : "PURCHASE") + "\", \"kind\": \""
                + (lane.isExempt() ? "EXEMPT" : "TAX") + "\", \"from\": \"" + from + "\", \"to\": \"" + to
                + "\", \"collected_at\": \"" + day + "T" + time + ":00+09:00\"";
    }

    private static String entry(Attempt attempt) {
        String head = head(attempt.lane(), attempt.from(), attempt.to(), attempt.collectedOn(), "01:40");
        return attempt.code() == null
                ? head + ", \"status\": \"OK\", \"rows\": 0, \"files\": []}"
                : head + ", \"status\": \"FAILED\", \"error_code\": \"" + attempt.code() + "\", \"error_message\": \""
                        + attempt.message() + "\"}";
    }

    private static long[] sums(List<Invoice> rows) {
        long supply = 0;
        long tax = 0;
        for (Invoice row : rows) {
            supply += row.supply;
            tax += row.tax;
        }
        return new long[] {supply, tax};
    }

    /** Writes rows as one to three pages of one query, and those that are to be there twice once more; tells the names. */
    private List<String> pages(Lane lane, List<Invoice> rows) throws IOException {
        return client.hometaxForm().isList() ? listed(lane, rows) : handedOver(lane, rows);
    }

    /** The pages of one search of a service, in a folder of their own. */
    private List<String> handedOver(Lane lane, List<Invoice> rows) throws IOException {
        CollectedFiles files = new CollectedFiles(client);
        boolean cut = client.truncated == lane && !client.record;
        int pages = client.truncated == lane || client.hometaxForm().isXml()
                ? 1
                : 1 + random.nextInt(Math.min(3, rows.size()));
        List<String> names = new ArrayList<>();
        queries++;
        for (int page = 0; page < pages; page++) {
            List<Invoice> its = rows.subList(rows.size() * page / pages, rows.size() * (page + 1) / pages);
            names.addAll(handedOver(files, lane, its, page + 1, pages, rows.size() + (cut ? 3 : 0)));
        }
        List<Invoice> again = rows.stream().filter(row -> row.again).toList();
        if (!again.isEmpty()) {
            queries++;
            names.addAll(handedOver(files, lane, again, 1, 1, again.size()));
        }
        if (cut) {
            client.truncatedFile = folder + "조회" + queries + "/" + names.get(0);
        }
        return names;
    }

    private List<String> handedOver(
            CollectedFiles files, Lane lane, List<Invoice> rows, int page, int pages, int stated) throws IOException {
        String name = "조회" + queries + " " + lane.korean() + page;
        String path = folder + "조회" + queries + "/";
        List<String> names = files.write(inbox.resolve(path), name, rows, page, pages, stated);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).file = path + names.get(names.size() == rows.size() ? i : 0);
        }
        return names;
    }

    private List<String> listed(Lane lane, List<Invoice> rows) throws IOException {
        Export export = new Export(client, lane);
        boolean cut = client.truncated == lane && (!client.record || random.nextBoolean());
        int pages = cut || client.truncated == lane ? 1 : 1 + random.nextInt(Math.min(3, rows.size()));
        boolean plain = client.statesTotals && rows.stream().noneMatch(row -> row.lines > 1);
        boolean ranged = plain && !cut && random.nextBoolean();
        // Of several pages of one query only the range in their names tells that they belong together.
        int heads = !client.statesTotals || cut ? 0 : random.nextInt(ranged || pages == 1 ? 3 : 2);
        boolean cutByHead = cut && random.nextBoolean();
        List<String> names = new ArrayList<>();
        queries++;
        int done = 0;
        for (int page = 0; page < pages; page++) {
            int end = rows.size() * (page + 1) / pages;
            List<Invoice> its = rows.subList(done, end);
            long[] total = heads == 0 ? null : sums(heads == 1 ? its : rows);
            String range = ranged ? range(done + 1, end) : "";
            if (cut) {
                total = cutByHead ? new long[] {sums(its)[0] + 1_000_000, sums(its)[1] + 100_000} : null;
                range = cutByHead ? "" : range(1, end + 3);
            }
            if (range.isEmpty() && page > 0) {
                queries++;
            }
            String name = name(lane, range);
            names.add(name);
            if (cut) {
                client.truncatedFile = folder + name;
            }
            its.forEach(row -> row.file = folder + name);
            export.write(inbox, folder + name, its, total);
            done = end;
        }
        List<Invoice> again = rows.stream().filter(row -> row.again).toList();
        if (!again.isEmpty()) {
            queries++;
            String name = name(lane, "");
            names.add(name);
            export.write(inbox, folder + name, again, client.statesTotals ? sums(again) : null);
        }
        return names;
    }

    private String range(int from, int to) {
        return random.nextBoolean() ? "(" + from + "~" + to + ")" : "_" + from + "_" + to + "_";
    }

    private String name(Lane lane, String range) {
        String kind = lane.isExempt() ? "전자계산서목록" : "전자세금계산서목록";
        return "조회" + queries + " " + lane.korean() + kind + range
                + client.hometaxForm().ending();
    }
}
