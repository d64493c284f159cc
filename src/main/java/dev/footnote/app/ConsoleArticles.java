package dev.footnote.app;

import dev.footnote.console.Articles;
import dev.footnote.index.EncoderException;
import dev.footnote.ingest.CorpusException;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Skipped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The articles of a chat on the console, over a collection that can be brought up to date. */
final class ConsoleArticles implements Articles {

    private final LiveOpened opened;

    ConsoleArticles(LiveOpened opened) {
        this.opened = opened;
    }

    @Override
    public String summary() {
        return summary(opened.summary());
    }

    @Override
    public String reload() {
        CorpusSummary before = opened.summary();
        // The state is another one where any article is, even if there are as many as before.
        Opened state = opened.with(now -> now);
        CorpusSummary after;
        try {
            after = opened.refresh();
        } catch (CorpusException | EncoderException e) {
            return "The articles stay as they were: " + e.getMessage();
        }
        boolean same = opened.with(now -> now == state);
        String said = same
                ? "Nothing has changed: " + summary(after) + "."
                : "What changed is taken in: " + summary(after) + " now, " + summary(before) + " before.";
        List<Skipped> skipped = after.skipped().stream()
                .filter(file -> !before.skipped().contains(file))
                .toList();
        return said
                + SkippedSentences.of(skipped).stream()
                        .map(each -> " " + Character.toUpperCase(each.charAt(0)) + each.substring(1) + ".")
                        .collect(Collectors.joining());
    }

    private static String summary(CorpusSummary summary) {
        int articles = summary.articles();
        int passages = summary.passages();
        return String.format(
                Locale.ROOT,
                "%,d %s, %,d %s",
                articles,
                articles == 1 ? "article" : "articles",
                passages,
                passages == 1 ? "passage" : "passages");
    }
}
