package dev.footnote.telegram.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.footnote.telegram.Health.Reception;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.inbox.InboxException;
import dev.footnote.telegram.inbox.Intake;
import dev.footnote.telegram.poll.ReceptionLog;
import dev.footnote.telegram.send.Backoff;
import dev.footnote.telegram.send.BotApi;
import dev.footnote.telegram.send.Outcome;
import dev.footnote.telegram.update.Batch;
import dev.footnote.telegram.update.UpdateReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server Telegram posts updates to. It speaks plain HTTP: a proxy in front of it has to speak HTTPS. An update is
 * on disk before it is answered with 200.
 */
public final class Webhook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final int LARGEST_UPDATE = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WebhookSecret secret;
    private final Intake intake;
    private final ReceptionLog log;
    private final Thread registration;

    private Webhook(HttpServer server, Token token, Intake intake, ReceptionLog log, BotApi api, URI url) {
        this.server = server;
        this.secret = new WebhookSecret(token);
        this.intake = intake;
        this.log = log;
        this.registration = Thread.ofVirtual().name("telegram-webhook").unstarted(() -> register(api, url));
    }

    /**
     * Listens on {@code port} of all interfaces, 0 for any, and tells Telegram.
     *
     * @param url where Telegram reaches this server, https; its path is the one listened to
     * @throws IOException where the port cannot be had
     */
    public static Webhook start(BotApi api, Token token, URI url, int port, Intake intake, ReceptionLog log)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(port), 0);
        var webhook = new Webhook(server, token, intake, log, api, url);
        var path = url.getPath() == null || url.getPath().isEmpty() ? "/" : url.getPath();
        server.createContext("/", exchange -> webhook.answer(exchange, path));
        server.setExecutor(webhook.threads);
        server.start();
        webhook.registration.start();
        return webhook;
    }

    private void register(BotApi api, URI url) {
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
        var parameters =
                Map.of("url", url.toString(), "secret_token", secret.value(), "allowed_updates", UpdateReader.WANTED);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var outcome = api.call("setwebhook", parameters);
                if (outcome instanceof Outcome.Done) {
                    log.heard();
                    return;
                }
                if (outcome instanceof Outcome.Refused refused && refused.code() == 400) {
                    LOG.error("Telegram does not take the webhook's address: {}", refused.description());
                }
                log.become(
                        outcome instanceof Outcome.Refused refused && (refused.code() == 401 || refused.code() == 404)
                                ? Reception.UNAUTHORIZED
                                : Reception.UNREACHABLE);
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange, path), -1);
        }
    }

    private int status(HttpExchange exchange, String path) throws IOException {
        if (!secret.is(exchange.getRequestHeaders().getFirst(SECRET_HEADER))) {
            return 401;
        }
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return 404;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST_UPDATE + 1);
        if (body.length > LARGEST_UPDATE) {
            return 413;
        }
        try {
            var batch = Batch.one(new String(body, StandardCharsets.UTF_8));
            for (String nameless : batch.nameless()) {
                intake.bury("an update without an id", nameless);
            }
            intake.take(batch.updates());
            log.heard();
            return 200;
        } catch (InboxException e) {
            log.become(Reception.CANNOT_STORE);
            return 500;
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets the posts under way end, for a second; Telegram repeats those that come later. */
    @Override
    public void close() {
        registration.interrupt();
        server.stop(1);
        threads.shutdownNow();
        log.become(Reception.STOPPED);
    }
}
