package kr.daesa.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.RunOutcome;
import kr.daesa.job.RunProgress;
import kr.daesa.testing.Nights;

/**
 * The same first night several times in one process, each in a state of its own: what the later ones save is what a
 * cold JVM costs, and what they still take is the work itself.
 */
final class WarmNights {

    /** As many as without a job file. */
    private static final int SHARDS = 16;

    private WarmNights() {}

    public static void main(String[] args) {
        Path work = Path.of(args[1]);
        int nights = Integer.parseInt(args[2]);
        for (int night = 1; night <= nights; night++) {
            long start = System.nanoTime();
            long cpu = cpuMillis();
            RunOutcome outcome = NightlyJob.run(
                    Nights.request(
                            Subject.FIRST_NIGHT,
                            List.of(),
                            Path.of(args[0]),
                            work.resolve(Integer.toString(night)),
                            SHARDS),
                    RunProgress.SILENT);
            if (outcome.ending() != RunOutcome.Ending.DONE) {
                throw new IllegalStateException(outcome.message());
            }
            String name = name(night);
            System.out.println(name + "=" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            System.out.println(name + " of processor=" + (cpuMillis() - cpu));
        }
        System.exit(0); // as the program does: threads of libraries may still linger
    }

    private static String name(int night) {
        return List.of("first", "second", "third", "fourth", "fifth").get(night - 1);
    }

    private static long cpuMillis() {
        return TimeUnit.NANOSECONDS.toMillis(
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime());
    }
}
