package kr.daesa.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes workbooks, one sheet a question. The same tables give the same bytes. */
final class Workbooks {

    private static final String APPLICATION = "Daesa";
    /** What a Korean Excel writes with. */
    private static final String FONT = "맑은 고딕";

    private static final int FONT_SIZE = 10;
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    /** The first moment that a ZIP file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Workbooks() {}

    static void write(Path file, LocalDate businessDate, List<Table<?>> tables, Texts texts) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = OwnerOnly.create(draft);
                    Workbook workbook = new Workbook(out, APPLICATION, null)) {
                // The draft is read back at once: compressing it would be work for nothing.
                workbook.setCompressionLevel(0);
                workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
                for (Table<?> table : tables) {
                    SheetWriter.write(workbook, table, texts);
                }
            }
            withoutClock(draft, file, businessDate);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The library stamps the moment of writing into the file; the business date takes its place. */
    private static void withoutClock(Path draft, Path file, LocalDate businessDate) throws IOException {
        // By the central directory: the library's local headers state no sizes, which a stream reader refuses.
        try (ZipFile in = new ZipFile(draft.toFile());
                ZipOutputStream out = new ZipOutputStream(OwnerOnly.create(file))) {
            for (ZipEntry entry : in.stream().toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        out.write(stamped(content, businessDate));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static byte[] stamped(InputStream in, LocalDate businessDate) throws IOException {
        String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String stamp = "$1" + businessDate + "T00:00:00Z";
        return CREATED.matcher(properties).replaceFirst(stamp).getBytes(StandardCharsets.UTF_8);
    }
}
