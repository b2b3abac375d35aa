package kr.daesa.job;

import java.util.List;
import kr.daesa.model.BusinessNumber;
import kr.daesa.model.Client;
import kr.daesa.model.ClientType;
import kr.daesa.model.SourceFacts;

/** The firm's own line among the clients: firm-wide files that could not be read, and rows of no client. */
final class Firm {

    /** It has no business number; reports show none of its fields but the id. */
    static final Client CLIENT = new Client(
            SourceFacts.FIRM, "", new BusinessNumber("0000000000"), ClientType.CORPORATION, null, null, List.of());

    private Firm() {}

    static boolean is(String clientId) {
        return clientId.equals(SourceFacts.FIRM);
    }
}
