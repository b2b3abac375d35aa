package kr.daesa.intake.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97–2003 (BIFF8 {@code .xls}), read record by record, so that memory holds one row and the table of
 * shared strings. The format has at most 65,536 rows a sheet.
 */
final class BiffGrid implements Grid {

    private final POIFSFileSystem container;
    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final BiffCells cells = new BiffCells();
    private boolean from1904;
    /** Charts are nested in sheets and keep numbers of their own; cells count at depth 1 only. */
    private int depth;

    private int substreams;
    private boolean inSheet;

    private BiffGrid(POIFSFileSystem container, InputStream stream) {
        this.container = container;
        this.stream = stream;
        this.records = new RecordFactoryInputStream(stream, false);
    }

    static BiffGrid open(Path file) throws IOException, UnreadableFileException {
        POIFSFileSystem container = null;
        BiffGrid grid = null;
        try {
            container = new POIFSFileSystem(file.toFile(), true);
            String workbook = HSSFWorkbook.getWorkbookDirEntryName(container.getRoot());
            grid = new BiffGrid(container, container.createDocumentInputStream(workbook));
            return grid;
        } catch (FileSystemException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Problem.of(ProblemCode.PASSWORD_PROTECTED));
        } catch (IllegalArgumentException e) {
            // No workbook in it: a Word or Hangul document is a compound document too.
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TABLE, "OLE2"));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(ProblemCode.DAMAGED, e);
        } finally {
            if (grid == null && container != null) {
                container.close();
            }
        }
    }

    @Override
    public @Nullable Sheet nextSheet() throws UnreadableFileException {
        cells.clear();
        inSheet = false;
        for (Record record = read(); record != null; record = read()) {
            if (record instanceof BoundSheetRecord sheet) {
                bound.add(sheet);
            } else if (record instanceof SSTRecord strings) {
                cells.share(strings);
            } else if (record instanceof DateWindow1904Record window) {
                from1904 = window.getWindowing() == 1;
            } else if (record instanceof BOFRecord bof && depth == 1 && bof.getType() != BOFRecord.TYPE_WORKBOOK) {
                String name = nameOf(substreams++);
                if (bof.getType() == BOFRecord.TYPE_WORKSHEET) {
                    inSheet = true;
                    return new Sheet(name, from1904, false);
                }
            }
        }
        return null;
    }

    private String nameOf(int substream) throws UnreadableFileException {
        if (substream >= bound.size()) {
            throw new UnreadableFileException(Problem.of(ProblemCode.DAMAGED, "a sheet without a name"));
        }
        return BoundSheetRecord.orderByBofPosition(bound)[substream].getSheetname();
    }

    @Override
    public @Nullable GridRow nextRow() throws UnreadableFileException {
        while (inSheet) {
            Record record = read();
            if (record == null || (record instanceof EOFRecord && depth == 0)) {
                inSheet = false;
                return cells.take();
            }
            if (depth == 1 && record instanceof CellValueRecordInterface cell) {
                GridRow done = cells.isNewRow(cell.getRow()) ? cells.take() : null;
                cells.add(record, cell);
                if (done != null) {
                    return done;
                }
            } else if (depth == 1 && record instanceof StringRecord text) {
                cells.formulaText(text.getString());
            }
        }
        return null;
    }

    private @Nullable Record read() throws UnreadableFileException {
        try {
            Record record = records.nextRecord();
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            }
            return record;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Problem.of(ProblemCode.PASSWORD_PROTECTED));
        } catch (RuntimeException e) {
            throw new UnreadableFileException(ProblemCode.DAMAGED, e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        container.close();
    }
}
