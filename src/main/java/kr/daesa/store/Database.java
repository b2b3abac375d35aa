package kr.daesa.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database, locked for this process and at the newest schema. H2 locks its file by itself; on PostgreSQL, where the
 * runs of several machines can meet, a session holds an advisory lock until it is closed or dies.
 */
public final class Database implements AutoCloseable {

    /** "daesa" as a number; the second half of the lock's key is the schema, so that two installations do not meet. */
    private static final int LOCK_KEY = 0x64616573;

    private static final int H2_ALREADY_IN_USE = 90020;

    private final @Nullable Connection lockHolder;
    private final JdbcTemplate jdbc;

    private Database(DataSource dataSource, @Nullable Connection lockHolder) {
        this.lockHolder = lockHolder;
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
            Flyway.configure().dataSource(dataSource).load().migrate();
            return new Database(dataSource, lockHolder);
        } catch (RuntimeException e) {
            close(lockHolder);
            throw e;
        }
    }

    private static @Nullable Connection lock(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
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

    /** Whether a failure means that another process has the database, wherever it was noticed first. */
    public static boolean isInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseInUseException
                    || cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_IN_USE) {
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

    /** Frees the lock. The connections are the data source's to close. */
    @Override
    public void close() {
        close(lockHolder);
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
