package dev.footnote.answer.span;

import dev.footnote.article.Noise;
import dev.footnote.article.Span;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cited sentence as its spans are looked at: its tokens, where it meets the question, its clauses. Offsets are into the
 * sentence's own text.
 */
final class CitedSentence {

    /** Tokens over which nearness to the question's words falls to 1/e: next to them, and somewhere around them. */
    private static final double[] REACH = {2.5, 9};

    private static final Pattern SCALED = Pattern.compile("\\d.*(?:thousand|million|billion|trillion)\\b");

    final String text;
    final List<Token> tokens;
    final List<TypedSpan> typed;
    final int order;
    private final @Nullable String outlet;
    private final AskedFor asked;
    final double behind;

    /** For each token, the stem it has as a content word; empty for others. */
    final String[] stems;

    /** For each token, how much the word of the question tells that it repeats; 0 where it repeats none. */
    final double[] matched;

    /** For each token, whether it carries meaning by itself. */
    final boolean[] content;

    /** For each token, whether the question has the same word. */
    final boolean[] asking;

    /** For each token, the number of the stretch between commas, brackets and the like that it stands in. */
    final int[] clause;

    /** For each token, whether a sum, share or large number goes on before it, and behind it: none of them may be cut. */
    final boolean[] goesOnBefore;

    final boolean[] goesOnBehind;

    /** For each token, whether markup or other noise stands between it and the next. */
    final boolean[] broken;

    private final double[] matchedBefore;
    private final double[][] fromLeft = new double[REACH.length][];
    private final double[][] fromRight = new double[REACH.length][];
    final double allMatched;

    CitedSentence(RankedSentence sentence, int order, double behind, AskedFor asked) {
        text = sentence.text();
        typed = sentence.spans();
        outlet = sentence.article().source();
        this.asked = asked;
        this.order = order;
        this.behind = behind;
        boolean[] noise = noise(sentence);
        tokens = Tokens.of(visible(text, noise));
        int n = tokens.size();
        stems = new String[n];
        matched = new double[n];
        content = new boolean[n];
        asking = new boolean[n];
        clause = new int[n];
        broken = new boolean[n];
        goesOnBefore = new boolean[n];
        goesOnBehind = new boolean[n];
        matchedBefore = new double[n + 1];
        Map<Integer, String> byEnd = new HashMap<>();
        for (Words.Word word : Words.of(visible(text, noise))) {
            byEnd.put(word.end(), word.stem());
        }
        for (int i = 0; i < n; i++) {
            Token token = tokens.get(i);
            String stem = byEnd.get(token.span().end());
            stems[i] = stem == null ? "" : stem;
            content[i] = token.content();
            asking[i] = asked.words().contains(token.lower());
            matched[i] = asked.weights().getOrDefault(stems[i], 0.0);
            clause[i] = i == 0 ? 0 : clause[i - 1] + (parts(tokens.get(i - 1)) || parts(token) ? 1 : 0);
            matchedBefore[i + 1] = matchedBefore[i] + matched[i];
            int until =
                    i + 1 < n ? tokens.get(i + 1).span().start() : token.span().end();
            for (int c = token.span().end(); c < until; c++) {
                broken[i] |= noise[c];
            }
        }
        typed.stream().filter(this::whole).forEach(this::keepWhole);
        allMatched = matchedBefore[n];
        for (int r = 0; r < REACH.length; r++) {
            fromLeft[r] = new double[n + 1];
            fromRight[r] = new double[n + 1];
            double keep = Math.exp(-1 / REACH[r]);
            for (int i = 0; i < n; i++) {
                fromLeft[r][i + 1] = fromLeft[r][i] * keep + matched[i];
            }
            for (int i = n - 1; i >= 0; i--) {
                fromRight[r][i] = fromRight[r][i + 1] * keep + matched[i];
            }
        }
    }

    /** An answer's sentences, the one that answers first. */
    static List<CitedSentence> all(List<RankedSentence> cited, AskedFor asked) {
        List<CitedSentence> sentences = new ArrayList<>();
        for (RankedSentence sentence : cited) {
            double behind = cited.getFirst().score() - sentence.score();
            sentences.add(new CitedSentence(sentence, sentences.size(), behind, asked));
        }
        return sentences;
    }

    /** "$38 billion", "20%" and "27.6 million" say something else where their sign or scale is left out. */
    private boolean whole(TypedSpan span) {
        return switch (span.kind()) {
            case MONEY, PERCENT -> true;
            case NUMBER -> SCALED.matcher(span.span().of(text)).find();
            default -> false;
        };
    }

    private void keepWhole(TypedSpan span) {
        for (int i = 0; i < tokens.size(); i++) {
            Span token = tokens.get(i).span();
            goesOnBefore[i] |= token.start() > span.span().start()
                    && token.start() < span.span().end();
            goesOnBehind[i] |= token.end() > span.span().start()
                    && token.end() < span.span().end();
        }
    }

    private static boolean parts(Token token) {
        return token.is("PUNCT") && ",;:()[]–—".contains(token.text());
    }

    private static boolean[] noise(RankedSentence sentence) {
        Span own = sentence.sentence().span();
        boolean[] noise = new boolean[own.length()];
        for (Noise stretch : sentence.passage().source().noise()) {
            if (stretch.span().overlaps(own)) {
                Arrays.fill(
                        noise,
                        Math.max(0, stretch.span().start() - own.start()),
                        Math.min(own.length(), stretch.span().end() - own.start()),
                        true);
            }
        }
        return noise;
    }

    private static String visible(String text, boolean[] noise) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = noise[i] ? ' ' : chars[i];
        }
        return new String(chars);
    }

    /** How near a span is to the question's words, from 0. */
    double nearness(int reach, int first, int last) {
        return fromLeft[reach][first] + fromRight[reach][last + 1];
    }

    /** The weight of the question's words before token {@code at}. */
    double matchedBefore(int at) {
        return matchedBefore[at];
    }

    /** The weight of the question's words inside a span. */
    double matchedIn(int first, int last) {
        return matchedBefore[last + 1] - matchedBefore[first];
    }

    /** The weight of the question's words in the clauses that a span touches, its own words left out. */
    double matchedAround(int first, int last) {
        int from = first;
        while (from > 0 && clause[from - 1] == clause[first]) {
            from--;
        }
        int to = last;
        while (to + 1 < tokens.size() && clause[to + 1] == clause[last]) {
            to++;
        }
        return matchedIn(from, to) - matchedIn(first, last);
    }

    /** Where a span stands in the sentence's text. */
    Span span(int first, int last) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(last).span().end());
    }

    /** The spans that could stand as an answer, as whole tokens. */
    List<Candidate> candidates() {
        List<Candidate> candidates = Candidate.in(this);
        if (!Attribution.askedFor(asked)) {
            candidates.removeIf(span -> Attribution.reports(tokens, span) || outlet != null && is(span, outlet));
        }
        if (!Attribution.sourceAskedFor(asked)) {
            candidates.removeIf(span -> Attribution.cited(tokens, span));
        }
        OthersValues others = OthersValues.in(text, typed, asked);
        if (others.any()) {
            candidates.removeIf(candidate -> others.touch(span(candidate.first(), candidate.last())));
        }
        // Who, when or how many is not answered by what the question says itself.
        if (!asked.expected().isEmpty()) {
            candidates.removeIf(this::repeated);
        }
        return candidates;
    }

    private boolean is(Candidate candidate, String name) {
        Span own = span(candidate.first(), candidate.last());
        return own.length() == name.length() && text.regionMatches(true, own.start(), name, 0, name.length());
    }

    private boolean repeated(Candidate span) {
        for (int i = span.first(); i <= span.last(); i++) {
            if (content[i] && !asking[i]) {
                return false;
            }
        }
        return true;
    }
}
