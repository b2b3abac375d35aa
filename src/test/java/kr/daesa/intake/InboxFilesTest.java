package kr.daesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import kr.daesa.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFilesTest {

    @TempDir
    Path inbox;

    private Path put(String path) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    @Test
    void ledgersExportsAndRecordsAreFoundAtEveryDepth() throws IOException {
        put("clients.csv");
        put("supply-history.csv");
        put("partners.csv");
        put("waivers.csv");
        Path deep = put("K0001/ledger/2026/장부.csv");
        put("K0001/hometax/2026-11-20.collection.json");
        put("K0001/hometax/매출.xls");
        put("_firm/hometax/전체.xlsx");
        put("K0009/ledger/장부.collection.json");

        InboxListing listing = InboxFiles.walk(inbox);

        assertThat(listing.sources())
                .extracting(InboxFile::path)
                .containsExactly(
                        "K0001/hometax/매출.xls",
                        "K0001/ledger/2026/장부.csv",
                        "K0009/ledger/장부.collection.json",
                        "_firm/hometax/전체.xlsx");
        assertThat(listing.sources().get(1))
                .isEqualTo(new InboxFile(deep.toAbsolutePath(), "K0001/ledger/2026/장부.csv", "K0001", Side.LEDGER));
        assertThat(listing.sources().get(3).side()).isEqualTo(Side.HOMETAX);
        assertThat(listing.collections())
                .extracting(InboxFile::path)
                .containsExactly("K0001/hometax/2026-11-20.collection.json");
        assertThat(listing.folders()).containsExactly("K0001", "K0009", "_firm");
        assertThat(listing.misplaced()).isEmpty();
    }

    @Test
    void whatProgramsLeaveBehindIsPassedOver() throws IOException {
        put("K0001/hometax/~$매출.xls");
        put("K0001/hometax/.DS_Store");
        put("K0001/hometax/Thumbs.db");
        put("K0001/ledger/.cache/장부.csv");
        put(".git/HEAD");

        InboxListing listing = InboxFiles.walk(inbox);

        assertThat(listing.sources()).isEmpty();
        assertThat(listing.misplaced()).isEmpty();
        assertThat(listing.folders()).containsExactly("K0001");
    }

    @Test
    void noteThatExplainsAnInboxIsNotMisplaced() throws IOException {
        put("README.md");
        put("K0001/README.md");

        assertThat(InboxFiles.walk(inbox).misplaced()).containsExactly("K0001/README.md");
    }

    @Test
    void filesWhereNothingIsLookedForAreNotLostSilently() throws IOException {
        put("메모.txt");
        put("K0001/매출.xls");
        put("K0001/Hometax 자료/매출.xls");

        assertThat(InboxFiles.walk(inbox).misplaced())
                .containsExactly("K0001/Hometax 자료/매출.xls", "K0001/매출.xls", "메모.txt");
    }

    @Test
    void namesFromMacOsAreComposed() throws IOException {
        put("\u1112\u1161\u11ab/ledger/\u110c\u1161\u11bc.csv");

        InboxFile file = InboxFiles.walk(inbox).sources().get(0);

        assertThat(file.path()).isEqualTo("한/ledger/장.csv");
        assertThat(file.folder()).isEqualTo("한");
        assertThat(file.file()).exists();
    }

    @Test
    void anInboxThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> InboxFiles.walk(inbox.resolve("no"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void namesThatDifferInCompositionOnlyAreTwoFiles() throws IOException {
        String composed = "K0001/ledger/매출.csv";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        put(composed);
        put(decomposed);

        InboxListing listing = InboxFiles.walk(inbox);

        assertThat(listing.sources()).extracting(InboxFile::path).containsExactly(decomposed, composed);
        assertThat(listing.sources().get(1).file())
                .isEqualTo(inbox.resolve(composed).toAbsolutePath());
    }

    @Test
    void aFolderThatCannotBeOpenedIsNamedOnBothSidesOfItsClient() throws IOException {
        put("K0002/ledger/매출.csv");
        Files.createSymbolicLink(inbox.resolve("K0001"), Path.of("."));
        Files.createSymbolicLink(inbox.resolve("K0002/ledger/circle"), Path.of(".."));

        InboxListing listing = InboxFiles.walk(inbox);

        assertThat(listing.folders()).containsExactly("K0001", "K0002");
        assertThat(listing.sources())
                .extracting(InboxFile::path)
                .containsExactly("K0001/hometax", "K0001/ledger", "K0002/ledger/circle", "K0002/ledger/매출.csv");
    }
}
