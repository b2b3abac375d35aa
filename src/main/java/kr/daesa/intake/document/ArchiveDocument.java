package kr.daesa.intake.document;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import kr.daesa.intake.grid.ByteSource;
import kr.daesa.intake.grid.Container;
import kr.daesa.intake.grid.UnpackedTooMuchException;
import kr.daesa.intake.grid.UnreadableFileException;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive of documents, entry by entry; nothing is unpacked to the disk. An entry that cannot be read is a broken
 * record of its own, but whatever makes the archive itself doubtful, an archive within it above all, refuses all of it.
 */
final class ArchiveDocument implements Document {

    private static final int SMALL = 1 << 20;
    private static final Charset MS949 = Charset.forName("x-windows-949");

    private final ZipFile zip;
    private final ArchiveLimits limits;
    private final Iterator<ZipEntry> entries;
    private final XMLInputFactory xml = XmlDocument.factory();
    private final List<DocumentHead> heads = new ArrayList<>();
    private @Nullable Document entry;
    private String part = "";

    private ArchiveDocument(ZipFile zip, ArchiveLimits limits, List<ZipEntry> entries) {
        this.zip = zip;
        this.limits = limits;
        this.entries = entries.iterator();
    }

    /** Null if it is a workbook. */
    static @Nullable ArchiveDocument open(Path file) throws IOException, UnreadableFileException {
        ZipFile zip = opened(file);
        ArchiveDocument archive = null;
        try {
            if (zip.getEntry("xl/workbook.xml") == null) {
                refuseOffice(zip);
                archive = new ArchiveDocument(zip, new ArchiveLimits(), entries(zip));
            }
            return archive;
        } finally {
            if (archive == null) {
                zip.close();
            }
        }
    }

    /** What office programs save is a zip archive too, and one of XML at that. */
    private static void refuseOffice(ZipFile zip) throws UnreadableFileException {
        if (zip.getEntry("mimetype") != null) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "OpenDocument"));
        }
        if (zip.getEntry("[Content_Types].xml") != null) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "Office"));
        }
    }

    /** Windows writes names in its own charset and does not say so. */
    private static ZipFile opened(Path file) throws IOException, UnreadableFileException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new UnreadableFileException(Problem.of(ProblemCode.PASSWORD_PROTECTED));
            }
            try {
                return new ZipFile(file.toFile(), MS949);
            } catch (ZipException again) {
                throw new UnreadableFileException(ProblemCode.DAMAGED, e);
            }
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) throws UnreadableFileException {
        if (zip.size() > ArchiveLimits.ENTRIES) {
            throw new UnreadableFileException(ArchiveLimits.tooManyEntries(zip.size()));
        }
        List<ZipEntry> entries = new ArrayList<>(zip.size());
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                // Which of the two is read would be up to the library.
                String said = "two entries are called " + entry.getName();
                throw new UnreadableFileException(Problem.of(ProblemCode.DAMAGED, said));
            }
            if (!entry.isDirectory() && !isLeftBehind(entry.getName())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isLeftBehind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/")
                || name.startsWith(".")
                || name.startsWith("~$")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    @Override
    public @Nullable DocumentRecord next() throws IOException, UnreadableFileException {
        try {
            while (true) {
                DocumentRecord record = entry == null ? begin() : entry.next();
                if (record != null) {
                    return record;
                }
                if (entry == null) {
                    return null;
                }
                end();
            }
        } catch (UnpackedTooMuchException e) {
            throw new UnreadableFileException(e.problem());
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(Problem.of(ProblemCode.DAMAGED, part + ": " + e.getMessage()));
        }
    }

    /** Goes to the next entry; the broken record that stands for one which cannot be read, else null. */
    private @Nullable DocumentRecord begin() throws IOException, UnreadableFileException {
        if (!entries.hasNext()) {
            return null;
        }
        ZipEntry next = entries.next();
        String name = Normalizer.normalize(next.getName(), Normalizer.Form.NFC);
        part = "!" + name;
        limits.nextEntry();
        ByteSource packed = () -> limits.counted(zip.getInputStream(next), name, next.getCompressedSize());
        ByteSource bytes = next.getSize() > SMALL ? packed : unpacked(packed);
        Container container = Container.of(bytes);
        if (container == Container.ZIP || container == Container.OTHER_ARCHIVE || container == Container.OLE2) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NESTED_ARCHIVE, name));
        }
        entry = new ArchiveEntry(part, () -> opened(container, bytes));
        return entry.next();
    }

    /** Documents are looked at three times over; the many small ones are unpacked once. */
    private static ByteSource unpacked(ByteSource packed) throws IOException {
        byte[] head;
        try (InputStream in = packed.open()) {
            head = in.readNBytes(SMALL + 1);
        }
        return head.length > SMALL ? packed : () -> new ByteArrayInputStream(head); // its size may be a lie
    }

    private Document opened(Container container, ByteSource bytes) throws IOException, UnreadableFileException {
        return switch (container) {
            case XML -> XmlDocument.open(bytes, part, xml);
            case JSON -> JsonDocument.open(bytes, part);
            case EMPTY -> throw new UnreadableFileException(Problem.of(ProblemCode.EMPTY_FILE));
            case WEB_PAGE -> throw new UnreadableFileException(Problem.of(ProblemCode.WEB_PAGE));
            default -> throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, container));
        };
    }

    private void end() throws IOException {
        if (entry != null) {
            entry.heads().stream().filter(head -> !head.isBare()).forEach(heads::add);
            entry.close();
            entry = null;
        }
    }

    @Override
    public List<DocumentHead> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() throws IOException {
        end();
        zip.close();
    }
}
