package kr.daesa.intake;

import java.util.Arrays;
import kr.daesa.model.ApprovalNumber;

/**
 * Which approval numbers a file has brought so far, as 64-bit hashes in one flat table: 32 bytes an invoice at most. Two
 * numbers of a million that fall together are a case in thirty million files, and only a control total would notice.
 */
final class ApprovalNumbersSeen {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int FIRST_CAPACITY = 64;

    private long[] table = new long[FIRST_CAPACITY];
    private int size;

    /** Whether it was not there yet. */
    boolean add(ApprovalNumber number) {
        if (size * 2 >= table.length) {
            grow();
        }
        long hash = hash(number.value());
        int at = place(table, hash);
        if (table[at] != 0) {
            return false;
        }
        table[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> larger[place(larger, hash)] = hash);
        table = larger;
    }

    private static int place(long[] slots, long hash) {
        int at = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash == 0 ? 1 : hash; // 0 marks a free slot
    }
}
