package kr.daesa.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.daesa.intake.document.Document;
import kr.daesa.intake.document.Documents;
import kr.daesa.intake.grid.Grid;
import kr.daesa.intake.grid.GridRow;
import kr.daesa.intake.grid.Grids;
import kr.daesa.intake.grid.Sheet;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.Problem;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads source files of any known format: lists from Hometax (홈택스 목록조회), what services collect there, tax invoices in
 * XML, and ledgers (장부). What a file is, is told by its content; a Hometax list in a ledger folder is a ledger.
 *
 * <p>There are two kinds of files. Tables have rows below a header ({@link Grid}, {@link TableFormat}), documents have
 * records with named fields ({@link Document}, {@link RecordFormat}).
 *
 * <p>Rows are handed on one by one. What stays in memory while a file is read is one row, the shared strings of a
 * workbook, the names in an archive, and 32 bytes for each approval number.
 */
public final class Intake {

    /** Which reader made a book: to be raised whenever the same file would give other rows. */
    public static final String VERSION = "7";

    private final List<TableFormat> formats;
    private final List<RecordFormat> recordFormats;
    private final String version;

    /** Reads the formats that come with the program. */
    public Intake() {
        this(List.of(), VERSION);
    }

    private Intake(List<LedgerDialect> ofTheOffice, String version) {
        // Where two know a header equally well the first is meant, and the office knows its files better.
        List<LedgerDialect> builtIn = LedgerDialects.builtIn();
        this.formats = Stream.of(ofTheOffice.stream(), Stream.of(new HometaxList()), builtIn.stream())
                .<TableFormat>flatMap(Function.identity())
                .toList();
        this.recordFormats = Stream.of(
                        DialectRecords.of(ofTheOffice), CollectedFormats.all().stream(), DialectRecords.of(builtIn))
                .flatMap(Function.identity())
                .toList();
        this.version = version;
    }

    /**
     * Reads the ledgers that the office describes itself as well, see {@code formats/office-dialects.md}.
     *
     * @param dialects files {@code <name>.dialect}
     * @throws DialectException if one of them cannot be used
     */
    public static Intake withDialects(List<Path> dialects) throws IOException, DialectException {
        if (dialects.isEmpty()) {
            return new Intake();
        }
        MessageDigest digest = sha256();
        for (Path file : dialects) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
            digest.update((byte) 0);
        }
        return new Intake(
                LedgerDialects.read(dialects), VERSION + "+" + HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@link #VERSION}, and behind it what stands for the office's own dialects: with others a file may read otherwise. */
    public String version() {
        return version;
    }

    /** Whether files of this format state what Hometax holds, wherever they lie. */
    public static boolean isOfHometax(String format) {
        return format.equals(HometaxList.NAME)
                || CollectedFormats.all().stream().anyMatch(one -> one.name().equals(format));
    }

    /**
     * Reads one source file. Trouble in the file is a value: rejects, or facts that say why it is unreadable.
     *
     * <p>A container may turn out to be broken only after rows were handed on. So rows of a file whose facts say
     * unreadable are void.
     *
     * @param content where the bytes are, perhaps under another name
     * @throws IOException only if they cannot be fetched
     */
    public SourceFacts read(SourceFile file, Path content, Side side, Owner owner, RowSink sink) throws IOException {
        SourceCount count = new SourceCount(file, side, owner, sink);
        try (Document document = Documents.open(content)) {
            Problem problem = document == null
                    ? readTable(content, count)
                    : new DocumentReading(recordFormats, count).read(document);
            return problem == null ? count.facts() : SourceFacts.unreadable(file, side, owner.folder(), problem);
        } catch (UnreadableFileException e) {
            return SourceFacts.unreadable(file, side, owner.folder(), e.problem());
        }
    }

    /** Why it cannot be read; null if it could. */
    private @Nullable Problem readTable(Path content, SourceCount count) throws IOException, UnreadableFileException {
        HeaderSearch search = new HeaderSearch(formats);
        UnreadSheets unread = new UnreadSheets(formats);
        Set<String> read = new HashSet<>();
        try (Grid grid = Grids.open(content)) {
            for (Sheet sheet = grid.nextSheet(); sheet != null; sheet = grid.nextSheet()) {
                TableFormat format = readSheet(grid, sheet, search, unread, count);
                if (format != null) {
                    read.add(format.name());
                }
            }
        }
        unread.tell(read, count);
        return read.isEmpty() ? search.failure() : null;
    }

    /** What the sheet is; null if it has no header that is known, as a sheet of item lines (품목) or of notes. */
    private static @Nullable TableFormat readSheet(
            Grid grid, Sheet sheet, HeaderSearch search, UnreadSheets unread, SourceCount count)
            throws IOException, UnreadableFileException {
        List<GridRow> above = new ArrayList<>();
        for (GridRow row = grid.nextRow(); row != null && row.number() <= HeaderSearch.ROWS; row = grid.nextRow()) {
            Header header = Header.of(row);
            TableFormat format = search.formatOf(header);
            if (format == null && !above.isEmpty()) {
                Header grouped = Header.of(above.get(above.size() - 1), row);
                format = search.exactly(grouped);
                header = format == null ? header : grouped;
            }
            if (format != null) {
                count.readAs(format.name());
                count.recognised(search.recognised(header, format, sheet.name(), row.number()));
                TableReader reader = format.begin(header, sheet, above, count);
                for (GridRow below = grid.nextRow(); below != null; below = grid.nextRow()) {
                    reader.read(below);
                }
                reader.end();
                return format;
            }
            above.add(row);
        }
        unread.passedOver(sheet, above);
        count.passedOver(sheet.name());
        return null;
    }
}
