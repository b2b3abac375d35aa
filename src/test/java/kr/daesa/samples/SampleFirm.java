package kr.daesa.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kr.daesa.testing.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes the made-up firm of {@code input-samples}, the same bytes every time:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=kr.daesa.samples.SampleFirm -Dexec.args=input-samples
 * </pre>
 */
public final class SampleFirm {

    private SampleFirm() {}

    /** Takes one argument, the folder to write to; files that are there already are overwritten. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected one argument, the folder to write the samples to");
        }
        write(Path.of(args[0]));
    }

    /** Writes the inbox of the firm. */
    static void write(Path inbox) throws IOException {
        SampleFolder folder = new SampleFolder(inbox);
        new WhatIsMissing().write(folder);
        new WhatDiffers().write(folder);
        new NothingToDo().write(folder);
        new CollectionTrouble().write(folder);
        new SmallBusinesses().write(folder);
        new ExemptSupplier().write(folder);
        new NoLedger().write(folder);
        new EveryFormat().write(folder);

        TableFile roster = new TableFile("수임처").row("관리번호", "상호", "사업자등록번호", "유형", "전자발급의무일", "폐업일");
        client(roster, "C01", WhatIsMissing.CLIENT, "CORPORATION");
        client(roster, "C02", WhatDiffers.CLIENT, "CORPORATION");
        client(roster, "C03", NothingToDo.CLIENT, "CORPORATION");
        client(roster, "C04", CollectionTrouble.CLIENT, "CORPORATION");
        client(roster, "C05", SmallBusinesses.OBLIGED, "INDIVIDUAL");
        client(roster, "C06", SmallBusinesses.NOT_OBLIGED, "INDIVIDUAL");
        client(roster, "C07", ExemptSupplier.CLIENT, "CORPORATION");
        client(roster, "C08", NoLedger.CLIENT, "CORPORATION");
        client(roster, "C09", EveryFormat.CLIENT, "CORPORATION");
        roster.writeCsvWithMark(folder.file("clients.csv"));
        new TableFile("공급가액")
                .row("client_id", "year", "supply_amount", "corrected_on", "notified_on")
                .row("C05", "2025", "96000000", "", "")
                .row("C06", "2025", "78400000", "", "")
                // OBLIGATION_STARTING: an amended return in the second tax period obliges from the next.
                .row("C06", "2025", "81900000", "2026-10-14", "")
                .writeCsv(folder.file("supply-history.csv"), StandardCharsets.UTF_8);
    }

    private static void client(TableFile roster, String id, Company company, String type) {
        @Nullable String blank = null;
        roster.row(id, company.name(), company.number(), type, blank, blank);
    }
}
