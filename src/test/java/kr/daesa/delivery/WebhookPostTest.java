package kr.daesa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kr.daesa.model.Secret;
import kr.daesa.model.WebhookSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of its own on loopback. */
class WebhookPostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Attempts THREE = new Attempts(3, Duration.ofMillis(1));

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<HttpExchange> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/daesa", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange);
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = answers.isEmpty() ? 204 : answers.pop();
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private Sent post(int port, @Nullable Secret token) {
        String url = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/daesa";
        return new WebhookPost(new WebhookSettings(url, token), THREE, PATIENCE).send("{\"이름\":1}", "run-1");
    }

    private Sent post() {
        return post(server.getAddress().getPort(), null);
    }

    @Test
    void jsonArrivesWithItsKeyAndItsToken() {
        assertThat(post(server.getAddress().getPort(), new Secret("geheim"))).isEqualTo(new Sent(true, 1, ""));

        assertThat(bodies).containsExactly("{\"이름\":1}");
        HttpExchange request = requests.get(0);
        assertThat(request.getRequestMethod()).isEqualTo("POST");
        assertThat(request.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.getRequestHeaders().getFirst("Idempotency-Key")).isEqualTo("run-1");
        assertThat(request.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer geheim");
    }

    @Test
    void withoutATokenNoneIsSent() {
        post();

        assertThat(requests.get(0).getRequestHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void aServerInTroubleIsTriedAgainUnderTheSameKey() {
        answers.addAll(List.of(500, 429));

        assertThat(post()).isEqualTo(new Sent(true, 3, ""));
        assertThat(requests.stream().map(request -> request.getRequestHeaders().getFirst("Idempotency-Key")))
                .containsExactly("run-1", "run-1", "run-1");
    }

    @Test
    void aServerThatStaysInTroubleIsGivenUp() {
        answers.addAll(List.of(500, 502, 503, 200));

        assertThat(post()).isEqualTo(new Sent(false, 3, "127.0.0.1 answered 503"));
    }

    /** A redirect would carry the token to whom it was not given. */
    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404})
    void aRefusalIsNotTriedAgain(int status) {
        answers.add(status);

        assertThat(post()).isEqualTo(new Sent(false, 1, "127.0.0.1 answered " + status));
        assertThat(requests).hasSize(1);
    }

    @Test
    void aRefusedConnectionIsAValue() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Sent sent = post(closed, null);

        assertThat(sent.done()).isFalse();
        assertThat(sent.attempts()).isEqualTo(3);
        assertThat(sent.remark()).startsWith("127.0.0.1: ").doesNotContain("null");
    }

    @Test
    void aServerThatNeverAnswersIsWaitedForOnlySoLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();

            Sent sent = post(silent.getLocalPort(), null);

            assertThat(sent).isEqualTo(new Sent(false, 3, "127.0.0.1: no answer within 1 s"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(9));
        }
    }

    @Test
    @Timeout(20)
    void aServerThatAnswersAndNeverEndsIsNotWaitedFor() throws Exception {
        try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CountDownLatch posted = new CountDownLatch(1);
            Thread server = new Thread(() -> {
                try (Socket socket = dripping.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1"
                                    .getBytes(StandardCharsets.US_ASCII));
                    posted.await();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            server.start();

            assertThat(post(dripping.getLocalPort(), null)).isEqualTo(new Sent(true, 1, ""));
            posted.countDown();
            server.join();
        }
    }

    @Test
    void aSecretPrintsStars() {
        assertThat(new WebhookSettings("https://example.com", new Secret("geheim")).toString())
                .contains("***")
                .doesNotContain("geheim");
    }
}
