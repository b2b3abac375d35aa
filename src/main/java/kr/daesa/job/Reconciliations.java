package kr.daesa.job;

import kr.daesa.finding.Reconciler;
import kr.daesa.finding.ReconciliationContext;
import kr.daesa.model.ClientBooks;
import kr.daesa.model.Reconciliation;

/** The pure function at the heart of the job; a seam, so that a test can let it fail. */
@FunctionalInterface
interface Reconciliations {

    Reconciliation reconcile(ClientBooks books, ReconciliationContext context);

    /** The rules of the {@code finding} room; the firm's own line has some of its own. */
    static Reconciliation byTheRules(ClientBooks books, ReconciliationContext context) {
        return Firm.is(books.client().id())
                ? Reconciler.reconcileFirm(books.sources(), books.rejects(), context)
                : Reconciler.reconcile(books, context);
    }
}
