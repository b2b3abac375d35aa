package kr.daesa.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import kr.daesa.model.Secret;
import kr.daesa.model.WebhookSettings;

/** Posts JSON to a webhook. Redirects are not followed: they would carry the token elsewhere. */
public final class WebhookPost {

    private static final int CREATED_TO = 299;
    private static final int OK = 200;
    private static final int SERVER_ERRORS = 500;
    /** Timeout, conflict in time, too many: the server asks to come again. */
    private static final Set<Integer> COME_AGAIN = Set.of(408, 425, 429);

    private final WebhookSettings settings;
    private final Attempts attempts;
    private final Duration timeout;

    public WebhookPost(WebhookSettings settings, Attempts attempts, Duration timeout) {
        this.settings = settings;
        this.attempts = attempts;
        this.timeout = timeout;
    }

    /** @param key the same for every try, by which the receiver knows a repetition */
    public Sent send(String json, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        Secret token = settings.token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token.value());
        }
        HttpRequest ready = request.build();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        return attempts.send(() -> post(client, ready));
    }

    private void post(HttpClient client, HttpRequest request) throws DeliveryFailedException {
        String host = request.uri().getHost();
        try {
            int status = status(client, request);
            if (status < OK || status > CREATED_TO) {
                String message = host + " answered " + status;
                throw status >= SERVER_ERRORS || COME_AGAIN.contains(status)
                        ? DeliveryFailedException.passing(message, null)
                        : DeliveryFailedException.lasting(message, null);
            }
        } catch (HttpTimeoutException e) {
            throw DeliveryFailedException.passing(host + ": no answer within " + timeout.toSeconds() + " s", e);
        } catch (IOException e) {
            throw DeliveryFailedException.passing(host + ": " + Reasons.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailedException.lasting("interrupted", e);
        }
    }

    /** The timeout ends with the head of the answer, so its body is not waited for: a run would stand still for it. */
    private static int status(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }
}
