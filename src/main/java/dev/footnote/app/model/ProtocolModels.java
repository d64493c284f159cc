package dev.footnote.app.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes LangChain4j's models: the one place that names them. */
final class ProtocolModels {

    /** What libraries insist on where a server of one's own needs none. */
    private static final String NO_KEY = "none";

    private ProtocolModels() {}

    /**
     * The model for one answer.
     *
     * @param http what the answer is fetched with
     * @param mostTokens the most tokens it may write
     */
    static StreamingChatModel of(ModelSettings settings, Access access, HttpClientBuilder http, int mostTokens) {
        return switch (settings.model().provider().protocol()) {
            case OPENAI -> openAi(settings, access, http, mostTokens);
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(access.address())
                        .apiKey(keyOrNone(access.key()))
                        .modelName(settings.model().name())
                        .temperature(0.0)
                        .maxTokens(mostTokens)
                        .build();
            case OLLAMA -> ollama(settings, access, http, mostTokens);
            case GEMINI ->
                GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(access.address())
                        .apiKey(keyOrNone(access.key()))
                        .modelName(settings.model().name())
                        .temperature(0.0)
                        .maxOutputTokens(mostTokens)
                        .returnThinking(false)
                        .build();
        };
    }

    private static StreamingChatModel openAi(
            ModelSettings settings, Access access, HttpClientBuilder http, int mostTokens) {
        var builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(access.address())
                .modelName(settings.model().name())
                .temperature(0.0);
        if (settings.baseUrl() == null) {
            builder.maxCompletionTokens(mostTokens);
        } else {
            // The older name is the one that every server knows.
            builder.maxTokens(mostTokens);
        }
        String key = access.key();
        if (key != null && settings.model().provider() == Provider.AZURE) {
            builder.customHeaders(Map.of("api-key", key));
        } else if (key != null) {
            builder.apiKey(key);
        }
        return builder.build();
    }

    private static StreamingChatModel ollama(
            ModelSettings settings, Access access, HttpClientBuilder http, int mostTokens) {
        var builder = OllamaStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(access.address())
                .modelName(settings.model().name())
                .temperature(0.0)
                .numPredict(mostTokens)
                // It cuts a prompt short without a word where that is longer than its own default.
                .numCtx(settings.window());
        if (access.key() != null) {
            builder.customHeaders(Map.of("Authorization", "Bearer " + access.key()));
        }
        return builder.build();
    }

    private static String keyOrNone(@Nullable String key) {
        return key == null ? NO_KEY : key;
    }
}
