package kr.daesa.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.daesa.job.RunProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each step, for a person at a terminal. */
final class TerminalProgress implements RunProgress, AutoCloseable {

    /** The longest name of a step, so that the bars stand below each other. */
    private static final int NAME_WIDTH = "takeInventory".length();

    private static final int UPDATE_MILLIS = 200;

    private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

    @Override
    public void stepStarted(String step, long total) {
        bars.computeIfAbsent(step, name -> bar(name, total));
    }

    private static ProgressBar bar(String step, long total) {
        return new ProgressBarBuilder()
                .setTaskName(DisplayWidth.pad(step, NAME_WIDTH))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .build();
    }

    @Override
    public void advanced(String step) {
        ProgressBar bar = bars.get(step);
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void stepEnded(String step) {
        ProgressBar bar = bars.remove(step);
        if (bar != null) {
            bar.close();
        }
    }

    /** Ends the bars of steps that broke off. */
    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
        bars.clear();
    }
}
