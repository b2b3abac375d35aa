package kr.daesa.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kr.daesa.book.Archive;
import kr.daesa.intake.InboxFile;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Keeps files of the inbox in the archive, several at once. */
final class FileKeeping {

    private final Archive archive;
    private final ThreadPoolTaskExecutor workers;
    private final StopSignal stop;
    private final RunProgress progress;

    FileKeeping(Archive archive, ThreadPoolTaskExecutor workers, StopSignal stop, RunProgress progress) {
        this.archive = archive;
        this.workers = workers;
        this.stop = stop;
        this.progress = progress;
    }

    /** What was kept, or why not, in the order of the files; none is still being copied when this returns or throws. */
    List<Fetched> keep(List<InboxFile> files, String step)
            throws IOException, InterruptedException, JobInterruptedException {
        List<Callable<Fetched>> tasks = new ArrayList<>();
        for (InboxFile file : files) {
            tasks.add(() -> {
                stop.checkpoint();
                Fetched kept = Fetched.of(file.file(), file.path(), archive::keep);
                progress.advanced(step);
                return kept;
            });
        }
        List<Fetched> kept = new ArrayList<>();
        for (Future<Fetched> task : workers.getThreadPoolExecutor().invokeAll(tasks)) {
            try {
                kept.add(task.get());
            } catch (ExecutionException e) {
                stop.checkpoint();
                if (e.getCause() instanceof IOException disk) {
                    throw disk;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return kept;
    }
}
