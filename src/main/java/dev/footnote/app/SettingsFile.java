package dev.footnote.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.footnote.index.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says. Relative paths in it start from the folder it lies in.
 *
 * @param corpus the folders and files to read; empty where it does not say
 * @param cache the folder for snapshots
 * @param threshold confidence below which there is no answer, 0 to 1
 * @param sentences the most sentences of an answer, 1 to 3
 * @param model what it says of the model that answers
 * @param feedback the file readers' verdicts are kept in
 * @param data the folder chats are kept in
 * @param retentionDays how many days the turns of a chat are kept, at least 1
 * @param bot who may use the Telegram bot and how much, and who may ask how it is
 * @param encoder in which numbers the encoder computes
 */
record SettingsFile(
        List<Path> corpus,
        @Nullable Path cache,
        @Nullable Double threshold,
        @Nullable Integer sentences,
        ModelKeys model,
        @Nullable Path feedback,
        @Nullable Path data,
        @Nullable Integer retentionDays,
        BotOptions bot,
        @Nullable Precision encoder) {

    /** The keys there are, as a reader would write them in a sentence. */
    static final List<String> KEYS = Stream.of(
                    List.of(
                            "corpus",
                            "cache",
                            "answer.threshold",
                            "answer.sentences",
                            "feedback",
                            "data",
                            "chat.retention-days",
                            "encoder"),
                    ModelKeys.KEYS,
                    BotKeys.KEYS)
            .flatMap(List::stream)
            .toList();

    private static final List<String> SECTIONS = List.of("answer", "chat", "model", "telegram");
    private static final Pattern SECRET =
            Pattern.compile("(api|access|secret|bot|auth)?[_.-]?(key|token|secret|password)s?$");

    /** What a file says that is not there: nothing. */
    static SettingsFile none() {
        return new SettingsFile(
                List.of(), null, null, null, ModelKeys.NONE, null, null, null, BotOptions.DEFAULT, null);
    }

    /** Reads {@code file}; what cannot be used is left out and told in {@code faults}. */
    static SettingsFile read(Path file, List<String> faults) {
        JsonNode root;
        try {
            var mapper = YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();
            root = mapper.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            faults.add("There is no configuration file " + file + ".");
            return none();
        } catch (JsonProcessingException e) {
            faults.add(file + notYaml(e));
            return none();
        } catch (IOException e) {
            faults.add("The configuration file " + file + " cannot be read: " + Faults.reason(e) + ".");
            return none();
        }
        return new Reader(file, faults).settings(root);
    }

    // The parser's own message quotes the line it stumbled over, which may hold a secret.
    private static String notYaml(JsonProcessingException e) {
        var at = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
        var duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
        return duplicate ? " names a key twice" + at + "." : " is not valid YAML" + at + ".";
    }

    /** One reading of one file. */
    private static final class Reader {

        private final Path file;
        private final List<String> faults;
        private final List<Path> corpus = new ArrayList<>();
        private @Nullable Path cache;
        private @Nullable Double threshold;
        private @Nullable Integer sentences;
        private ModelKeys model = ModelKeys.NONE;
        private @Nullable Path feedback;
        private @Nullable Path data;
        private @Nullable Integer retentionDays;
        private BotOptions bot = BotOptions.DEFAULT;
        private @Nullable Precision encoder;

        Reader(Path file, List<String> faults) {
            this.file = file;
            this.faults = faults;
        }

        SettingsFile settings(@Nullable JsonNode root) {
            if (root != null && root.isObject()) {
                object("", root);
            } else if (root != null && !root.isMissingNode() && !root.isNull()) {
                faults.add(file + " does not hold keys with values (such as 'corpus: news').");
            }
            return new SettingsFile(
                    corpus, cache, threshold, sentences, model, feedback, data, retentionDays, bot, encoder);
        }

        private void object(String prefix, JsonNode object) {
            for (var entry : object.properties()) {
                var key = prefix + entry.getKey();
                var value = entry.getValue();
                if (SECTIONS.contains(key) && (value.isObject() || value.isNull())) {
                    object(key + ".", value);
                } else if (KEYS.contains(key)) {
                    value(key, value);
                } else {
                    unknown(key, value);
                }
            }
        }

        private void unknown(String key, JsonNode value) {
            // A number is a limit of tokens under another name, not a secret.
            if (!value.isNumber()
                    && SECRET.matcher(key.toLowerCase(Locale.ROOT)).find()) {
                faults.add("Secrets do not belong into " + file + ": take out '" + key
                        + "' and put it into the environment variable " + variable(key) + ".");
                return;
            }
            if (value.isObject() && !value.isEmpty() && !SECTIONS.contains(key)) {
                int before = faults.size();
                value.properties().stream()
                        .filter(e -> SECRET.matcher(e.getKey().toLowerCase(Locale.ROOT))
                                .find())
                        .forEach(e -> unknown(key + "." + e.getKey(), e.getValue()));
                if (faults.size() > before) {
                    return;
                }
            }
            var hint = Nearest.to(key, KEYS)
                    .map(k -> "did you mean '" + k + "'?")
                    .orElse("the keys are " + String.join(", ", KEYS) + ".");
            faults.add(file + " has an unknown key '" + key + "': " + hint);
        }

        private void value(String key, JsonNode value) {
            switch (key) {
                case "corpus" -> paths(value);
                case "cache" -> {
                    if (text(value, key, "the path of a folder")) {
                        cache = path(value);
                    }
                }
                case "feedback" -> {
                    if (text(value, key, "the path of a file")) {
                        feedback = path(value);
                    }
                }
                case "data" -> {
                    if (text(value, key, "the path of a folder")) {
                        data = path(value);
                    }
                }
                case "chat.retention-days" -> {
                    if (value.isInt() && value.asInt() >= 1) {
                        retentionDays = value.asInt();
                    } else {
                        wrong(key, "a number of days from 1 on", value);
                    }
                }
                case "answer.threshold" -> {
                    if (value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 1) {
                        threshold = value.asDouble();
                    } else {
                        wrong(key, "a number from 0 to 1", value);
                    }
                }
                case "answer.sentences" -> {
                    if (value.isInt() && value.asInt() >= 1 && value.asInt() <= 3) {
                        sentences = value.asInt();
                    } else {
                        wrong(key, "1, 2 or 3", value);
                    }
                }
                case "encoder" -> {
                    encoder = Arrays.stream(Precision.values())
                            .filter(precision ->
                                    precision.name().toLowerCase(Locale.ROOT).equals(value.asText()))
                            .findFirst()
                            .orElse(null);
                    if (encoder == null) {
                        wrong(key, "int8 or fp32", value);
                    }
                }
                default -> part(key, value);
            }
        }

        private void part(String key, JsonNode value) {
            if (BotKeys.KEYS.contains(key)) {
                bot = BotKeys.with(bot, key, value, what -> wrong(key, what, value));
            } else {
                model = model.with(key, value, faults, what -> wrong(key, what, value));
            }
        }

        private void paths(JsonNode value) {
            var each = value.isArray() ? value : List.of(value);
            if (value.isArray() && value.isEmpty()) {
                wrong("corpus", "at least one path", value);
            }
            for (JsonNode one : each) {
                if (text(one, "corpus", "a path or a list of paths")) {
                    corpus.add(path(one));
                }
            }
        }

        private boolean text(JsonNode value, String key, String what) {
            boolean good = value.isTextual() && !value.asText().isBlank();
            if (!good) {
                wrong(key, what, value);
            }
            return good;
        }

        private void wrong(String key, String what, JsonNode value) {
            faults.add("'" + key + "' in " + file + " has to be " + what + ", not " + value + ".");
        }

        private Path path(JsonNode value) {
            var text = value.asText();
            var home = System.getProperty("user.home", "");
            return text.startsWith("~/") ? Path.of(home, text.substring(2)) : file.resolveSibling(text);
        }

        private static String variable(String key) {
            var name = key.toLowerCase(Locale.ROOT);
            if (name.contains("azure")) {
                return "AZURE_OPENAI_API_KEY";
            }
            if (name.contains("bedrock") || name.contains("aws")) {
                return "AWS_BEARER_TOKEN_BEDROCK";
            }
            if (name.contains("anthropic") || name.contains("claude")) {
                return "ANTHROPIC_API_KEY";
            }
            if (name.contains("gemini") || name.contains("google")) {
                return "GEMINI_API_KEY";
            }
            if (name.contains("openai") || name.contains("gpt")) {
                return "OPENAI_API_KEY";
            }
            return name.contains("token") || name.contains("telegram")
                    ? "TELEGRAM_BOT_TOKEN"
                    : "of its provider (OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY)";
        }
    }
}
