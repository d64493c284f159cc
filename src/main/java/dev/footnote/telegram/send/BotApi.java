package dev.footnote.telegram.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.telegram.DownloadException;
import dev.footnote.telegram.Token;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Telegram's Bot API over one pool of connections. A request is made once: what may be repeated is for the caller to
 * judge by the {@link Outcome}. Nothing it says or throws holds the token. Safe for use by several threads.
 */
public final class BotApi implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 64;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Token token;
    private final HttpUrl base;
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    /**
     * @param base where the Bot API is, such as {@code https://api.telegram.org}
     * @param patience how long a request may take without a sign of life
     */
    public BotApi(Token token, URI base, Duration patience) {
        this.token = token;
        this.base = Objects.requireNonNull(HttpUrl.get(base), "no address of a Bot API");
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(8, 1, TimeUnit.MINUTES))
                // OkHttp would repeat a request whose connection closed before the answer, a redirected one, and
                // one answered by 503: each could send a message twice.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(BotApi::whole)
                .connectTimeout(CONNECT)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience.plus(CONNECT))
                .build();
        this.client = new OkHttpTelegramClient(
                http, token.secret(), new TelegramUrl(this.base.scheme(), this.base.host(), this.base.port(), false));
    }

    // A network interceptor runs once the connection stands: what fails here may have reached the server.
    private static Response whole(Interceptor.Chain chain) throws IOException {
        try (Response response = chain.proceed(chain.request())) {
            var body = response.body();
            var bytes = body == null ? new byte[0] : body.bytes();
            if (response.code() >= 500) {
                throw new SentException("HTTP " + response.code());
            }
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, body == null ? null : body.contentType()))
                    .build();
        } catch (SentException e) {
            throw e;
        } catch (IOException e) {
            throw new SentException(e.getClass().getSimpleName(), e);
        }
    }

    /** Makes one request. */
    public Outcome call(BotApiMethod<?> method) throws InterruptedException {
        return call(Call.of(method));
    }

    /** Makes one request of a method that the library only knows as a form with files. */
    public Outcome call(String method, Object parameters) throws InterruptedException {
        return call(new Call(method, parameters));
    }

    private Outcome call(Call call) throws InterruptedException {
        String body;
        try {
            body = client.executeAsync(call).get();
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return SentException.isBehind(cause)
                    ? new Outcome.Unknown(reason(cause), "")
                    : new Outcome.NotSent(reason(cause));
        } catch (TelegramApiException e) {
            return new Outcome.NotSent("the request could not be written");
        }
        return outcome(body);
    }

    private static String reason(Throwable fault) {
        return fault instanceof SentException sent && sent.getMessage() != null
                ? sent.getMessage()
                : fault.getClass().getSimpleName();
    }

    private Outcome outcome(String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return new Outcome.Unknown("no JSON", body);
        }
        if (answer.path("ok").asBoolean()) {
            return new Outcome.Done(answer.path("result"));
        }
        int code = answer.path("error_code").asInt();
        if (code < 400 || code >= 500) {
            return new Outcome.Unknown(code == 0 ? "no answer of Telegram's" : "error " + code, body);
        }
        var parameters = answer.path("parameters");
        return new Outcome.Refused(
                code,
                token.redacted(answer.path("description").asText("")),
                parameters.path("retry_after").isNumber()
                        ? (Integer) parameters.path("retry_after").asInt()
                        : null,
                parameters.path("migrate_to_chat_id").canConvertToLong()
                        ? (Long) parameters.path("migrate_to_chat_id").asLong()
                        : null);
    }

    /**
     * Fetches a file by the path that {@code getFile} told.
     *
     * @throws DownloadException where it is larger than {@code limit} bytes or cannot be fetched
     */
    public byte[] file(String path, int limit) throws DownloadException {
        var url = base.newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token.secret())
                .addPathSegments(path)
                .build();
        try (var response = http.newCall(new Request.Builder().url(url).build()).execute()) {
            var body = response.body();
            if (!response.isSuccessful() || body == null) {
                throw new DownloadException("Telegram answered with " + response.code(), false);
            }
            var bytes = body.byteStream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new DownloadException("it has more than " + limit + " bytes", true);
            }
            return bytes;
        } catch (IOException e) {
            throw new DownloadException("the connection failed", false);
        }
    }

    /** Breaks off all requests under way and drops all connections. */
    public void hangUp() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    @Override
    public void close() {
        hangUp();
        http.dispatcher().executorService().shutdown();
    }

    @Override
    public String toString() {
        return "Bot API for bot " + token.bot();
    }
}
