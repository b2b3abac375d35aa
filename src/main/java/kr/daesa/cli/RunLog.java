package kr.daesa.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.BasicStatusManager;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.StatusListener;
import java.io.IOException;
import java.nio.file.Path;
import kr.daesa.job.Folders;
import org.slf4j.LoggerFactory;

/**
 * The log of the runs on one state. {@code logback.xml} reads the properties that are set here; before, it writes to
 * the console alone.
 */
final class RunLog {

    private static final String FILE = "daesa.log.file";
    private static final String CONSOLE_LEVEL = "daesa.log.console-level";
    private static final String CONSOLE_TRACE = "daesa.log.console-trace";
    private static final String CONSOLE_CHARSET = "daesa.log.console-charset";

    private RunLog() {}

    /**
     * Prepares the console, before there is a log file and for commands that have none. Korean in a log line must survive
     * a locale that cannot spell it. A person is told one line; {@code -Ddaesa.log.console-trace=%ex} shows more.
     */
    static void prepareConsole() {
        System.setProperty(CONSOLE_CHARSET, Terminal.charset().name());
        if (System.getProperty(CONSOLE_TRACE) == null) {
            System.setProperty(CONSOLE_TRACE, "%nopex");
        }
    }

    /**
     * Opens {@code log/daesa.log} beside the database, which gets the stack traces. Where progress bars are shown, the
     * console hears warnings only.
     *
     * @throws IOException where the state folder cannot be written
     */
    static Path open(Path state, boolean withBars) throws IOException {
        Path folder = state.resolve("log");
        Folders.createOwnerOnly(folder);
        Path file = folder.resolve("daesa.log");
        System.setProperty(FILE, file.toString());
        System.setProperty(CONSOLE_LEVEL, withBars ? "WARN" : "INFO");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.setStatusManager(new Silent());
        context.reset();
        try {
            new ContextInitializer(context).autoConfig();
        } catch (JoranException e) {
            throw new IllegalStateException("the logging configuration is part of the program", e);
        }
        return file;
    }

    /**
     * Has nobody listen to what the logging says of itself: Spring Boot would, and print a stack trace for every line that
     * finds no room on a full disk.
     */
    private static final class Silent extends BasicStatusManager {
        @Override
        public boolean add(StatusListener listener) {
            return false;
        }
    }
}
