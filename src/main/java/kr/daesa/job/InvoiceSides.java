package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.daesa.book.Archive;
import kr.daesa.book.Book;
import kr.daesa.book.BookShelf;
import kr.daesa.intake.DialectException;
import kr.daesa.intake.Intake;
import kr.daesa.intake.RowSink;
import kr.daesa.model.ApprovalNumber;
import kr.daesa.model.Finding;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a finding is about, on both sides, as its run read them: from the books, or where those are gone from the
 * archive. Nothing is written.
 *
 * @param unread files that are neither on the shelf nor in the archive any more
 */
record InvoiceSides(List<InvoiceRow> ledger, List<InvoiceRow> hometax, List<String> unread) {

    /** More rows of one side are copies of each other, or lines of one document. */
    private static final int MOST = 3;

    static InvoiceSides of(
            Finding finding, List<SourceFacts> sources, FrozenRoster roster, Path state, List<Path> dialects)
            throws IOException {
        List<InvoiceRow> rows = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        if (finding.writeDate() == null) {
            return new InvoiceSides(rows, rows, unread); // about a collection or a file
        }
        Archive archive = new Archive(state.resolve("archive"));
        BookShelf shelf = new BookShelf(state.resolve("books"));
        Intake intake = intake(dialects);
        Set<ApprovalNumber> numbers = Stream.of(finding.approvalNo(), finding.otherApprovalNo())
                .filter(number -> number != null)
                .collect(Collectors.toSet());
        for (SourceFacts facts : sources) {
            if (facts.unreadable() != null) {
                continue;
            }
            RowSink wanted = new RowSink() {
                @Override
                public void row(String clientId, InvoiceRow row) {
                    if (clientId.equals(finding.clientId()) && isMeant(row, finding, numbers)) {
                        rows.add(row);
                    }
                }

                @Override
                public void reject(Reject reject) {}
            };
            Optional<Book> book =
                    shelf.find(roster.bookKey(facts.file(), facts.side(), intake.version(), facts.folder()));
            Path original = archive.locate(facts.file().sha256());
            if (book.isPresent()) {
                book.get().forEachRow(finding.clientId(), row -> wanted.row(finding.clientId(), row));
            } else if (Files.exists(original)) {
                intake.read(facts.file(), original, facts.side(), roster.owner(facts.folder()), wanted);
            } else {
                unread.add(facts.file().path());
            }
        }
        return new InvoiceSides(side(rows, Side.LEDGER, finding), side(rows, Side.HOMETAX, finding), unread);
    }

    private static Intake intake(List<Path> dialects) throws IOException {
        try {
            return Intake.withDialects(dialects);
        } catch (DialectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static boolean isMeant(InvoiceRow row, Finding finding, Set<ApprovalNumber> numbers) {
        ApprovalNumber own = row.approvalNo();
        boolean byNumber = own != null && numbers.contains(own);
        return byNumber || row.side() == Side.LEDGER && row.reference().equals(finding.ledgerRef());
    }

    /** The invoice itself first, then the other one; of rows that say the same, one. */
    private static List<InvoiceRow> side(List<InvoiceRow> rows, Side side, Finding finding) {
        List<InvoiceRow> distinct = new ArrayList<>();
        rows.stream()
                .filter(row -> row.side() == side)
                .sorted(Comparator.comparing((InvoiceRow row) -> isOther(row.approvalNo(), finding))
                        .thenComparing(InvoiceRow::at))
                .forEach(row -> {
                    if (distinct.size() < MOST && distinct.stream().noneMatch(each -> saysTheSame(each, row))) {
                        distinct.add(row);
                    }
                });
        return distinct;
    }

    private static boolean isOther(@Nullable ApprovalNumber number, Finding finding) {
        return number != null && number.equals(finding.otherApprovalNo());
    }

    private static boolean saysTheSame(InvoiceRow one, InvoiceRow other) {
        return one.approvalNo() != null
                && one.approvalNo().equals(other.approvalNo())
                && one.writeDate().equals(other.writeDate())
                && one.supply() == other.supply()
                && one.tax() == other.tax()
                && one.documentNo().equals(other.documentNo());
    }
}
