package kr.daesa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kr.daesa.model.Problem;
import kr.daesa.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row; the other half of {@link Parameters}. */
final class Columns {

    private static final char LIST_END = '\u001f';

    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    List<String> texts(String column) throws SQLException {
        String joined = row.getString(column);
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int end = joined.indexOf(LIST_END); end >= 0; end = joined.indexOf(LIST_END, from)) {
            values.add(joined.substring(from, end));
            from = end + 1;
        }
        return values;
    }

    <E extends Enum<E>> E name(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }

    <E extends Enum<E>> @Nullable E nameOrNull(String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    int count(String column) throws SQLException {
        return row.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    LocalDate day(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Nullable
    LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    OffsetDateTime moment(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    @Nullable
    OffsetDateTime momentOrNull(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    /** The problem in {@code problem_code} and {@code problem_args}; null where there is none. */
    @Nullable
    Problem problemOrNull() throws SQLException {
        ProblemCode code = nameOrNull("problem_code", ProblemCode.class);
        return code == null ? null : new Problem(code, texts("problem_args"));
    }
}
