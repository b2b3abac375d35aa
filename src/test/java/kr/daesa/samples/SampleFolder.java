package kr.daesa.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kr.daesa.testing.TableFile;

/** Where the files of an inbox go; the same table gives the same bytes on any day. */
final class SampleFolder {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 20, 1, 30);

    private final Path inbox;

    SampleFolder(Path inbox) {
        this.inbox = inbox;
    }

    /** A file below the inbox, its folder made. */
    Path file(String path) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    void text(String path, String content) throws IOException {
        Files.writeString(file(path), content, StandardCharsets.UTF_8);
    }

    void xls(String path, TableFile table) throws IOException {
        table.writeXls(file(path));
    }

    /** Written again with fixed times and uncompressed, since the library stamps it with the moment. */
    void xlsx(String path, TableFile table) throws IOException {
        Path file = table.writeXlsx(file(path));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            List<ZipEntry> entries = new ArrayList<>();
            from.stream().forEach(entries::add);
            for (ZipEntry entry : entries) {
                try (InputStream in = from.getInputStream(entry)) {
                    store(to, entry.getName(), in.readAllBytes());
                }
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    /** An archive of these entries, uncompressed and with fixed times. */
    void zip(String path, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (String name : new TreeSet<>(entries.keySet())) {
                store(to, name, entries.get(name));
            }
        }
        Files.write(file(path), bytes.toByteArray());
    }

    private static void store(ZipOutputStream to, String name, byte[] written) throws IOException {
        byte[] content = written;
        if (name.equals("docProps/core.xml")) {
            content = new String(written, StandardCharsets.UTF_8)
                    .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "2026-11-19T16:30:00Z")
                    .getBytes(StandardCharsets.UTF_8);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(WRITTEN);
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
