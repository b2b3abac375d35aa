package kr.daesa.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.daesa.model.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTests {

    /** SHA-256 of the three bytes {@code abc}, as FIPS 180-2 gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path input;
    private Path root;
    private Archive archive;

    @BeforeEach
    void layOut() throws IOException {
        input = Files.writeString(folder.resolve("매출.csv"), "abc");
        root = folder.resolve("state").resolve("archive");
        archive = new Archive(root);
    }

    @Test
    void fileIsKeptUnderTheHashOfItsBytes() throws IOException {
        SourceFile kept = archive.keep(input, "c0001/ledger/매출.csv");

        assertThat(kept).isEqualTo(new SourceFile("c0001/ledger/매출.csv", ABC, 3));
        assertThat(archive.locate(ABC)).isEqualTo(root.resolve("ba").resolve(ABC.substring(2)));
        assertThat(archive.locate(ABC)).hasContent("abc");
        assertThat(files()).hasSize(1);
    }

    @Test
    void entryIsForItsOwnerToReadOnly() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        archive.keep(input, "매출.csv");

        Path entry = archive.locate(ABC);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                .isEqualTo("r--------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry.getParent())))
                .isEqualTo("rwx------");
    }

    /** A file that did not change since last night is read and hashed, and nothing more. */
    @Test
    void fileOfTheNightBeforeIsNotCopiedAgain() throws IOException {
        archive.keep(input, "매출.csv");
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        Files.setLastModifiedTime(root, longAgo);

        SourceFile kept = new Archive(root).keep(input, "매출.csv");

        assertThat(kept).isEqualTo(new SourceFile("매출.csv", ABC, 3));
        assertThat(Files.getLastModifiedTime(root))
                .as("when the folder changed")
                .isEqualTo(longAgo);
    }

    @Test
    void entryThatIsThereIsNotRewritten() throws IOException {
        archive.keep(input, "매출.csv");
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        Files.setLastModifiedTime(archive.locate(ABC), longAgo);
        Object inode = Files.readAttributes(archive.locate(ABC), "*").get("fileKey");

        archive.keep(Files.copy(input, folder.resolve("copy.csv")), "copy.csv");

        assertThat(Files.getLastModifiedTime(archive.locate(ABC))).isEqualTo(longAgo);
        assertThat(Files.readAttributes(archive.locate(ABC), "*").get("fileKey"))
                .isEqualTo(inode);
        assertThat(files()).hasSize(1);
    }

    @Test
    void correctedFileIsAnotherEntryAndTheFirstStays() throws IOException {
        archive.keep(input, "매출.csv");
        SourceFile corrected = archive.keep(Files.writeString(input, "abcd"), "매출.csv");

        assertThat(archive.locate(ABC)).hasContent("abc");
        assertThat(archive.locate(corrected.sha256())).hasContent("abcd");
        assertThat(corrected.size()).isEqualTo(4);
    }

    @Test
    void emptyFileIsKept() throws IOException {
        SourceFile kept = archive.keep(Files.writeString(input, ""), "매출.csv");

        assertThat(kept.size()).isZero();
        assertThat(archive.locate(kept.sha256())).isEmptyFile();
    }

    @Test
    void manyThreadsMayKeepTheSameFile() throws Exception {
        byte[] bytes = "전표번호,구분,작성일자\r\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Files.write(input, bytes);
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<SourceFile>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(() -> {
                    start.await();
                    return archive.keep(input, "매출.csv");
                });
            }
            List<SourceFile> kept = new ArrayList<>();
            for (Future<SourceFile> future : pool.invokeAll(calls)) {
                kept.add(future.get());
            }
            assertThat(kept).containsOnly(kept.get(0)).hasSize(threads);
            assertThat(archive.locate(kept.get(0).sha256())).hasBinaryContent(bytes);
            assertThat(files()).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void damagedEntryIsToldAndNotTakenForTheFile() throws IOException {
        archive.keep(input, "매출.csv");
        Path entry = archive.locate(ABC);
        Files.delete(entry);
        Files.writeString(entry, "ab");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> archive.keep(input, "매출.csv"))
                .withMessageContaining(entry + ": has 2 bytes, expected 3");
    }

    @Test
    void fileThatCannotBeReadLeavesNothing() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> archive.keep(folder.resolve("gone.csv"), "gone.csv"));

        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsDeletedAndEntriesStay() throws IOException {
        archive.keep(input, "매출.csv");
        OwnerOnly.createUnfinished(root);

        archive.deleteUnfinished();

        assertThat(files()).containsExactly(archive.locate(ABC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "../../../../etc/passwd",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void whatIsNotAHashIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.locate(text))
                .withMessageContaining("SHA-256");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
