package kr.daesa.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kr.daesa.job.FailOn;
import kr.daesa.job.NightlyJob;
import kr.daesa.job.Outgoing;
import kr.daesa.job.RunOutcome;
import kr.daesa.job.RunProgress;
import kr.daesa.job.RunRequest;
import kr.daesa.model.ReconciliationSettings;
import kr.daesa.model.TransmissionPolicy;

/**
 * The same first night several times in one process, each in a state of its own: what the later ones save is what a
 * cold JVM costs, and what they still take is the work itself.
 */
final class WarmNights {

    private WarmNights() {}

    public static void main(String[] args) {
        Path work = Path.of(args[1]);
        int nights = Integer.parseInt(args[2]);
        for (int night = 1; night <= nights; night++) {
            long start = System.nanoTime();
            long cpu = cpuMillis();
            RunOutcome outcome = NightlyJob.run(
                    request(Path.of(args[0]), work.resolve(Integer.toString(night))), RunProgress.SILENT);
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

    private static RunRequest request(Path inbox, Path work) {
        return new RunRequest(
                Subject.FIRST_NIGHT,
                List.of(),
                inbox,
                work.resolve("out"),
                work.resolve("state"),
                List.of(),
                false,
                Locale.KOREAN,
                FailOn.NEVER,
                ReconciliationSettings.DEFAULTS,
                TransmissionPolicy.EXTENDED,
                null,
                null,
                List.of(),
                null,
                Runtime.getRuntime().availableProcessors(),
                16,
                "settings",
                false,
                Outgoing.NOTHING);
    }
}
