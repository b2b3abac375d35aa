package kr.daesa.intake;

import kr.daesa.intake.document.DocumentRecord;
import kr.daesa.intake.grid.UnreadableFileException;

/** Takes the records of one list, in their order. */
interface RecordReader {

    void read(DocumentRecord record) throws UnreadableFileException;
}
