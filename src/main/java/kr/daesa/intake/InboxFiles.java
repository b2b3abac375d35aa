package kr.daesa.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.daesa.model.Side;

/**
 * Walks an inbox: {@code <client>/ledger/**} and {@code <client>/hometax/**}, and the same below {@code _firm}. Files that
 * programs leave behind ({@code ~$…}, {@code Thumbs.db}, hidden ones) are passed over.
 */
public final class InboxFiles {

    private static final String LEDGER = "ledger";
    private static final String HOMETAX = "hometax";
    private static final int DEPTH_OF_FOLDERS = 2;
    private static final int DEPTH_OF_FILES = 3;
    /** Files at the top that have a meaning of their own. */
    private static final Set<String> OF_THE_FIRM =
            Set.of(Roster.CLIENTS, Roster.HISTORY, PartnerMaster.FILE, WaiverList.FILE, "README.md");

    private final Path inbox;
    private final List<InboxFile> sources = new ArrayList<>();
    private final List<InboxFile> collections = new ArrayList<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private final List<String> misplaced = new ArrayList<>();

    private InboxFiles(Path inbox) {
        this.inbox = inbox;
    }

    /**
     * Lists what is there; links are followed. What cannot be opened is listed as well.
     *
     * @throws IOException if the inbox itself cannot be read
     */
    public static InboxListing walk(Path inbox) throws IOException {
        InboxFiles found = new InboxFiles(inbox.toAbsolutePath().normalize());
        Files.walkFileTree(found.inbox, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found.visitor());
        found.misplaced.sort(Comparator.naturalOrder());
        return new InboxListing(
                found.toldApart(found.sources), found.toldApart(found.collections), found.folders, found.misplaced);
    }

    private SimpleFileVisitor<Path> visitor() {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(inbox)) {
                    return FileVisitResult.CONTINUE;
                }
                if (isLeftBehind(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (folder.getParent().equals(inbox)) {
                    folders.add(composed(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftBehind(file)) {
                    place(file, DEPTH_OF_FILES);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A folder that may not be opened, or a link in a circle: whoever fetches it will tell what is wrong. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                if (file.equals(inbox)) {
                    throw trouble;
                }
                if (file.getParent().equals(inbox)) {
                    folders.add(composed(file));
                    place(file.resolve(LEDGER), DEPTH_OF_FOLDERS);
                    place(file.resolve(HOMETAX), DEPTH_OF_FOLDERS);
                } else {
                    place(file, DEPTH_OF_FOLDERS);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private void place(Path file, int least) throws IOException {
        List<String> parts = new ArrayList<>();
        inbox.relativize(file).forEach(part -> parts.add(composed(part)));
        String path = String.join("/", parts);
        if (parts.size() < least
                || !parts.get(1).equals(LEDGER) && !parts.get(1).equals(HOMETAX)) {
            if (parts.size() > 1 || !OF_THE_FIRM.contains(path)) {
                misplaced.add(path);
            }
            return;
        }
        Side side = parts.get(1).equals(LEDGER) ? Side.LEDGER : Side.HOMETAX;
        boolean collection = side == Side.HOMETAX && isCollection(path, file);
        (collection ? collections : sources).add(new InboxFile(file, path, parts.get(0), side));
    }

    /**
     * Sorted by path. Of files whose names differ in composition only, as a copy from macOS and one from Windows do, one
     * goes by the composed path and the others by their own.
     */
    private List<InboxFile> toldApart(List<InboxFile> files) {
        Map<String, InboxFile> byPath = new TreeMap<>();
        // Composed Hangul comes last in code points, so it has the last word.
        files.sort(Comparator.comparing(InboxFile::file));
        for (InboxFile file : files) {
            InboxFile other = byPath.put(file.path(), file);
            if (other != null) {
                String own = inbox.relativize(other.file()).toString().replace('\\', '/');
                byPath.put(own, new InboxFile(other.file(), own, other.folder(), other.side()));
            }
        }
        return List.copyOf(byPath.values());
    }

    private static boolean isCollection(String path, Path file) throws IOException {
        try {
            return CollectionRecords.isNamedSo(path)
                    || Files.isRegularFile(file) && CollectionRecords.isServiceNote(file);
        } catch (FileSystemException e) {
            return false; // whoever fetches it will tell that it cannot be opened
        }
    }

    /** Names from macOS come decomposed. */
    private static String composed(Path path) {
        return Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC);
    }

    private static boolean isLeftBehind(Path path) throws IOException {
        String name = path.getFileName().toString();
        return name.startsWith("~$")
                || name.startsWith(".")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini")
                || Files.isHidden(path);
    }
}
