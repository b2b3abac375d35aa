package kr.daesa.job;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The part of the clients that one worker reconciles. A client's shard follows from its id alone, and a shard's name from
 * its number alone: names by position let a restart skip clients and run others twice when the list has changed.
 */
final class Shard {

    private static final String PREFIX = "shard-";

    private Shard() {}

    static int of(String clientId, int shards) {
        CRC32 crc = new CRC32();
        crc.update(clientId.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % shards);
    }

    static String name(int shard) {
        return PREFIX + shard;
    }

    /** The number in a worker's step name, such as {@code reconcile:shard-7}. */
    static int ofStep(String stepName) {
        return Integer.parseInt(stepName.substring(stepName.lastIndexOf(PREFIX) + PREFIX.length()));
    }

    /** Whether a step is a worker of one shard. */
    static boolean isStep(String stepName) {
        return stepName.contains(":" + PREFIX);
    }
}
