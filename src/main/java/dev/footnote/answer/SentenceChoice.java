package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.article.Sentence;
import dev.footnote.index.Words;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one to three sentences that answer: the best one first; where it starts with a pronoun, the sentence before
 * it that says who or what is meant; then others while they add something and are not much worse.
 */
final class SentenceChoice {

    /** Length of an answer, in characters, beyond which nothing is added. */
    private static final int ROOM = 620;

    /** Share of the best sentence's weight from which one that is clearer may lead in its place. */
    private static final double AS_CLEAR = 0.05;

    /** The same where no single span is asked for, by which one could tell that both say the same. */
    private static final double AS_GOOD = 0.5;

    private static final Pattern WHOLE = Pattern.compile("[.!?…][\"'”’)\\]]*$");

    private final int most;

    SentenceChoice(int most) {
        this.most = most;
    }

    /** The sentences, the one that answers first; empty where no sentence can stand as an answer. */
    List<RankedSentence> choose(Retrieval found) {
        List<RankedSentence> usable = found.sentences().stream()
                .filter(s -> !s.sentence().heading() && !s.text().endsWith("?") && !isScrap(s, found))
                .toList();
        if (usable.isEmpty()) {
            return List.of();
        }
        List<Standing> best =
                AskedAge.led(found, new NamedValue(found.query()).led(SpanRanking.of(found.query(), usable)));
        List<Standing> naming = NamingSentence.led(
                found.query().text(), Definition.led(found.query().text(), best));
        List<Standing> ranked = PostHolder.led(found, naming);
        FurtherSentences further = new FurtherSentences(found.query());
        boolean defined = !ranked.getFirst().equals(best.getFirst());
        Standing lead = defined ? ranked.getFirst() : clearest(found, ranked);
        RankedSentence first = lead.sentence();
        List<RankedSentence> chosen = new ArrayList<>(List.of(first));
        int length = first.text().length();
        RankedSentence before = first.sign("pronoun") > 0 ? before(first, found) : null;
        if (before != null && most > 1 && further.says(before)) {
            chosen.add(before);
            length += before.text().length();
        }
        // Twice: one that opens with "his" may be understood once another before it was added.
        for (int pass = 0; pass < 2; pass++) {
            for (Standing other : ranked) {
                RankedSentence sentence = other.sentence();
                if (chosen.size() < most
                        && !chosen.contains(sentence)
                        && length + sentence.text().length() <= ROOM
                        && further.adds(chosen, sentence, other.worth(lead))) {
                    chosen.add(sentence);
                    length += sentence.text().length();
                }
            }
        }
        return inReadingOrder(chosen);
    }

    /**
     * "Codex," of a list, where Codex is asked about: no sentence, and nothing that the question lacks. "April 27, 2026." of a
     * timeline, where something else than a day is asked for.
     */
    private static boolean isScrap(RankedSentence sentence, Retrieval found) {
        if (AnswerType.of(found.query().text()) != AnswerType.DATE && isDate(sentence)) {
            return true;
        }
        return !isWhole(sentence.text())
                && Words.of(sentence.text()).stream()
                        .allMatch(word -> found.query().weights().containsKey(word.stem()));
    }

    /** Whether a sentence ends as one. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).find();
    }

    private static boolean isDate(RankedSentence sentence) {
        String text = sentence.text();
        return sentence.spans().stream()
                .anyMatch(span -> span.kind() == TypedSpan.Kind.DATE
                        && Words.of(span.span().of(text)).size()
                                == Words.of(text).size());
    }

    /** Two further ones that follow one another are read as in the article. */
    private static List<RankedSentence> inReadingOrder(List<RankedSentence> chosen) {
        return chosen.size() == 3 && FurtherSentences.rightBefore(chosen.get(2), chosen.get(1))
                ? List.of(chosen.get(0), chosen.get(2), chosen.get(1))
                : chosen;
    }

    /**
     * The best sentence; where it leaves open whom it speaks of, and the one before it does not tell either, one worth showing that
     * gives the same by name.
     */
    private static Standing clearest(Retrieval found, List<Standing> ranked) {
        Standing lead = ranked.getFirst();
        RankedSentence best = lead.sentence();
        if (best.sign("pronoun") == 0) {
            return lead;
        }
        String span = new NearestSpan(found.query()).in(best);
        RankedSentence before = before(best, found);
        if (span == null && before != null && before.sign("pronoun") == 0) {
            return lead;
        }
        return ranked.stream()
                .filter(other -> other.sentence().sign("pronoun") == 0
                        && (span == null
                                ? other.worth(lead) >= AS_GOOD && tellsMore(other.sentence(), best)
                                : other.worth(lead) >= AS_CLEAR
                                        && other.sentence().sign("names") >= best.sign("names")
                                        && folded(other.sentence().text()).contains(folded(span))))
                .findFirst()
                .orElse(lead);
    }

    /** "Seven-year" as "seven year", which "seven years" holds. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    /** Whether a sentence holds all that another does of the question, and names besides. */
    private static boolean tellsMore(RankedSentence sentence, RankedSentence other) {
        return sentence.sign("names") > other.sign("names") && sentence.sign("otherWords") >= other.sign("otherWords");
    }

    private static @Nullable RankedSentence before(RankedSentence sentence, Retrieval found) {
        for (RankedSentence other : found.sentences()) {
            if (other.passage().ordinal() == sentence.passage().ordinal()
                    && other.position() == sentence.position() - 1
                    && !other.sentence().heading()
                    && near(other.sentence(), sentence.sentence())) {
                return other;
            }
        }
        return null;
    }

    /** A sentence across a gap of noise or a new paragraph does not say what the pronoun means. */
    private static boolean near(Sentence before, Sentence after) {
        return after.span().start() - before.span().end() <= 2;
    }
}
