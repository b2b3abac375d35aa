package kr.daesa.job;

import java.io.IOException;
import java.util.Optional;
import kr.daesa.book.Book;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.store.Input;
import kr.daesa.store.ReadSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads one source file into a book, unless the shelf has its book. Several files may be read at once. */
final class SourceReading implements ItemProcessor<Input, ReadSource> {

    private static final Logger LOG = LoggerFactory.getLogger(SourceReading.class);

    private final SourceBooks books;
    private final StopSignal stop;
    private final Side side;

    SourceReading(SourceBooks books, StopSignal stop, Side side) {
        this.books = books;
        this.stop = stop;
        this.side = side;
    }

    /** Null once the run is told to stop: a file without a result is read by the next run. */
    @Override
    public @Nullable ReadSource process(Input input) throws IOException {
        if (stop.isRequested()) {
            return null;
        }
        Optional<Book> shelved = books.onShelf(input.file(), side, input.owner());
        if (shelved.isPresent()) {
            return new ReadSource(shelved.get().facts(), true);
        }
        try {
            SourceFacts facts = books.read(input.file(), side, input.owner());
            if (facts.unreadable() != null) {
                LOG.warn(
                        "Cannot be read: {} ({})",
                        input.file().path(),
                        facts.unreadable().code());
            }
            return new ReadSource(facts, false);
        } catch (SourceBooks.StoppedException stopped) {
            return null;
        }
    }
}
