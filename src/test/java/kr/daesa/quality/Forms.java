package kr.daesa.quality;

import java.util.Random;

/** In which forms a client's books come. */
record Forms(LedgerForm ledger, HometaxForm hometax) {

    /** One form after the other, so that not many clients are needed to have each of them. */
    static Forms inTurn(long turn) {
        LedgerForm[] ledgers = LedgerForm.values();
        HometaxForm[] lists = HometaxForm.values();
        return new Forms(
                ledgers[(int) Math.floorMod(turn, (long) ledgers.length)],
                lists[(int) Math.floorMod(turn, (long) lists.length)]);
    }

    /** With a ledger whose rows can be followed from night to night. */
    static Forms lasting(Random random) {
        HometaxForm[] lists = HometaxForm.values();
        return new Forms(LedgerForm.ofLastingRows(random), lists[random.nextInt(lists.length)]);
    }
}
