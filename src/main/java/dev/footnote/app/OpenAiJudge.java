package dev.footnote.app;

import dev.footnote.answer.Citation;
import dev.footnote.evaluate.Judge;
import dev.footnote.evaluate.JudgeException;
import dev.footnote.evaluate.JudgePrompt;
import dev.footnote.evaluate.Judgement;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judge behind OpenAI's protocol: OpenAI's own models, or any server that speaks it. */
final class OpenAiJudge implements Judge {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ChatModel model;
    private final JudgePrompt prompt;

    OpenAiJudge(JudgeSettings settings) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(new PatientHttpClient.Builder())
                .modelName(settings.model())
                .temperature(0.0)
                .timeout(TIMEOUT)
                // The client below waits as the server asks to; the library's own retries don't.
                .maxRetries(0);
        if (settings.key() != null) {
            builder.apiKey(settings.key());
        }
        if (settings.baseUrl() != null) {
            builder.baseUrl(settings.baseUrl());
        }
        this.model = builder.build();
        this.prompt = settings.prompt();
    }

    @Override
    public Judgement judge(String claim, List<Citation> quotes) {
        return Judgement.read(answer(prompt.fill(claim, quotes)));
    }

    private String answer(String asked) {
        @Nullable String answer;
        try {
            answer = model.chat(asked);
        } catch (RuntimeException e) {
            // Messages of providers can hold a part of the key, so none is passed on.
            throw new JudgeException(reason(e));
        }
        return answer == null ? "" : answer;
    }

    private static String reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpException e -> {
                    return status(e.statusCode());
                }
                case ConnectException e -> {
                    return "could not be reached: the connection was refused";
                }
                case HttpTimeoutException e -> {
                    return "did not answer within " + TIMEOUT.toSeconds() + " seconds";
                }
                case java.io.IOException e
                when !(e instanceof com.fasterxml.jackson.core.JsonProcessingException) -> {
                    return "could not be reached";
                }
                default -> {}
            }
        }
        return "gave an answer that can't be read";
    }

    private static String status(int status) {
        return switch (status) {
            case 401, 403 -> "did not accept the key in " + JudgeSettings.KEY + " (status " + status + ")";
            case 404 -> "is not known there (status 404): check the model's name and --base-url";
            case 429 -> "has too many requests or no credit left (status 429)";
            default ->
                status >= 500
                        ? "failed with an error of its own (status " + status + ")"
                        : "refused the request (status " + status + ")";
        };
    }
}
