package kr.daesa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The inbox of a made-up firm; what was written for the same shape before is taken as it is. */
final class FirmFiles {

    private FirmFiles() {}

    /** Writes the inbox below a folder and tells where it is. */
    static Path write(FirmShape shape, Path folder) throws IOException {
        Path home = folder.resolve(shape.folder());
        Path inbox = home.resolve("inbox");
        Path complete = home.resolve("complete");
        if (Files.exists(complete)) {
            return inbox;
        }
        delete(home);
        Files.createDirectories(inbox);
        try (Writer roster = Files.newBufferedWriter(inbox.resolve("clients.csv"))) {
            roster.write("client_id,name,business_no,type,e_issue_from,closed_on\r\n");
            for (int i = 0; i < shape.clients(); i++) {
                ClientInvoices client = new ClientInvoices(shape, i);
                roster.write(client.id() + "," + client.name() + "," + client.businessNo() + ",CORPORATION,,\r\n");
            }
        }
        IntStream.range(0, shape.clients()).parallel().forEach(client -> {
            try {
                new ClientFiles(new ClientInvoices(shape, client)).write(inbox);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Files.createFile(complete);
        return inbox;
    }

    static long bytes(Path inbox) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
