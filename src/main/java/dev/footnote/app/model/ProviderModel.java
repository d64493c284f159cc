package dev.footnote.app.model;

import dev.footnote.model.Completion;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.footnote.model.Prompt;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model of any provider, spoken to through LangChain4j. The pieces of an answer come in the calling thread. */
public final class ProviderModel implements LanguageModel {

    private final ModelSettings settings;
    private final Access access;
    private final @Nullable TokenBudget budget;
    private final Adaptation adaptation = new Adaptation();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Sending.CONNECTING)
            // Some servers stumble over the offer of HTTP/2, and closing the connection has to be seen at once.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * A model.
     *
     * @param counted the file that keeps the day's count of tokens between runs; null: it is not kept
     */
    public ProviderModel(ModelSettings settings, Access access, @Nullable Path counted) {
        this.settings = settings;
        this.access = access;
        Long perDay = settings.tokensPerDay();
        this.budget = perDay == null ? null : new TokenBudget(counted, perDay, LocalDate::now);
    }

    @Override
    public String title() {
        return settings.model().title();
    }

    @Override
    public int window() {
        return settings.window();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return title() + " at " + access;
    }

    @Override
    public Completion write(Prompt prompt, Consumer<String> pieces) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted before the model was asked");
        }
        int estimate = Tokens.of(prompt.instructions()) + Tokens.of(prompt.material());
        if (budget == null) {
            return written(prompt, pieces, new int[1], estimate);
        }
        budget.take(estimate);
        int[] used = new int[1];
        try {
            return written(prompt, pieces, used, estimate);
        } finally {
            budget.settle(used[0] - estimate);
        }
    }

    /** @param used gets how many tokens were used, also where it throws */
    private Completion written(Prompt prompt, Consumer<String> pieces, int[] used, int estimate) {
        Duration whole = prompt.within().compareTo(settings.timeout()) < 0 ? prompt.within() : settings.timeout();
        Deadline deadline = Deadline.in(whole, settings.stall());
        var call = new ModelCall(new Sending(client, deadline, new Refusal(access), adaptation));
        var hearing = new Hearing(pieces, call);
        int most = Math.min(prompt.mostTokens(), settings.tokensPerAnswer());
        try {
            ProtocolModels.of(settings, access, new CallBuilder(call, whole), most)
                    .chat(request(prompt), hearing);
        } catch (RuntimeException e) {
            // Nothing of the library's own message is passed on: it may hold a part of the key or of the prompt.
            call.fail(new ModelException(
                    Fault.REFUSED, "could not be asked (" + e.getClass().getSimpleName() + ")"));
        }
        used[0] = hearing.length() == 0 ? 0 : estimate + hearing.length() / 4;
        Completion completion = hearing.completion(estimate);
        used[0] = completion.tokens();
        return completion;
    }

    private static ChatRequest request(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.instructions().isBlank()) {
            messages.add(SystemMessage.from(prompt.instructions()));
        }
        messages.add(UserMessage.from(prompt.material()));
        return ChatRequest.builder().messages(messages).build();
    }
}
