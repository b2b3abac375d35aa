package kr.daesa.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String FORMULA_END = "</f>";
    /** Of a sheet, more than what stands above its rows. */
    private static final int HEAD_BYTES = 1 << 15;
    /** The first moment that a ZIP file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Workbooks() {}

    static void write(Path file, LocalDate businessDate, List<Table<?>> tables, Texts texts) throws IOException {
        Map<String, List<Long>> sums = new HashMap<>();
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = OwnerOnly.create(draft);
                    Workbook workbook = new Workbook(out, APPLICATION, null)) {
                // The draft is read back at once: compressing it would be work for nothing.
                workbook.setCompressionLevel(0);
                workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
                for (Table<?> table : tables) {
                    String sheet = "xl/worksheets/sheet" + (sums.size() + 1) + ".xml";
                    sums.put(sheet, SheetWriter.write(workbook, table, texts));
                }
            }
            finish(draft, file, businessDate, sums);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Writes what the library cannot. It stamps the moment of writing into the file: the business date takes its place.
     * It writes formulas without what they come to, and whatever shows a workbook and does not compute, as a preview in
     * a mail, would show nothing.
     */
    private static void finish(Path draft, Path file, LocalDate businessDate, Map<String, List<Long>> sums)
            throws IOException {
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
                        withSums(content, sums.getOrDefault(entry.getName(), List.of()), out);
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    /** Copies the head of a sheet, in which its formulas are: the totals stand above the rows. */
    private static void withSums(InputStream sheet, List<Long> sums, OutputStream out) throws IOException {
        if (sums.isEmpty()) {
            return;
        }
        // A letter a byte, so that what is no formula stays what it is.
        String head = new String(sheet.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        StringBuilder copy = new StringBuilder();
        int from = 0;
        for (long sum : sums) {
            int end = head.indexOf(FORMULA_END, from);
            if (end < 0) {
                throw new IllegalStateException("the totals of a sheet are not in its first " + HEAD_BYTES + " bytes");
            }
            copy.append(head, from, end)
                    .append(FORMULA_END)
                    .append("<v>")
                    .append(sum)
                    .append("</v>");
            from = end + FORMULA_END.length();
        }
        out.write(copy.append(head, from, head.length()).toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] stamped(InputStream in, LocalDate businessDate) throws IOException {
        String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String stamp = "$1" + businessDate + "T00:00:00Z";
        return CREATED.matcher(properties).replaceFirst(stamp).getBytes(StandardCharsets.UTF_8);
    }
}
