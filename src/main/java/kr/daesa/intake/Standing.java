package kr.daesa.intake;

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

    static Standing of(Owner owner, Preamble preamble, @Nullable PartyNumber supplier, @Nullable PartyNumber buyer) {
        String seller = clientOf(owner, supplier);
        String receiver = clientOf(owner, buyer);
        if (seller != null && (receiver == null || isSale(preamble, supplier, buyer))) {
            return new Standing(seller, Direction.SALES);
        }
        if (receiver != null) {
            return new Standing(receiver, Direction.PURCHASE);
        }
        return new Standing(owner.isFirm() ? "" : owner.folder(), null);
    }

    /**
     * Both are clients, and a row ends once: with the one whose list it is by its head, else by its title. A file that
     * tells neither is taken as the supplier's, who has the duty to issue and to transmit.
     */
    private static boolean isSale(Preamble preamble, @Nullable PartyNumber supplier, @Nullable PartyNumber buyer) {
        if (preamble.isOwn(supplier) != preamble.isOwn(buyer)) {
            return preamble.isOwn(supplier);
        }
        return preamble.direction() != Direction.PURCHASE;
    }

    private static @Nullable String clientOf(Owner owner, @Nullable PartyNumber number) {
        return Optional.ofNullable(number)
                .flatMap(PartyNumber::business)
                .map(owner.clients()::get)
                .orElse(null);
    }
}
