package kr.daesa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest extends DatabaseContract {

    @Override
    String url() {
        return PostgresServer.newDatabase();
    }

    @Test
    void aDatabaseThatAnotherSessionHasLockedIsInUseUntilThatLetsGo() {
        try (HikariDataSource second = new HikariDataSource()) {
            second.setJdbcUrl(pool.getJdbcUrl());
            assertThatExceptionOfType(DatabaseInUseException.class).isThrownBy(() -> Database.open(second));

            database.close();
            database = null;

            try (Database freed = Database.open(second)) {
                assertThat(freed.runs().all()).isEmpty();
            }
        }
    }
}
