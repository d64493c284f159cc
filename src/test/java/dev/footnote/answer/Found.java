package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Scope;
import dev.footnote.retrieve.SentenceSigns;
import dev.footnote.retrieve.TypedSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a retriever might have found, with the scores and signs that a test wants. */
final class Found {

    private final String question;
    private final List<RankedPassage> passages = new ArrayList<>();
    private final List<RankedSentence> sentences = new ArrayList<>();
    private double cosine;

    private Found(String question) {
        this.question = question;
    }

    /** A sentence to be found. */
    record Line(String text, double score, boolean heading, boolean order, Map<String, Double> signs) {

        Line with(String sign, double value) {
            var more = new LinkedHashMap<>(signs);
            more.put(sign, value);
            return new Line(text, score, heading, order, more);
        }
    }

    static Line line(double score, String text) {
        return new Line(text, score, false, false, Map.of());
    }

    static Line heading(double score, String text) {
        return new Line(text, score, true, false, Map.of());
    }

    /** A sentence that gives orders to the reader's assistant. */
    static Line order(double score, String text) {
        return new Line(text, score, false, true, Map.of());
    }

    static Found forQuestion(String question) {
        return new Found(question);
    }

    /** The cosine of the passages added from here on. */
    Found cosine(double value) {
        cosine = value;
        return this;
    }

    /** An article of one passage, its lines one space apart. */
    Found article(String id, Line... lines) {
        return article(id, " ", lines);
    }

    /** An article of one passage. */
    Found article(String id, String between, Line... lines) {
        var text = new StringBuilder();
        var cut = new ArrayList<Sentence>();
        for (Line line : lines) {
            text.append(cut.isEmpty() ? "" : between);
            cut.add(new Sentence(
                    new Span(text.length(), text.length() + line.text().length()), line.heading(), null, line.order()));
            text.append(line.text());
        }
        add(article(id, text.toString()), List.of(), cut, lines);
        return this;
    }

    /** An article of one passage that came out on a day. */
    Found dated(String id, @Nullable LocalDate day, Line line) {
        var cut = List.of(new Sentence(new Span(0, line.text().length()), line.heading(), null));
        add(new Article(id, "", null, null, day, line.text(), null), List.of(), cut, line);
        return this;
    }

    /** An article of one sentence with noise inside it. */
    Found noisy(String id, String text, Span sentence, Noise... noise) {
        add(article(id, text), List.of(noise), List.of(new Sentence(sentence, false, null)), line(1, ""));
        return this;
    }

    private static Article article(String id, String text) {
        return new Article(id, "", null, null, null, text, null);
    }

    private void add(Article article, List<Noise> noise, List<Sentence> cut, Line... lines) {
        var whole = new Passage(new Span(0, article.text().length()), 0, cut.size());
        var passage = new RankedPassage(
                new PreparedArticle(article, noise, cut, List.of(whole)),
                whole,
                passages.size(),
                0.5,
                cosine,
                1,
                List.of(),
                List.of());
        passages.add(passage);
        for (int i = 0; i < lines.length; i++) {
            var signs = new ArrayList<>(Collections.nCopies(SentenceSigns.NAMES.size(), 0.0));
            lines[i].signs().forEach((sign, value) -> signs.set(SentenceSigns.NAMES.indexOf(sign), value));
            var span = cut.get(i).span();
            sentences.add(new RankedSentence(
                    passage, i, cut.get(i), lines[i].score(), signs, TypedSpan.in(span.of(article.text()))));
        }
    }

    Query query() {
        var words = Words.of(question);
        var weights = new LinkedHashMap<String, Double>();
        words.forEach(word -> weights.put(word.stem(), 1.0));
        return new Query(
                question, words, weights, Map.of(), PassageIndex.query(new float[] {1, 0, 0, 0}), Scope.OPEN, null);
    }

    Retrieval retrieval() {
        var ranked = new ArrayList<>(sentences);
        ranked.sort(Comparator.comparingDouble(RankedSentence::score).reversed());
        return new Retrieval(query(), passages, ranked);
    }
}
