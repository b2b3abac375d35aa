package kr.daesa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kr.daesa.store.Database;
import kr.daesa.store.DatabaseInUseException;
import kr.daesa.store.DatabaseNotReadyException;
import kr.daesa.store.RunLock;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * The database of a state for whoever only looks something up, told by the same settings as that of a run, but without
 * its machinery: the answer is there in a second.
 */
final class StateDatabase {

    /** Opened so, the file is not changed, several may look at once, and a run waits until they are done. */
    private static final String H2_READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";

    private static final String SETTINGS = "spring.datasource";

    private StateDatabase() {}

    /** The folder of the embedded database. */
    static Path folder(Path state) {
        return state.toAbsolutePath().resolve("db");
    }

    /** The address of the embedded database, without settings. */
    static String url(Path state) {
        return "jdbc:h2:file:" + folder(state).resolve("daesa");
    }

    /**
     * Opens it to read.
     *
     * @throws StateLockedException if a run has it
     * @throws IllegalArgumentException in one line, if there is nothing to read
     */
    static Database open(Path state) throws IOException {
        Map<String, String> settings = settings();
        try {
            return Database.openToRead(
                    settings.getOrDefault("url", url(state) + H2_READ_ONLY),
                    settings.get("username"),
                    settings.get("password"));
        } catch (DatabaseInUseException e) {
            throw new StateLockedException(
                    state + ": a run is under way (" + RunLock.holder(state) + "); ask again later");
        } catch (DatabaseNotReadyException e) {
            throw new IllegalArgumentException(state + ": " + e.getMessage() + " (name another state with --state)", e);
        }
    }

    /** Those of the environment and of application.properties in the working directory, as a run takes them. */
    private static Map<String, String> settings() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind(SETTINGS, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }
}
