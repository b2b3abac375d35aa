package kr.daesa.job;

import java.nio.file.Path;
import kr.daesa.collection.Causes;
import kr.daesa.finding.ReconciliationContext;
import kr.daesa.law.Law;
import kr.daesa.matching.Partners;
import kr.daesa.store.Run;

/** The run under way: what was asked for, and the run in the database that answers it. */
record CurrentRun(RunRequest request, Run run, Law law, Causes causes) {

    String id() {
        return run.id();
    }

    Path clientFolder(String clientId) {
        return run.workFolder().resolve("clients").resolve(clientId);
    }

    ReconciliationContext context(Partners partners) {
        return new ReconciliationContext(law, run.businessDate(), run.periods(), request.settings(), partners, causes);
    }
}
