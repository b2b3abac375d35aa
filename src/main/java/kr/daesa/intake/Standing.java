package kr.daesa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.daesa.model.Direction;
import kr.daesa.model.PartyNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands in a row that names supplier and buyer: whose row it is, and which way it goes for it.
 *
 * @param clientId empty in a firm-wide file if neither party is a client
 * @param direction null if neither party is the client
 */
record Standing(String clientId, @Nullable Direction direction) {

    /**
     * One standing as a rule. Both parties of a row in a firm-wide file can be clients: then it goes to the one whose list
     * it is by its head or its title, and to both where the file tells neither, a sale of the one and a purchase of the
     * other.
     */
    static List<Standing> of(
            Owner owner, Preamble preamble, @Nullable PartyNumber supplier, @Nullable PartyNumber buyer) {
        List<Standing> standings = new ArrayList<>();
        String seller = clientOf(owner, supplier);
        String receiver = clientOf(owner, buyer);
        boolean both = seller != null && receiver != null;
        if (seller != null && (!both || isOf(preamble, Direction.SALES, supplier, buyer))) {
            standings.add(new Standing(seller, Direction.SALES));
        }
        if (receiver != null && (!both || isOf(preamble, Direction.PURCHASE, buyer, supplier))) {
            standings.add(new Standing(receiver, Direction.PURCHASE));
        }
        return standings.isEmpty() ? List.of(new Standing(owner.isFirm() ? "" : owner.folder(), null)) : standings;
    }

    /** Whether a list may be one of this party's, and not only of the other's. */
    private static boolean isOf(
            Preamble preamble, Direction direction, @Nullable PartyNumber party, @Nullable PartyNumber other) {
        if (preamble.isOwn(party) != preamble.isOwn(other)) {
            return preamble.isOwn(party);
        }
        return preamble.direction() == null || preamble.direction() == direction;
    }

    private static @Nullable String clientOf(Owner owner, @Nullable PartyNumber number) {
        return Optional.ofNullable(number)
                .flatMap(PartyNumber::business)
                .map(owner::clientOf)
                .orElse(null);
    }
}
