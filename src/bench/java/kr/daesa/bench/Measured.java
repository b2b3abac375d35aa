package kr.daesa.bench;

import java.util.Map;

/**
 * One process from start to end.
 *
 * @param scenario which firm, {@code even}
 * @param subject what was run, {@code first night, csv}
 * @param peakMegabytes resident memory at its highest, or 0 where the system does not tell
 * @param cpuMillis of all threads
 * @param parts milliseconds of parts that the process told of itself
 */
record Measured(
        String scenario,
        String subject,
        int round,
        long rows,
        long millis,
        long cpuMillis,
        long peakMegabytes,
        Map<String, Long> parts) {}
