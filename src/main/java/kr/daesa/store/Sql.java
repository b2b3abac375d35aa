package kr.daesa.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The few forms of statement that every table here needs. */
final class Sql {

    private static final int BATCH = 500;

    private Sql() {}

    /** {@code INSERT INTO table (a, b) VALUES (?, ?)} for the columns {@code a, b}. */
    static String insert(String table, String columns) {
        String marks = Stream.of(columns.split(",")).map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    }

    /** Inserts all items in batches. */
    static <T> void insertAll(JdbcTemplate jdbc, String insert, List<T> items, Setter<T> setter) {
        List<Integer> lines = IntStream.range(0, items.size()).boxed().toList();
        jdbc.batchUpdate(
                insert,
                lines,
                BATCH,
                (statement, line) -> setter.set(new Parameters(statement), line, items.get(line)));
    }

    static <T> RowMapper<T> reading(Reader<T> reader) {
        return (row, rowNumber) -> reader.read(new Columns(row));
    }

    /** Sets the parameters for one item; the line counts from 0. */
    interface Setter<T> {
        void set(Parameters parameters, int line, T item) throws SQLException;
    }

    /** Makes a value of one row. */
    interface Reader<T> {
        T read(Columns row) throws SQLException;
    }
}
