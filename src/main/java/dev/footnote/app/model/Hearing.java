package dev.footnote.app.model;

import dev.footnote.model.Completion;
import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears one answer as LangChain4j hands it out, and says in the end what it was. */
final class Hearing implements StreamingChatResponseHandler {

    private final Consumer<String> pieces;
    private final ModelCall call;
    private final ThoughtFilter thoughts = new ThoughtFilter();
    private final StringBuilder text = new StringBuilder();
    private @Nullable ChatResponse response;

    Hearing(Consumer<String> pieces, ModelCall call) {
        this.pieces = pieces;
        this.call = call;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        hear(thoughts.next(partial.text()));
        if (call.fault() != null) {
            context.streamingHandle().cancel();
        }
    }

    private void hear(String piece) {
        if (piece.isEmpty() || call.fault() != null) {
            return;
        }
        text.append(piece);
        try {
            pieces.accept(piece);
        } catch (RuntimeException e) {
            call.fail(e);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable error) {
        call.fail(new ModelException(Fault.MALFORMED, "gave an answer that can't be read"));
    }

    /** How many characters came so far. */
    int length() {
        return text.length();
    }

    /**
     * What was written.
     *
     * @param estimate the prompt's length in tokens, where the provider doesn't count
     * @throws ModelException where it did not come to its end or is empty
     */
    Completion completion(int estimate) {
        hear(thoughts.rest());
        RuntimeException fault = call.fault();
        if (fault != null) {
            throw fault;
        }
        FinishReason reason = response == null ? null : response.metadata().finishReason();
        if (response == null || (reason == null && !call.ended())) {
            throw new ModelException(Fault.BROKEN_OFF, "broke off before the end of its answer");
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            throw Refusal.withheld(0);
        }
        boolean cutShort = reason == FinishReason.LENGTH;
        if (text.toString().isBlank()) {
            throw new ModelException(
                    Fault.MALFORMED,
                    "gave an empty answer" + (cutShort ? ": raise model.tokens-per-answer where it thinks first" : ""));
        }
        return new Completion(text.toString(), tokens(response.metadata().tokenUsage(), estimate), cutShort);
    }

    private int tokens(@Nullable TokenUsage usage, int estimate) {
        Integer total = usage == null ? null : usage.totalTokenCount();
        return total == null || total == 0 ? estimate + Tokens.of(text) : total;
    }
}
