package dev.footnote.app;

import dev.footnote.app.model.Provider;
import dev.footnote.model.ModelException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing the doctor looks at; to have it look at another, add it to {@link #all}.
 *
 * @param name what is looked at
 * @param look looks; what it throws is told as a problem
 * @param remedy what to do when it throws, a sentence
 */
record Examination(String name, Supplier<Check> look, String remedy) {

    private static final List<String> KEYS = Stream.concat(
                    Arrays.stream(Provider.values()).flatMap(provider -> provider.keys().stream()),
                    Stream.of("TELEGRAM_BOT_TOKEN"))
            .toList();

    private static final long MEGABYTE = 1 << 20;
    // Loading the encoder and embedding takes about 256 MB (measured), a few hundred articles little on top.
    private static final long LEAST_HEAP = 384 * MEGABYTE;

    /** Everything, in the order it is told. */
    static List<Examination> all(Settings settings, Providers providers, Surroundings surroundings) {
        var all = new ArrayList<Examination>();
        all.add(new Examination("Java", Examination::java, "Install a JDK of version 21 or newer."));
        all.add(new Examination("memory", Examination::memory, "Set a limit yourself with FOOTNOTE_JAVA_OPTS=-Xmx2g."));
        all.add(new Examination(
                "native libraries", Examination::natives, "Point java.io.tmpdir at a folder that can be written to."));
        all.add(new Examination(
                "encoder",
                () -> Check.ok("encoder", providers.tryEncoder(settings)),
                "It is unpacked into the cache folder (where there is none, among the temporary files) and run as native"
                        + " code: see that the folder can be written to and allows programs to run (no noexec)."));
        all.add(new Examination("corpus", () -> corpus(settings, providers), "Name the articles with --corpus PATH."));
        all.add(new Examination("cache", () -> cache(settings, providers), "Choose another folder with --cache DIR."));
        all.add(new Examination("model", () -> model(settings, providers), "Name another with --model."));
        for (String key : KEYS) {
            all.add(new Examination(key, () -> key(key, settings, surroundings), "Set it again."));
        }
        all.add(new Examination("terminal", () -> terminal(surroundings), "Pipe the output through cat."));
        return all;
    }

    /** Looks, and tells a failure to look as a problem. */
    Check check() {
        try {
            return look.get();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return Check.problem(name, Faults.sentence(e), remedy);
        }
    }

    private static Check java() {
        var version = Runtime.version();
        var finding = version + " (" + System.getProperty("java.vendor", "unknown vendor") + ")";
        return version.feature() >= 21
                ? Check.ok("Java", finding)
                : Check.problem("Java", finding, "Install a JDK of version 21 or newer.");
    }

    private static Check memory() {
        long heap = Runtime.getRuntime().maxMemory();
        long machine = machine();
        var finding = "up to " + heap / MEGABYTE + " MB"
                + (machine > 0 ? " of the machine's " + machine / MEGABYTE + " MB" : "");
        return heap >= LEAST_HEAP
                ? Check.ok("memory", finding)
                : Check.note("memory", finding, "This may be too little: allow more with FOOTNOTE_JAVA_OPTS=-Xmx1g.");
    }

    private static long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getTotalMemorySize()
                : 0;
    }

    private static Check natives() {
        var system = System.getProperty("os.name", "?");
        var chip = System.getProperty("os.arch", "?");
        var os = system.toLowerCase(Locale.ROOT);
        boolean known = (os.startsWith("linux") || os.startsWith("mac") || os.startsWith("windows"))
                && List.of("amd64", "x86_64", "aarch64", "arm64").contains(chip);
        var finding = system + " on " + chip;
        if (!known) {
            return Check.problem(
                    "native libraries",
                    finding,
                    "The encoder comes for Linux, macOS and Windows on x86-64 and ARM64: use one.");
        }
        var temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        var fault = tryToWrite(temporary);
        return fault == null
                ? Check.ok("native libraries", finding + ", temporary files in " + temporary)
                : Check.problem(
                        "native libraries",
                        temporary + " cannot be written to: " + fault,
                        "Name another with FOOTNOTE_JAVA_OPTS=-Djava.io.tmpdir=DIR.");
    }

    private static Check corpus(Settings settings, Providers providers) {
        var places = String.join(
                ", ", settings.corpus().stream().map(Object::toString).toList());
        var summary = providers.survey(settings, new Silence());
        int skipped = summary.skipped().size();
        var finding = String.format(
                Locale.ROOT,
                "%,d %s in %s",
                summary.articles(),
                summary.articles() == 1 ? "article" : "articles",
                places);
        if (summary.articles() == 0) {
            return Check.problem("corpus", finding, "Put articles there, or name others with --corpus PATH.");
        }
        int orders = summary.orders().values().stream().mapToInt(n -> n).sum();
        if (skipped == 0 && orders == 0) {
            return Check.ok("corpus", finding);
        }
        return Check.note(
                "corpus",
                finding + (skipped == 0 ? "" : ", " + skipped + " skipped") + orders(orders),
                skipped == 0 ? "'footnote index' says where." : "'footnote index' says which and why.");
    }

    private static String orders(int orders) {
        return switch (orders) {
            case 0 -> "";
            case 1 -> ", 1 sentence gives orders to assistants";
            default -> ", " + orders + " sentences give orders to assistants";
        };
    }

    private static Check cache(Settings settings, Providers providers) {
        var folder = settings.cache();
        if (folder == null) {
            return Check.note(
                    "cache",
                    "none",
                    "Without one every start embeds all articles: leave --no-cache out or set --cache DIR.");
        }
        var fault = tryToWrite(folder);
        if (fault != null) {
            return Check.note(
                    "cache",
                    folder + " cannot be written to: " + fault,
                    "Without it every start embeds all articles: choose another folder with --cache DIR.");
        }
        var snapshot = providers.snapshot(settings);
        return Check.ok("cache", folder + ", " + (snapshot == null ? "no index of this corpus yet" : snapshot));
    }

    private static Check model(Settings settings, Providers providers) {
        if (settings.model().isExtractive()) {
            return Check.ok("model", "none: answers are made by extraction");
        }
        try {
            return Check.ok("model", providers.tryModel(settings));
        } catch (ModelException e) {
            return Check.problem("model", settings.model().name() + " " + e.clause(), remedy(e.fault(), settings));
        } catch (ConfigurationException e) {
            return Check.problem("model", settings.model().name() + " is not all there", String.join(" ", e.faults()));
        }
    }

    private static String remedy(ModelException.Fault fault, Settings settings) {
        return switch (fault) {
            case UNREACHABLE, BROKEN_OFF, MALFORMED, REFUSED ->
                "See that its server runs and is the one meant"
                        + (settings.model().baseUrl() == null
                                ? "."
                                : ": --base-url names " + settings.model().baseUrl() + ".");
            case KEY_REFUSED -> "Set the key again, and see that it may use this model.";
            case UNKNOWN_MODEL -> "Name a model that the provider has with --model.";
            case TOO_MANY_REQUESTS -> "Wait, or see what credit the account has.";
            case TOO_LONG -> "Lower model.window in the configuration.";
            case SERVER_FAILED -> "Try again later.";
            case TIMED_OUT -> "Raise model.timeout and model.stall in the configuration, or choose a quicker model.";
            case OVER_BUDGET -> "Raise model.tokens-per-day in the configuration, or wait until tomorrow.";
        };
    }

    private static Check key(String key, Settings settings, Surroundings surroundings) {
        if (!surroundings.environment().getOrDefault(key, "").isBlank()) {
            return Check.ok(key, "present");
        }
        return Check.ok(
                key, settings.model().isExtractive() ? "absent (answering by extraction needs none)" : "absent");
    }

    private static Check terminal(Surroundings surroundings) {
        var streams = surroundings.terminals();
        if (!streams.in() || !streams.out()) {
            return Check.ok("terminal", "input or output is not one: plain text, no colours");
        }
        var kind = surroundings.environment().getOrDefault("TERM", "");
        if (kind.isEmpty() || kind.equals("dumb")) {
            return Check.note("terminal", "of an unknown kind: no colours", "Set TERM, for example to xterm-256color.");
        }
        return Check.ok(
                "terminal", kind + (surroundings.coloursOut() ? ", with colours" : ", without colours (NO_COLOR)"));
    }

    /** Writes and deletes a file in {@code folder}, creating it where it is missing; says why where that fails. */
    private static @Nullable String tryToWrite(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "doctor", ".tmp");
            Files.write(file, new byte[4096]);
            Files.delete(file);
            return null;
        } catch (IOException e) {
            return Faults.reason(e);
        }
    }

    /** Hears nothing: the doctor's look at a corpus is short. */
    private static final class Silence implements dev.footnote.ingest.Progress {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    }
}
