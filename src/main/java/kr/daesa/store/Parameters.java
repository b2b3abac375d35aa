package kr.daesa.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of one statement from left to right, nulls with their type, as PostgreSQL wants them. */
final class Parameters {

    private static final char LIST_END = '\u001f';

    private final PreparedStatement statement;
    private int index;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(@Nullable String value) throws SQLException {
        // PostgreSQL refuses U+0000, and cells of broken files hold it.
        statement.setString(++index, value == null ? null : value.replace('\u0000', '\ufffd'));
        return this;
    }

    Parameters name(@Nullable Enum<?> value) throws SQLException {
        return text(value == null ? null : value.name());
    }

    /** Texts in one column, each with an end sign, so that no texts and one empty text differ. */
    Parameters texts(List<String> values) throws SQLException {
        StringBuilder joined = new StringBuilder();
        for (String value : values) {
            joined.append(value.replace(LIST_END, '\ufffd')).append(LIST_END);
        }
        return text(joined.toString());
    }

    Parameters number(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.BIGINT);
        } else {
            statement.setLong(++index, value);
        }
        return this;
    }

    Parameters number(@Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.INTEGER);
        } else {
            statement.setInt(++index, value);
        }
        return this;
    }

    Parameters day(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++index, value, Types.DATE);
        return this;
    }

    Parameters moment(Instant value) throws SQLException {
        statement.setObject(++index, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }
}
