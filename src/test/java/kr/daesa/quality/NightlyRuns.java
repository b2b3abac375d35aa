package kr.daesa.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunOutcome;
import kr.daesa.job.RunProgress;
import kr.daesa.testing.CsvTable;
import kr.daesa.testing.Nights;
import org.apache.commons.csv.CSVRecord;

/** The program night after night on the files of one office, its state kept, its answers taken from what it publishes. */
final class NightlyRuns {

    private final Path office;

    NightlyRuns(Path office) {
        this.office = office;
    }

    Path inbox() {
        return office.resolve("inbox");
    }

    /** What a night found, and since when. */
    record Told(Answer answer, String id, String status, LocalDate firstSeen) {}

    /**
     * @param periods those that are asked for, or none for those that are open
     */
    List<Told> run(LocalDate night, String... periods) throws IOException {
        RunOutcome outcome =
                NightlyJob.run(Nights.request(night, List.of(periods), inbox(), office, 8), RunProgress.SILENT);
        if (outcome.ending() != RunOutcome.Ending.DONE) {
            throw new IllegalStateException(night + ": " + outcome);
        }
        Path findings = office.resolve("out").resolve(night.toString()).resolve("findings.csv");
        return CsvTable.read(findings).stream().map(NightlyRuns::told).toList();
    }

    private static Told told(CSVRecord line) {
        String due = line.get("due_date");
        String penalty = line.get("penalty_amount");
        Answer answer = new Answer(
                line.get("client_id"),
                line.get("code"),
                line.get("severity"),
                line.get("approval_no"),
                line.get("ledger_ref"),
                line.get("counterparty_no"),
                due.isEmpty() ? null : LocalDate.parse(due),
                penalty.isEmpty() ? 0 : Long.parseLong(penalty));
        return new Told(answer, line.get("finding_id"), line.get("status"), LocalDate.parse(line.get("first_seen")));
    }
}
