package dev.footnote.app.model;

import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one answer. Unlike LangChain4j's own it streams in the calling thread, so that the caller waits for the
 * end and interrupting the caller closes the connection; {@link Sending} says what it waits for. Faults are not thrown
 * through the library, which would lose what they are, but kept: ask {@link #fault} afterwards.
 */
final class ModelCall implements HttpClient {

    private static final int MOST_OF_A_DOCUMENT = 4 << 20;

    private final Sending sending;
    private @Nullable RuntimeException fault;
    private boolean ended;

    ModelCall(Sending sending) {
        this.sending = sending;
    }

    /** Answers are streamed, always. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            stream(request, parser, listener);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Ends the call with a fault, unless there is one already. */
    void fail(RuntimeException why) {
        if (fault == null) {
            fault = why;
        }
    }

    /** Why there is no answer; null where the stream came to an end, be it the right one. */
    @Nullable
    RuntimeException fault() {
        return fault;
    }

    /** Whether the server said that its answer has ended. */
    boolean ended() {
        return ended;
    }

    private void stream(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        HttpResponse<ResponseBody> response = sending.answered(request);
        try (ResponseBody body = response.body()) {
            var events = new WatchedEvents(listener, sending.refusal(), body, sending::connectionFault);
            events.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser(parser, response).parse(body, events);
            events.onClose();
            ended = events.ended();
            if (events.fault() != null) {
                fail(events.fault());
            } else if (events.events() == 0) {
                fail(nothing(body));
            }
        }
    }

    private static ServerSentEventParser parser(ServerSentEventParser parser, HttpResponse<ResponseBody> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean document = type.startsWith("application/json") && parser instanceof DefaultServerSentEventParser;
        return document ? ModelCall::document : parser;
    }

    private static void document(InputStream body, ServerSentEventListener listener) {
        var handle = new dev.langchain4j.http.client.sse.DefaultServerSentEventParsingHandle(body);
        try {
            String document = new String(body.readNBytes(MOST_OF_A_DOCUMENT), StandardCharsets.UTF_8);
            WholeAnswer.events(document).forEach(event -> listener.onEvent(event, new ServerSentEventContext(handle)));
        } catch (IOException e) {
            listener.onError(e);
        }
    }

    private static ModelException nothing(ResponseBody body) {
        return body.bytes() == 0
                ? new ModelException(Fault.BROKEN_OFF, "ended its answer before the first word")
                : new ModelException(Fault.MALFORMED, "gave an answer that can't be read");
    }
}
