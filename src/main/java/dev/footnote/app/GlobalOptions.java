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
                    "What answers: extractive, which needs no key and no network; with 'eval --judge' what judges")
    @Nullable
    String model;

    @Option(
            names = "--cache",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where the index is kept between runs; default: the user's cache folder")
    @Nullable
    Path cache;

    @Option(names = "--no-cache", scope = ScopeType.INHERIT, description = "Keep and use no index from other runs")
    boolean noCache;

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
        return settings(surroundings, model);
    }

    /** The same where another model answers than {@code --model}; null: the configuration file's or the default. */
    Settings settings(Surroundings surroundings, @Nullable String answering) {
        var faults = new ArrayList<String>();
        var file = file(surroundings, faults);
        if (answering != null) {
            Settings.checkModel(answering, faults);
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
                answering != null ? answering : Objects.requireNonNullElse(file.model(), Settings.EXTRACTIVE),
                feedbackFile(file, surroundings),
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
