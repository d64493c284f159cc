package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the amount, date or name that a sentence gives in answer: of the kind the question asks for, not in the question
 * itself, nearest to the words of the question. Plain rules over one sentence, by which values of several articles are
 * compared; what a reader is shown as the short answer is {@link dev.footnote.answer.span.SpanFinder}'s.
 */
final class NearestSpan {
    /** How much more a name of the question tells about where in a sentence its answer stands than another word. */
    private static final double NAME = 3;

    /** Characters beyond which a word of the question has no bearing on a span. */
    private static final int REACH = 120;

    /** Beyond any distance: an older value is given only where there is no other. */
    private static final double OLDER = 2 * REACH;

    private final Query query;
    private final AnswerType type;
    private final String folded;
    private final Set<String> names;

    /** For the sentences found for one question. */
    NearestSpan(Query query) {
        this.query = query;
        this.type = AnswerType.of(query.text());
        this.folded = query.text().toLowerCase(Locale.ROOT);
        this.names = query.names();
    }

    /** The span's text, byte for byte from the sentence; null where none fits. */
    @Nullable
    String in(RankedSentence sentence) {
        if (type.kinds().isEmpty()) {
            return null;
        }
        String text = sentence.text();
        List<Words.Word> matched = Words.of(text).stream()
                .filter(word -> query.weights().containsKey(word.stem()))
                .toList();
        String best = null;
        double nearest = Double.MAX_VALUE;
        for (TypedSpan span : sentence.spans()) {
            String words = span.span().of(text);
            ToldValue told = type.takes(span, text) ? ToldValue.of(span, text) : ToldValue.DIFFERENCE;
            if (told == ToldValue.DIFFERENCE || folded.contains(words.toLowerCase(Locale.ROOT))) {
                continue;
            }
            double distance = distance(span, matched) + (told == ToldValue.OLDER ? OLDER : 0);
            if (distance < nearest) {
                nearest = distance;
                best = words;
            }
        }
        return best;
    }

    /** Mean distance in characters to the question's words, each weighted by how much it tells. */
    private double distance(TypedSpan span, List<Words.Word> matched) {
        double sum = 0;
        double weights = 1e-9;
        for (Words.Word word : matched) {
            double weight = query.weights().getOrDefault(word.stem(), 0.0) * (names.contains(word.stem()) ? NAME : 1);
            int gap = Math.max(
                    0, Math.max(word.start() - span.span().end(), span.span().start() - word.end()));
            sum += weight * Math.min(gap, REACH);
            weights += weight;
        }
        return sum / weights;
    }
}
