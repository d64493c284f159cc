package dev.footnote.app.model;

import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request until it is answered or the time is up: a busy server (429) is waited for as long as it asks to, one that
 * failed (5xx) or closed the connection is asked once more, and what a model does not take is left out. Once an answer has
 * begun nothing is sent again.
 *
 * @param client connects
 * @param deadline how long all of it may take
 * @param refusal reads why there is no answer
 * @param adaptation what the model does not take
 */
record Sending(HttpClient client, Deadline deadline, Refusal refusal, Adaptation adaptation) {

    /** How long a connection may take to come about. */
    static final Duration CONNECTING = Duration.ofSeconds(5);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_WAITS = 4;
    private static final int MOST_OF_A_REFUSAL = 64 << 10;
    private static final Duration SHORT = Duration.ofMillis(500);

    /** A connection that was closed before an answer came is no more than a failure of the server. */
    private static final int CLOSED = 500;

    /**
     * The response whose status is 2xx.
     *
     * @throws ModelException where there is none
     */
    HttpResponse<ResponseBody> answered(HttpRequest request) {
        for (int tries = 1; ; tries++) {
            String body = request.body() == null ? "" : adaptation.adapted(request.body());
            HttpResponse<ResponseBody> response;
            try {
                response = sent(request, body);
            } catch (ModelException e) {
                if (e.fault() != Fault.BROKEN_OFF || tries > 1 || !pause(SHORT)) {
                    throw e;
                }
                continue;
            }
            int status = response.statusCode();
            if (status / 100 == 2) {
                return response;
            }
            String said = said(response);
            if (!adaptation.learns(status, said, body)
                    && !wait(response, said, tries).map(this::pause).orElse(false)) {
                throw refusal.of(status, said);
            }
        }
    }

    /** What a fault of the connection means. */
    RuntimeException connectionFault(Throwable fault) {
        return ConnectionFault.of(fault, host(), CONNECTING);
    }

    private HttpResponse<ResponseBody> sent(HttpRequest request, String body) {
        CompletableFuture<HttpResponse<ResponseBody>> response =
                client.sendAsync(translated(request, body), information -> new ResponseBody(deadline));
        try {
            return response.get(deadline.next().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(response);
            throw new ModelException(Fault.TIMED_OUT, unanswered());
        } catch (InterruptedException e) {
            abandon(response);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the model was asked");
        } catch (ExecutionException e) {
            throw connectionFault(e);
        }
    }

    private String unanswered() {
        return "did not begin to answer within "
                + Deadline.seconds(deadline.left().isZero() ? deadline.whole() : deadline.stall());
    }

    /** Closes the connection, also where the response has just come. */
    private static void abandon(CompletableFuture<HttpResponse<ResponseBody>> response) {
        response.whenComplete((late, fault) -> {
            if (late != null) {
                late.body().close();
            }
        });
        response.cancel(true);
    }

    private String said(HttpResponse<ResponseBody> response) {
        try (ResponseBody body = response.body()) {
            return new String(body.readNBytes(MOST_OF_A_REFUSAL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            if (connectionFault(e) instanceof CancellationException cancelled) {
                throw cancelled;
            }
            return "";
        }
    }

    /** How long to wait before the request is sent again; empty where it is not. */
    private static Optional<Duration> wait(HttpResponse<ResponseBody> response, String said, int tries) {
        int status = response.statusCode();
        Optional<Duration> asked = RetryAfter.of(response.headers(), Instant.now());
        if (status == TOO_MANY_REQUESTS && Refusal.passes(said) && tries <= MOST_WAITS) {
            return Optional.of(asked.orElse(Duration.ofSeconds(1L << (tries - 1))));
        }
        return status >= CLOSED && tries == 1 ? Optional.of(asked.orElse(SHORT)) : Optional.empty();
    }

    /** Waits; false, at once, where that would leave no time. */
    private boolean pause(Duration wait) {
        if (wait.compareTo(deadline.left()) >= 0) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the model's server");
        }
    }

    private String host() {
        String host = URI.create(refusal.access().address()).getHost();
        return host == null ? refusal.access().address() : host;
    }

    private static java.net.http.HttpRequest translated(HttpRequest request, String body) {
        var translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method().name(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }
}
