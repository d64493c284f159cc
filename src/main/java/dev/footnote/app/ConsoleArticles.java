package dev.footnote.app;

import dev.footnote.console.Articles;
import dev.footnote.index.EncoderException;
import dev.footnote.ingest.CorpusException;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Skipped;
import java.util.List;
import java.util.Locale;

/** The articles of a chat on the console, over a collection that can be brought up to date. */
final class ConsoleArticles implements Articles {

    private static final int SKIPPED_SHOWN = 3;

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
        return said
                + skipped(after.skipped().stream()
                        .filter(skipped -> !before.skipped().contains(skipped))
                        .toList());
    }

    private static String skipped(List<Skipped> skipped) {
        StringBuilder said = new StringBuilder();
        skipped.stream().limit(SKIPPED_SHOWN).forEach(s -> said.append(" Skipped ")
                .append(s.where())
                .append(": ")
                .append(s.reason())
                .append('.'));
        if (skipped.size() > SKIPPED_SHOWN) {
            said.append(' ')
                    .append(skipped.size() - SKIPPED_SHOWN)
                    .append(" more skipped; 'footnote index' lists them all.");
        }
        return said.toString();
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
