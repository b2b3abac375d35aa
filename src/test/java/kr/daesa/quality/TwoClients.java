package kr.daesa.quality;

import java.time.LocalDate;
import java.util.List;

/**
 * Deals between two clients of the firm. What Hometax does not show, as paper, only the two ledgers can tell; whether both
 * clients are told or one, and what Hometax shows too, is left open.
 */
final class TwoClients {

    private static final String MISMATCH = "CROSS_CLIENT_MISMATCH";

    private final Client seller;
    private final Client buyer;
    private final Stage selling;
    private final Stage buying;

    private TwoClients(Client seller, Client buyer) {
        this.seller = seller;
        this.buyer = buyer;
        this.selling = new Stage(seller, "TwoClients");
        this.buying = new Stage(buyer, "TwoClients");
    }

    /** Lets every second ordinary client deal with the next one, and that one with it now and then. */
    static void play(List<Client> clients) {
        List<Client> ordinary = clients.stream().filter(client -> client.deals).toList();
        for (int i = 0; i + 1 < ordinary.size(); i += 2) {
            Client one = ordinary.get(i);
            Client other = ordinary.get(i + 1);
            new TwoClients(one, other).play();
            if (one.random().nextInt(3) == 0) {
                new TwoClients(other, one).play();
            }
        }
    }

    private void play() {
        LocalDate last = Stage.earlier(seller.last(), buyer.last());
        LocalDate written = selling.day(day -> !day.isAfter(last)
                && seller.proof(Lane.SALES_TAX, day) != null
                && buyer.proof(Lane.PURCHASE_TAX, day) != null);
        if (written == null) {
            return;
        }
        Invoice sale = selling.issue(selling.deal(Lane.SALES_TAX, written), written, written);
        sale.party = new Party(buyer.payer().number(), buyer.payer().name());
        Invoice purchase = sale.copy();
        purchase.lane = Lane.PURCHASE_TAX;
        purchase.party = new Party(seller.payer().number(), seller.payer().name());
        switch (selling.between(0, 5)) {
            case 0 -> {
                why("both have it, and Hometax");
                selling.both(sale);
                buying.both(purchase);
            }
            case 1 -> {
                why("both have it on paper");
                paper(selling, sale);
                paper(buying, purchase);
            }
            case 2 -> {
                why("on paper, and the buyer does not have it");
                paper(selling, sale);
                told(selling, buyer, Lane.PURCHASE_TAX, written);
                perhaps(buying, seller);
            }
            case 3 -> {
                why("on paper, and the amounts differ");
                paper(selling, sale);
                paper(buying, purchase.amounts(sale.supply + 10_000, sale.tax + 1_000));
                told(selling, buyer, Lane.PURCHASE_TAX, written);
                perhaps(buying, seller);
            }
            case 4 -> {
                why("on paper, and the seller does not have it");
                paper(buying, purchase);
                told(buying, seller, Lane.SALES_TAX, written);
                perhaps(selling, buyer);
            }
            default -> {
                why("Hometax has it with both, the buyer did not book it");
                selling.both(sale);
                buying.absentFromLedger(buying.report(purchase));
                perhaps(selling, buyer);
                perhaps(buying, seller);
            }
        }
        selling.close();
        buying.close();
    }

    private void why(String sentence) {
        selling.why(sentence);
        buying.why(sentence);
    }

    private static void paper(Stage stage, Invoice row) {
        Invoice paper = row.unissued();
        paper.evidence = "종이";
        stage.enter(paper);
        if (paper.lane.isSales() && stage.client().payer().isObliged(paper.written)) {
            stage.expect("PAPER_ISSUED_BY_OBLIGED", null, Statute.penalty(paper.supply, 10), paper);
        }
    }

    /** Once D1 has passed, and the other ledger goes on beyond that day. */
    private static void told(Stage stage, Client other, Lane lane, LocalDate written) {
        boolean due = stage.today().isAfter(Statute.issuingDeadline(written));
        boolean goesOn = other.ledger.stream()
                .anyMatch(row -> row.lane == lane && row.isComparable() && row.written.isAfter(written));
        if (due && goesOn) {
            stage.expectOfParty(MISMATCH, "WARNING", null, party(other));
        } else {
            perhaps(stage, other);
        }
    }

    private static void perhaps(Stage stage, Client other) {
        stage.perhapsOfParty(MISMATCH, party(other));
    }

    private static Party party(Client client) {
        return new Party(client.payer().number(), client.payer().name());
    }
}
