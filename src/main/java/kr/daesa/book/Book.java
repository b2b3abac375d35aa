package kr.daesa.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.SourceFacts;

/**
 * The typed rows of one source, grouped by client; reading one client reads only its part of the file.
 *
 * <p>Immutable and for any number of threads. It holds no file open between calls.
 */
public final class Book {

    private final Path file;
    private final BookKey key;
    private final Contents contents;

    Book(Path file, BookKey key, Contents contents) {
        this.file = file;
        this.key = key;
        this.contents = contents;
    }

    public SourceFacts facts() {
        return contents.facts();
    }

    /** Everyone who has a row or a reject here; rejects that bear no client's number are under the empty id. */
    public SortedSet<String> clients() {
        SortedSet<String> clients = new TreeSet<>(contents.rows().keySet());
        clients.addAll(contents.rejects().keySet());
        clients.remove("");
        return Collections.unmodifiableSortedSet(clients);
    }

    public long rows(String clientId) {
        return contents.rows().getOrDefault(clientId, List.of()).stream()
                .mapToLong(Block::entries)
                .sum();
    }

    /** In the order written. Equal names, parties and days are the same objects throughout one call. */
    public void forEachRow(String clientId, Consumer<InvoiceRow> consumer) throws IOException {
        forEach(contents.rows().getOrDefault(clientId, List.of()), new RowCodec(), consumer);
    }

    /** In the order written; the empty id gives those that bear no client's number. */
    public List<Reject> rejects(String clientId) throws IOException {
        List<Reject> rejects = new ArrayList<>();
        forEach(contents.rejects().getOrDefault(clientId, List.of()), new RejectCodec(), rejects::add);
        return List.copyOf(rejects);
    }

    private <T> void forEach(List<Block> blocks, Codec<T> codec, Consumer<T> consumer) throws IOException {
        if (blocks.isEmpty()) {
            return;
        }
        Shared shared = new Shared(key);
        try (FileChannel channel = FileChannel.open(file)) {
            for (Block block : blocks) {
                byte[] bytes = Layout.read(file, channel, block.offset(), block.length());
                if (Layout.crc(bytes) != block.crc()) {
                    throw new IOException(file + ": changed since it was opened, at byte " + block.offset()
                            + "; delete it and run again");
                }
                try (BlockReader in = new BlockReader(bytes)) {
                    for (int i = 0; i < block.entries(); i++) {
                        consumer.accept(codec.read(in, shared));
                    }
                }
            }
        }
    }
}
