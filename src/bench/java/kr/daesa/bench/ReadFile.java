package kr.daesa.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.daesa.intake.Intake;
import kr.daesa.intake.Owner;
import kr.daesa.intake.RowSink;
import kr.daesa.model.InvoiceRow;
import kr.daesa.model.Reject;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFile;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads one file several times in one process and tells the milliseconds of the first and the last: by the program's own
 * intake, as a file of Hometax or a ledger, or by nothing but the parser underneath.
 */
final class ReadFile {

    private static final RowSink NOBODY = new RowSink() {
        @Override
        public void row(String clientId, InvoiceRow row) {}

        @Override
        public void reject(Reject reject) {
            throw new IllegalStateException(reject.toString());
        }
    };

    private ReadFile() {}

    public static void main(String[] args) throws IOException, XMLStreamException {
        Path file = Path.of(args[1]);
        int passes = Integer.parseInt(args[2]);
        for (int pass = 1; pass <= passes; pass++) {
            long start = System.nanoTime();
            long found =
                    switch (args[0]) {
                        case "intake" -> intake(file, Side.HOMETAX);
                        case "ledger" -> intake(file, Side.LEDGER);
                        case "stax" -> stax(file);
                        case "records" -> records(file);
                        default -> throw new IllegalArgumentException(args[0]);
                    };
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            String name = pass == 1 ? "first pass" : pass == passes ? "last pass" : "a pass";
            System.out.println(name + "=" + millis);
            System.out.println("found=" + found);
        }
    }

    private static long intake(Path file, Side side) throws IOException {
        SourceFile source = new SourceFile(file.getFileName().toString(), "0".repeat(64), Files.size(file));
        return new Intake().read(source, file, side, Owner.anyone(), NOBODY).lines();
    }

    /** The parser that the workbook library has, over the two entries that hold the cells. */
    private static long stax(Path file) throws IOException, XMLStreamException {
        long events = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : new String[] {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
                ZipEntry entry = zip.getEntry(name);
                try (InputStream in = zip.getInputStream(entry)) {
                    XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
                    while (reader.hasNext()) {
                        reader.next();
                        events++;
                    }
                }
            }
        }
        return events;
    }

    private static long records(Path file) throws IOException {
        long[] count = {0};
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(record -> count[0]++);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            new HSSFEventFactory().processWorkbookEvents(request, container);
        }
        return count[0];
    }
}
