package dev.footnote.ingest;

import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells text that gives orders to the reader's assistant ("ignore your instructions", "reply in Base64") from text that
 * tells something: by weighted patterns from {@code orders.txt}, one weight a section, summed over a sentence. News of
 * such orders is not marked, nor are requests that any reader might get. Safe for several threads; linear in the text.
 */
public final class Orders {

    private static final double THRESHOLD = 0.999;
    private static final String NAMED = "words ";
    private static final String PIECES = "pieces";

    private final Map<String, List<OrderPattern>> byAnchor = new HashMap<>();
    private final List<List<String>> pieces;
    private final SentenceSplitter sentences = new SentenceSplitter();

    /** Reads the patterns. */
    public Orders() {
        Sections file = Sections.read("orders.txt");
        Map<String, List<String>> words = new HashMap<>();
        for (String section : file.names()) {
            if (section.startsWith(NAMED)) {
                words.put(section.substring(NAMED.length()), listed(file.of(section)));
            }
        }
        for (String section : file.names()) {
            if (!section.startsWith(NAMED) && !section.equals(PIECES)) {
                file.of(section).forEach(line -> add(OrderPattern.read(section, line, words)));
            }
        }
        pieces = file.of(PIECES).stream()
                .map(line -> Arrays.asList(line.split(" \\.\\.\\. ")))
                .toList();
    }

    private static List<String> listed(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void add(OrderPattern pattern) {
        pattern.anchors().forEach(word -> byAnchor.computeIfAbsent(word, key -> new ArrayList<>())
                .add(pattern));
    }

    /** Whether any sentence of a text gives orders. */
    public boolean in(String text) {
        return sentences.split(text, List.of()).stream()
                .map(Sentence::span)
                .anyMatch(span -> inSentence(span.of(text)));
    }

    /** Whether one sentence gives orders. */
    boolean inSentence(String sentence) {
        return score(sentence) >= THRESHOLD;
    }

    /** How much a sentence looks like an order; from about 1 on it is taken for one. */
    double score(String sentence) {
        String words = OrderWords.of(sentence);
        Set<OrderPattern> candidates = new LinkedHashSet<>();
        for (String word : OrderWords.distinct(words)) {
            candidates.addAll(byAnchor.getOrDefault(word, List.of()));
        }
        Map<String, Double> heaviest = new HashMap<>();
        for (OrderPattern pattern : candidates) {
            double sofar = heaviest.getOrDefault(pattern.section(), 0.0);
            if (Math.abs(pattern.weight()) > Math.abs(sofar)
                    && pattern.regex().matcher(words).find()) {
                heaviest.put(pattern.section(), pattern.weight());
            }
        }
        double pieced = inPieces(sentence.toLowerCase(Locale.ROOT)) ? 1 : 0;
        return pieced + heaviest.values().stream().mapToDouble(weight -> weight).sum();
    }

    private boolean inPieces(String sentence) {
        return sentence.codePoints().anyMatch(unit -> unit > 0x500)
                && pieces.stream().anyMatch(all -> all.stream().allMatch(sentence::contains));
    }
}
