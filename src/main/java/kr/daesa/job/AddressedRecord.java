package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import kr.daesa.intake.CollectionReading;
import kr.daesa.intake.CollectionRecords;
import kr.daesa.intake.Owner;
import kr.daesa.model.CollectionRecord;
import kr.daesa.model.Problem;
import kr.daesa.model.Side;
import kr.daesa.model.SourceFacts;
import kr.daesa.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A collection record and whom it concerns: the client of its folder, or, beside firm-wide files, the one whose number it
 * bears.
 *
 * @param clientId {@code _firm} where a record beside firm-wide files is of nobody
 * @param record null if it cannot be used
 * @param unusable the file as an unreadable one; null if it can be used
 */
record AddressedRecord(
        String clientId,
        @Nullable CollectionRecord record,
        @Nullable SourceFacts unusable) {

    /**
     * Reads a record.
     *
     * @param place where the bytes of a file that could be fetched can be read
     * @param owner of the folder in which it lies
     */
    static AddressedRecord read(Fetched fetched, Function<SourceFile, Path> place, Owner owner) throws IOException {
        if (fetched.obstacle() != null) {
            return unusable(fetched.file(), owner, fetched.obstacle());
        }
        CollectionReading reading = CollectionRecords.read(fetched.file(), place.apply(fetched.file()), owner);
        CollectionRecord record = reading.record();
        if (record == null) {
            return unusable(fetched.file(), owner, Objects.requireNonNull(reading.problem()));
        }
        // A record of nobody in this folder cannot be used, so whose it is stands fast.
        String client = owner.isFirm() ? owner.clients().get(record.businessNo()) : owner.folder();
        return new AddressedRecord(Objects.requireNonNull(client), record, null);
    }

    private static AddressedRecord unusable(SourceFile file, Owner owner, Problem why) {
        return new AddressedRecord(
                owner.folder(), null, SourceFacts.unreadable(file, Side.HOMETAX, owner.folder(), why));
    }
}
