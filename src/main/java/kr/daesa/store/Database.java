package kr.daesa.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database, locked for this process and at the newest schema. H2 locks its file by itself; on PostgreSQL, where the
 * runs of several machines can meet, a session holds an advisory lock until it is closed or dies.
 */
public final class Database implements AutoCloseable {

    /** "daesa" as a number; the second half of the lock's key is the schema, so that two installations do not meet. */
    private static final int LOCK_KEY = 0x64616573;

    /** The number of the newest file in {@code db/migration}. */
    static final int SCHEMA_VERSION = 10;

    private static final int H2_ALREADY_IN_USE = 90020;
    private static final int H2_NOT_FOUND = 90146;
    /** The class of SQL states that say that there is no connection. */
    private static final String CONNECTION_TROUBLE = "08";

    /** Who opens the database to look something up has it for a moment only; a run waits for that. */
    private static final int LOOKS = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final @Nullable Connection lockHolder;
    private final Runnable closing;
    private final JdbcTemplate jdbc;

    private Database(DataSource dataSource, @Nullable Connection lockHolder, Runnable closing) {
        this.lockHolder = lockHolder;
        this.closing = closing;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Locks the database, then brings its schema up to date.
     *
     * @throws DatabaseInUseException if another process has it
     */
    public static Database open(DataSource dataSource) {
        Connection lockHolder = lock(dataSource);
        try {
            // As a rule nothing is to be done, and Flyway takes an eighth of a short run to say so.
            if (!isNewest(schemaVersion(new JdbcTemplate(dataSource)))) {
                Flyway.configure().dataSource(dataSource).load().migrate();
            }
            return new Database(dataSource, lockHolder, () -> {});
        } catch (RuntimeException e) {
            close(lockHolder);
            throw e;
        }
    }

    private static @Nullable Connection lock(DataSource dataSource) {
        try {
            Connection connection = connect(dataSource);
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.close();
                return null;
            }
            if (!tryAdvisoryLock(connection)) {
                connection.close();
                throw new DatabaseInUseException("another run holds the lock on the database");
            }
            return connection;
        } catch (SQLException e) {
            if (isInUse(e)) {
                throw new DatabaseInUseException("another process has the database open");
            }
            throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** The caller holds the lock on the state: whoever else has an embedded database only reads, and soon goes. */
    private static Connection connect(DataSource dataSource) throws SQLException {
        for (int looks = 1; ; looks++) {
            try {
                return dataSource.getConnection();
            } catch (SQLException | RuntimeException e) {
                if (looks == LOOKS || !isInUse(e)) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Whether a failure means that another process has the database, wherever it was noticed first. */
    public static boolean isInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseInUseException) {
                return true;
            }
        }
        return hasError(failure, H2_ALREADY_IN_USE);
    }

    /** Why the database's server cannot be reached; empty where that is not the trouble. */
    public static Optional<String> unreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && state.startsWith(CONNECTION_TROUBLE)) {
                return Optional.of("the database cannot be reached: " + cause.getMessage());
            }
        }
        return Optional.empty();
    }

    private static boolean hasError(Throwable failure, int code) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == code) {
                return true;
            }
        }
        return false;
    }

    private static boolean tryAdvisoryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))")) {
            statement.setInt(1, LOCK_KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /**
     * Opens the database to look something up: nothing is locked but an embedded database against being written, and
     * nothing is changed.
     *
     * @param user null where the address names one, or none is needed
     * @throws DatabaseInUseException if a run has an embedded database
     * @throws DatabaseNotReadyException if there is none, or not of this version of the program
     */
    public static Database openToRead(String url, @Nullable String user, @Nullable String password) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, true);
        if (user != null) {
            source.setUsername(user);
            source.setPassword(password);
        }
        try {
            OptionalInt version = schemaVersion(new JdbcTemplate(source));
            if (version.isEmpty()) {
                throw new DatabaseNotReadyException("the database holds no run yet");
            }
            if (!isNewest(version)) {
                throw new DatabaseNotReadyException("the database is of another version of the program ("
                        + version.getAsInt() + ", this one has " + SCHEMA_VERSION
                        + "); the next run brings it up to date");
            }
            return new Database(source, null, source::destroy);
        } catch (RuntimeException e) {
            source.destroy();
            if (isInUse(e)) {
                throw new DatabaseInUseException("a run is under way");
            }
            if (hasError(e, H2_NOT_FOUND)) {
                throw new DatabaseNotReadyException("there is no database");
            }
            Optional<String> unreachable = unreachable(e);
            if (unreachable.isPresent()) {
                throw new DatabaseNotReadyException(unreachable.get());
            }
            throw e;
        }
    }

    /** Asked of Flyway's own table, since Flyway itself takes as long to say it as all the rest of a lookup. */
    private static OptionalInt schemaVersion(JdbcTemplate jdbc) {
        try {
            Integer newest = jdbc.queryForObject(
                    "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\" WHERE \"success\"",
                    Integer.class);
            return newest == null ? OptionalInt.empty() : OptionalInt.of(newest);
        } catch (BadSqlGrammarException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean isNewest(OptionalInt version) {
        return version.isPresent() && version.getAsInt() == SCHEMA_VERSION;
    }

    public RunStore runs() {
        return new RunStore(jdbc);
    }

    public ClientStore clients() {
        return new ClientStore(jdbc);
    }

    public SourceStore sources() {
        return new SourceStore(jdbc);
    }

    public ResultStore results() {
        return new ResultStore(jdbc);
    }

    public HistoryStore history() {
        return new HistoryStore(jdbc);
    }

    public DeliveryStore deliveries() {
        return new DeliveryStore(jdbc);
    }

    /** Frees the lock. The connections are the data source's to close. */
    @Override
    public void close() {
        close(lockHolder);
        closing.run();
    }

    private static void close(@Nullable Connection lockHolder) {
        if (lockHolder == null) {
            return;
        }
        // A pool keeps the session, so the lock must be given back and not only the connection.
        try (lockHolder;
                Statement statement = lockHolder.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            throw new IllegalStateException("the lock on the database could not be freed: " + e.getMessage(), e);
        }
    }
}
