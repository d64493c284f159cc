package dev.footnote.app;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Waits as long as a busy server asks to (status 429, {@code Retry-After}), which LangChain4j's own client does not hear. */
final class PatientHttpClient implements HttpClient {

    /** A server that asks for more than this is not waited for. */
    private static final long LONGEST_WAIT_SECONDS = 30;

    private static final int TRIES = 3;
    private static final int TOO_MANY_REQUESTS = 429;

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    private PatientHttpClient(Duration connecting, Duration timeout) {
        this.client =
                java.net.http.HttpClient.newBuilder().connectTimeout(connecting).build();
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var sent = translated(request);
        try {
            for (int tries = 1; ; tries++) {
                var response = client.send(sent, BodyHandlers.ofString());
                long wait = tries < TRIES && response.statusCode() == TOO_MANY_REQUESTS ? wait(response) : -1;
                if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
                    return checked(response);
                }
                Thread.sleep(Duration.ofSeconds(wait));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the server");
        }
    }

    /** Nothing here streams. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are asked for as a whole");
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        var translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(
                        request.method().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }

    /** In seconds, which the header gives as such or as a date (RFC 9110, 10.2.3); one where it says nothing usable. */
    private static long wait(HttpResponse<String> response) {
        String said = response.headers().firstValue("Retry-After").orElse("1").strip();
        if (said.matches("\\d{1,9}")) {
            return Long.parseLong(said);
        }
        try {
            var until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from);
            return Math.max(0, Duration.between(Instant.now(), until).toSeconds() + 1);
        } catch (DateTimeParseException e) {
            return 1;
        }
    }

    private static SuccessfulHttpResponse checked(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new HttpException(response.statusCode(), response.body());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    /** What LangChain4j asks for a client. */
    static final class Builder implements HttpClientBuilder {

        private @Nullable Duration connecting;
        private @Nullable Duration reading;

        @Override
        public Duration connectTimeout() {
            return Objects.requireNonNullElse(connecting, Duration.ofSeconds(15));
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connecting = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Objects.requireNonNullElse(reading, Duration.ofSeconds(60));
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            reading = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new PatientHttpClient(connectTimeout(), readTimeout());
        }
    }
}
