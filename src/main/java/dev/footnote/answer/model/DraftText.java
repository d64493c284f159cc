package dev.footnote.answer.model;

import dev.footnote.article.Span;
import dev.footnote.ingest.SentenceSplitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a draft: thinking aloud, code fences, headings and lists of sources are left out, each sentence is given the
 * markers that stand in it or right behind it. Safe for several threads.
 */
final class DraftText {

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+");
    private static final Pattern HEADING =
            Pattern.compile("^\\s*#{1,6}\\s.*|^\\s*\\*\\*[^*]+\\*\\*:?\\s*$|^\\s*[-=_*]{3,}\\s*$");
    private static final Pattern CODE_FENCE = Pattern.compile("^\\s*(?:```|~~~).*");
    private static final Pattern QUOTE_MARK = Pattern.compile("^\\s*>\\s?");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\d^][^\\]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile(
            "\\*{1,3}(?=\\S)([^*\\n]+?)(?<=\\S)\\*{1,3}|(?<![\\w_])_{1,2}(?=\\S)([^_\\n]+?)(?<=\\S)_{1,2}(?![\\w_])|`([^`\\n]+)`");

    /** A note's own line: "[^1]: Reuters, 4 May" or "[1] Reuters". */
    private static final Pattern NOTE = Pattern.compile("^\\s*\\[\\^?\\d+]:\\s.*");

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final DraftTalk talk = new DraftTalk();
    private final int passages;

    /** For a draft over so many passages. */
    DraftText(int passages) {
        this.passages = passages;
    }

    /** The sentences of a draft that has come to its end. */
    List<DraftSentence> sentences(String draft) {
        return read(Thinking.without(draft));
    }

    /** The sentences that are complete while more is still to come: markers may follow the last one. */
    List<DraftSentence> complete(String soFar) {
        List<DraftSentence> all = read(Thinking.without(soFar));
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    private List<DraftSentence> read(String draft) {
        List<DraftSentence> sentences = new ArrayList<>();
        for (String line : draft.split("\\R")) {
            String bare =
                    BULLET.matcher(QUOTE_MARK.matcher(line).replaceFirst("")).replaceFirst("");
            if (talk.trailer(EMPHASIS.matcher(bare).replaceAll("$1$2$3").strip().replaceFirst("^#+\\s*", ""))) {
                break;
            }
            if (!bare.isBlank()
                    && !CODE_FENCE.matcher(line).matches()
                    && !HEADING.matcher(line).matches()
                    && !NOTE.matcher(line).matches()) {
                line(bare, sentences);
            }
        }
        return sentences;
    }

    private void line(String line, List<DraftSentence> sentences) {
        String plain = EMPHASIS.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("$1$2$3");
        Markers markers = Markers.in(plain, passages);
        String text = markers.text();
        if (text.isBlank()) {
            // Markers on a line of their own belong to what stands before.
            addTo(sentences, markers.all());
            return;
        }
        List<Span> cuts = splitter.split(text, List.of()).stream()
                .map(sentence -> sentence.span())
                .toList();
        for (int i = 0; i < cuts.size(); i++) {
            int from = i == 0 ? 0 : cuts.get(i).start();
            int to = i + 1 == cuts.size() ? text.length() + 1 : cuts.get(i + 1).start();
            add(cuts.get(i).of(text).strip(), markers.within(from, to, i == 0), sentences);
        }
    }

    private void add(String text, List<Integer> markers, List<DraftSentence> sentences) {
        String said = talk.withoutOpening(text);
        Set<Integer> cited =
                new LinkedHashSet<>(Markers.named(text.substring(0, text.length() - said.length()), passages));
        cited.addAll(markers);
        if (said.isBlank()) {
            return;
        }
        sentences.add(new DraftSentence(said, List.copyOf(cited), talk.kind(said)));
    }

    private static void addTo(List<DraftSentence> sentences, List<Integer> markers) {
        if (!sentences.isEmpty()) {
            DraftSentence last = sentences.removeLast();
            Set<Integer> all = new LinkedHashSet<>(last.markers());
            all.addAll(markers);
            sentences.add(new DraftSentence(last.text(), List.copyOf(all), last.kind()));
        }
    }
}
