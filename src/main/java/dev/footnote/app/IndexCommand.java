package dev.footnote.app;

import dev.footnote.ingest.CorpusSummary;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code footnote index}: reads the articles, brings the index up to date and says what came of it. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Read the articles, bring the index up to date and say what came of it")
final class IndexCommand implements Callable<Integer> {

    private final Run run;

    IndexCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        // Reading and indexing need no model, nor its key.
        var settings = run.settings().extractive();
        long start = System.nanoTime();
        try (var opened = run.open(settings)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            print(opened, seconds, settings);
            return opened.summary().articles() > 0 ? Status.ANSWERED : Status.FAILURE;
        }
    }

    private void print(Opened opened, double seconds, Settings settings) {
        CorpusSummary summary = opened.summary();
        line(
                "Articles",
                "%,d read, %,d skipped",
                summary.articles(),
                summary.skipped().size());
        for (var skipped : summary.skipped()) {
            line("", "%s: %s", skipped.where(), skipped.reason());
        }
        line("Passages", "%,d", summary.passages());
        line("Noise", "%,d %s left out", summary.noise(), summary.noise() == 1 ? "stretch" : "stretches");
        orders(summary.orders());
        line("Time", "%.1f s", seconds);
        if (opened.snapshot() != null) {
            line("Cache", "%s", opened.snapshot());
        } else {
            line("Cache", "%s", settings.cache() == null ? "none" : "nothing could be kept in " + settings.cache());
        }
        if (summary.articles() == 0) {
            run.surroundings().err().println("footnote: There are no articles in " + paths(settings) + ".");
        }
    }

    private void orders(Map<String, Integer> orders) {
        int all = orders.values().stream().mapToInt(n -> n).sum();
        if (all > 0) {
            line(
                    "Orders",
                    "%,d %s orders to assistants; never followed",
                    all,
                    all == 1 ? "sentence gives" : "sentences give");
            orders.forEach((article, count) -> line("", "%s: %,d", article, count));
        }
    }

    private static String paths(Settings settings) {
        return String.join(
                ", ", settings.corpus().stream().map(Object::toString).toList());
    }

    private void line(String name, String format, Object... values) {
        run.surroundings().out().printf(Locale.ROOT, "%-9s %s%n", name, String.format(Locale.ROOT, format, values));
    }
}
