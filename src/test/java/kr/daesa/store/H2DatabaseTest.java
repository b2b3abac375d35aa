package kr.daesa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2DatabaseTest extends DatabaseContract {

    @TempDir
    Path folder;

    @Override
    String url() {
        return "jdbc:h2:file:" + folder.resolve("daesa") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    @Test
    void aDatabaseThatAnotherProcessHasOpenIsInUse() throws Exception {
        close();
        try (FileChannel file = FileChannel.open(folder.resolve("daesa.mv.db"), StandardOpenOption.WRITE);
                FileLock other = file.lock();
                HikariDataSource second = new HikariDataSource()) {
            second.setJdbcUrl(url());
            assertThat(other.isValid()).isTrue();

            assertThatExceptionOfType(DatabaseInUseException.class).isThrownBy(() -> Database.open(second));
        }
        database = null;
    }
}
