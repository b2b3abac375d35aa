package kr.daesa.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class UnreachableDatabaseTest {

    @Test
    void aServerThatIsDownIsSaidInALine() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThatThrownBy(() -> Database.openToRead("jdbc:postgresql://127.0.0.1:" + closed + "/daesa", "u", "geheim"))
                .isInstanceOf(DatabaseNotReadyException.class)
                .hasMessageStartingWith(
                        "the database cannot be reached: Connection to 127.0.0.1:" + closed + " refused")
                .hasMessageNotContaining("geheim");
    }
}
