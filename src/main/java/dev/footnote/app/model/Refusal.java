package dev.footnote.app.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads why a provider does not answer: from the status and the body of its response, or from an event of its stream. Its
 * own words are not passed on, since they can hold a part of the key or of the prompt.
 *
 * @param access tells which variable holds the key
 */
record Refusal(Access access) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> TOO_LONG = lines("too-long.txt");
    private static final int PAYMENT_REQUIRED = 402;
    private static final int TOO_LARGE = 413;

    /** What providers call their errors where they give no number. */
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("invalid_request_error", 400),
            Map.entry("authentication_error", 401),
            Map.entry("billing_error", PAYMENT_REQUIRED),
            Map.entry("permission_error", 403),
            Map.entry("not_found_error", 404),
            Map.entry("request_too_large", TOO_LARGE),
            Map.entry("rate_limit_error", 429),
            Map.entry("rate_limit_exceeded", 429),
            Map.entry("insufficient_quota", 429),
            Map.entry("overloaded_error", 529));

    /** What a response with another status than 2xx means. */
    ModelException of(int status, String body) {
        String said = body.toLowerCase(Locale.ROOT);
        if (tooLong(status, said)) {
            return new ModelException(
                    Fault.TOO_LONG, "can't take in so much text" + told(status) + ": lower model.window");
        }
        if (said.contains("api key not valid") || said.contains("api_key_invalid")) {
            return keyRefused(status);
        }
        if (said.contains("model_not_found")) {
            return unknownModel(status);
        }
        if (said.contains("content_filter") || said.contains("responsibleai")) {
            return withheld(status);
        }
        return byStatus(status);
    }

    private ModelException byStatus(int status) {
        return switch (status) {
            case 401, 403 -> keyRefused(status);
            case 404 -> unknownModel(status);
            case 408, 504 -> new ModelException(Fault.TIMED_OUT, "did not answer in time" + told(status));
            case PAYMENT_REQUIRED, 429 ->
                new ModelException(Fault.TOO_MANY_REQUESTS, "has too many requests or no credit left" + told(status));
            default -> {
                if (status >= 500) {
                    yield new ModelException(Fault.SERVER_FAILED, "failed with an error of its own" + told(status));
                }
                yield status >= 300 && status < 400
                        ? new ModelException(
                                Fault.REFUSED, "points to another address" + told(status) + ": check --base-url")
                        : new ModelException(Fault.REFUSED, "refused the request" + told(status));
            }
        };
    }

    /** What an event of a stream means that is no part of an answer. */
    Optional<ModelException> in(String event) {
        if (!event.contains("\"error\"") && !event.contains("efusal\"") && !event.contains("\"blockReason\"")) {
            return Optional.empty();
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(event);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        JsonNode error = root.path("error");
        if (error.isObject() || (error.isTextual() && !error.asText().isBlank())) {
            return Optional.of(of(status(error), event));
        }
        boolean declined = root.at("/choices/0/delta/refusal").isTextual()
                || root.at("/delta/stop_reason").asText().equals("refusal")
                || root.at("/promptFeedback/blockReason").isTextual();
        return declined ? Optional.of(withheld(0)) : Optional.empty();
    }

    /** What it means that a provider stopped for a rule on content. */
    static ModelException withheld(int status) {
        return new ModelException(Fault.REFUSED, "declined to answer by a rule of its own on content" + told(status));
    }

    /** Whether a wait helps: not where a credit is used up. */
    static boolean passes(String body) {
        return !body.contains("insufficient_quota");
    }

    private static boolean tooLong(int status, String said) {
        return status == TOO_LARGE
                || ((status == 400 || status == 422 || status == 500)
                        && TOO_LONG.stream().anyMatch(said::contains));
    }

    private ModelException keyRefused(int status) {
        return new ModelException(
                Fault.KEY_REFUSED,
                access.key() == null
                        ? "asks for a key" + told(status) + ": put it into the environment variable "
                                + access.variable()
                        : "did not accept the key in " + access.variable() + told(status));
    }

    private static ModelException unknownModel(int status) {
        return new ModelException(
                Fault.UNKNOWN_MODEL, "is not known there" + told(status) + ": check the model's name and --base-url");
    }

    private static String told(int status) {
        return status == 0 ? "" : " (status " + status + ")";
    }

    private static int status(JsonNode error) {
        for (String field : List.of("code", "status", "type")) {
            JsonNode value = error.path(field);
            int number = value.asInt(0);
            if (number >= 400 && number < 600) {
                return number;
            }
            Integer named = STATUSES.get(value.asText());
            if (named != null) {
                return named;
            }
        }
        return 500;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Refusal.class.getResourceAsStream("/dev/footnote/app/model/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
