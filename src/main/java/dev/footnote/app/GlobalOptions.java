package dev.footnote.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes, before or after its name. */
final class GlobalOptions {

    @Option(
            names = "--corpus",
            scope = ScopeType.INHERIT,
            paramLabel = "PATH...",
            arity = "1..*",
            hideParamSyntax = true,
            parameterConsumer = PathsParameter.class,
            description = "Folders and files to read; default: corpus/")
    @Nullable
    List<Path> corpus;

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Configuration; default: footnote.yaml, where there is one")
    @Nullable
    Path config;

    @Option(
            names = "--model",
            scope = ScopeType.INHERIT,
            paramLabel = "MODEL",
            description =
                    "What answers: extractive, which needs no key and no network, or a language model that phrases"
                            + " what was found: openai:NAME, anthropic:NAME, ollama:NAME, gemini:NAME, azure:NAME or"
                            + " bedrock:NAME, with its key in the environment; with 'eval --judge' what judges")
    @Nullable
    String model;

    @Option(
            names = "--base-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "Where the model is reached, such as http://localhost:8080/v1 for openai:NAME on a server of"
                    + " your own; default: its provider's address")
    @Nullable
    String baseUrl;

    @Option(
            names = "--cache",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where index and read articles are kept between runs; default: the user's cache folder")
    @Nullable
    Path cache;

    @Option(
            names = "--no-cache",
            scope = ScopeType.INHERIT,
            description = "Keep and use no index and no articles from other runs")
    boolean noCache;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where chats and the bot's inbox are kept over restarts; default: the user's data folder")
    @Nullable
    Path data;

    @Option(
            names = "--feedback",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Where the chat keeps your /right and /wrong; default: feedback.jsonl")
    @Nullable
    Path feedback;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Tell what happens, and where something fails")
    boolean verbose;

    /**
     * The command line's values over the configuration file's over the defaults.
     *
     * @throws ConfigurationException with every fault there is
     */
    Settings settings(Surroundings surroundings) {
        var faults = new ArrayList<String>();
        var file = file(surroundings, faults);
        if (model != null) {
            Settings.checkModel(model, faults);
        }
        if (baseUrl != null) {
            Settings.checkAddress(baseUrl, "--base-url", faults);
        }
        if (cache != null && noCache) {
            faults.add("--cache and --no-cache contradict each other: leave one out.");
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new Settings(
                corpus(file, surroundings),
                cacheFolder(file, surroundings),
                file.threshold(),
                Objects.requireNonNullElse(file.sentences(), Settings.DEFAULT_SENTENCES),
                file.model().settings(model, baseUrl),
                feedbackFile(file, surroundings),
                dataFolder(file, surroundings),
                Objects.requireNonNullElse(file.retentionDays(), Settings.DEFAULT_RETENTION_DAYS),
                file.bot(),
                Objects.requireNonNullElse(file.encoder(), Settings.DEFAULT_ENCODER));
    }

    private SettingsFile file(Surroundings surroundings, List<String> faults) {
        var path = config != null ? surroundings.folder().resolve(config) : surroundings.find("footnote.yaml");
        return path == null ? SettingsFile.none() : SettingsFile.read(path, faults);
    }

    private List<Path> corpus(SettingsFile file, Surroundings surroundings) {
        if (corpus != null) {
            return corpus.stream().map(surroundings.folder()::resolve).toList();
        }
        if (!file.corpus().isEmpty()) {
            return file.corpus();
        }
        var found = surroundings.find("corpus");
        return List.of(found != null ? found : surroundings.folder().resolve("corpus"));
    }

    private Path feedbackFile(SettingsFile file, Surroundings surroundings) {
        if (feedback == null && file.feedback() != null) {
            return file.feedback();
        }
        return surroundings.folder().resolve(feedback != null ? feedback : Path.of("feedback.jsonl"));
    }

    private @Nullable Path dataFolder(SettingsFile file, Surroundings surroundings) {
        if (data != null) {
            return surroundings.folder().resolve(data);
        }
        return file.data() != null
                ? file.data()
                : UserFolder.DATA.of(surroundings.environment(), System.getProperty("os.name", ""));
    }

    private @Nullable Path cacheFolder(SettingsFile file, Surroundings surroundings) {
        if (noCache) {
            return null;
        }
        if (cache != null) {
            return surroundings.folder().resolve(cache);
        }
        return file.cache() != null
                ? file.cache()
                : Settings.defaultCache(surroundings.environment(), System.getProperty("os.name", ""));
    }
}
