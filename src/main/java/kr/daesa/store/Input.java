package kr.daesa.store;

import kr.daesa.model.SourceFile;

/**
 * A file of the inbox that a run uses.
 *
 * @param owner the client whose rows or collections it holds, or {@code _firm}
 */
public record Input(SourceFile file, Role role, String owner) {

    /** What a file is for. */
    public enum Role {
        /** {@code clients.csv} and the other tables beside it. */
        ROSTER,
        /** A description of a ledger that the office has beside those of the program. */
        DIALECT,
        /** The office's own rules of why a collection failed. */
        CAUSES,
        /** What a client says it issued and received. */
        LEDGER,
        /** What the tax office has. */
        HOMETAX,
        /** How a collection went, {@code *.collection.json}. */
        COLLECTION
    }
}
