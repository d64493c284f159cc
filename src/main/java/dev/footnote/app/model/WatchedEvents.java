package dev.footnote.app.model;

import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands the events of a stream on to the library's listener, and sees what that one does not: an error in the place of an
 * answer, and whether the server said that it has ended.
 */
final class WatchedEvents implements ServerSentEventListener {

    private final ServerSentEventListener listener;
    private final Refusal refusal;
    private final ResponseBody body;
    private final Function<Throwable, RuntimeException> connection;
    private @Nullable RuntimeException fault;
    private int events;
    private boolean ended;

    /** @param connection tells what a fault of the connection means */
    WatchedEvents(
            ServerSentEventListener listener,
            Refusal refusal,
            ResponseBody body,
            Function<Throwable, RuntimeException> connection) {
        this.listener = listener;
        this.refusal = refusal;
        this.body = body;
        this.connection = connection;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (fault != null || event.data().isBlank()) {
            return;
        }
        events++;
        Optional<ModelException> refused = refusal.in(event.data());
        if (refused.isPresent()) {
            fail(refused.get(), context.parsingHandle());
            return;
        }
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException e) {
            fail(new ModelException(Fault.MALFORMED, "gave an answer that can't be read"), context.parsingHandle());
        }
        if (event.data().strip().equals("[DONE]") || "message_stop".equals(event.event())) {
            ended = true;
            body.lastWordSaid();
        }
    }

    private void fail(RuntimeException why, ServerSentEventParsingHandle parsing) {
        fault = why;
        parsing.cancel();
    }

    @Override
    public void onError(Throwable broken) {
        if (fault == null) {
            fault = connection.apply(broken);
        }
    }

    @Override
    public void onClose() {
        if (fault == null) {
            listener.onClose();
        }
    }

    /** Why the stream ended early; null where it came to an end, be it the right one. */
    @Nullable
    RuntimeException fault() {
        return fault;
    }

    /** Whether the server said that it has ended. */
    boolean ended() {
        return ended;
    }

    /** How many events came. */
    int events() {
        return events;
    }
}
