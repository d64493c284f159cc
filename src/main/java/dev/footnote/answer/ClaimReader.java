package dev.footnote.answer;

import dev.footnote.article.Span;
import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what sentences give as the answer to one question. */
final class ClaimReader {

    private static final Sections QUESTIONS = Sections.read(ClaimReader.class, "claim-questions.txt");

    private static final Pattern YES_OR_NO = Pattern.compile("(?i)^\\W*(?:" + QUESTIONS.either("yes or no") + ")\\b");

    /** What is said of a thing after "is a", up to where a new statement begins. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "\\b(?:is|was|are|were|as|plays?|played)\\s+(?:an?|the)\\s+((?:(?!(?:by|who|which|that|where|whose|from|for|in|at|on|released|directed|written|located|produced|based|founded|published|created|born|known)\\b)[^\\s,.;()]+\\s?){1,8})");

    /** What was done or said is a list of things, which do not contradict each other. */
    private static final Pattern NEWS =
            Pattern.compile("(?i)^\\W*what (?:" + QUESTIONS.either("being") + ") (?:\\w+ )?(?:"
                    + QUESTIONS.either("being told") + ")\\b|^\\W*what (?:" + QUESTIONS.either("doing") + ")\\b.*\\b(?:"
                    + QUESTIONS.either("telling") + ")\\b|^\\W*what(?:'s)? (?:has |is )?happen");

    /** The share of the question's names that a sentence must hold itself to say yes or no to it. */
    private static final double NAMED = 0.5;

    private static final Pattern NEXT_WORD = Pattern.compile("\\s+\\p{L}+");
    private static final Pattern OF_WORDS = Pattern.compile("\\s+of\\s+(?:\\p{L}+\\s+){0,2}\\p{L}+");

    private static final List<String> PRECISION = List.of("early", "middle", "late", "about", "above", "below");

    private final Query query;
    private final NearestSpan nearest;
    private final AskedMeasure measure;
    private final Polarity polarity;
    private final boolean asksForNews;
    private final boolean yesOrNo;
    private final boolean open;
    private final boolean named;

    ClaimReader(Query query) {
        this.query = query;
        this.nearest = new NearestSpan(query);
        AnswerType type = AnswerType.of(query.text());
        this.measure = new AskedMeasure(query.text());
        this.polarity = new Polarity(query);
        this.asksForNews = NEWS.matcher(query.text()).find();
        this.yesOrNo =
                type == AnswerType.OPEN && YES_OR_NO.matcher(query.text()).find();
        this.open = type.kinds().isEmpty() || type.kinds().contains(TypedSpan.Kind.NAME);
        // "What sport" is answered by a word that is no name.
        this.named = type == AnswerType.PERSON || type == AnswerType.PLACE;
    }

    /** Whether the question can be answered by yes or no. */
    boolean yesOrNo() {
        return yesOrNo;
    }

    /** What {@code sentence} gives; null where it gives nothing that can be compared. */
    @Nullable
    Claim read(RankedSentence sentence) {
        if (yesOrNo) {
            if (sentence.sign("names") < NAMED) {
                return null;
            }
            Boolean yes = polarity.of(sentence.text());
            return yes == null ? null : new Claim(sentence, clause(sentence.text()), new Value.Polarity(yes));
        }
        String span = open && !named ? null : nearest.in(sentence);
        Claim typed = span == null ? null : typed(span, sentence);
        if (typed != null || !open || asksForNews) {
            return typed;
        }
        Claim measured = measure.in(sentence);
        return measured == null ? described(sentence) : measured;
    }

    private static @Nullable Claim typed(String span, RankedSentence sentence) {
        String text = sentence.text();
        for (TypedSpan typed : sentence.spans()) {
            if (span.contains(typed.span().of(text))) {
                if (tellsNoLength(typed, text)) {
                    return null;
                }
                Value value = Values.of(typed, text);
                return value == null ? null : new Claim(sentence, withPrecision(typed.span(), text), value);
            }
        }
        return null;
    }

    /** Whether a length of time says how far two events are apart ("one day before it"), or how much there is of something. */
    private static boolean tellsNoLength(TypedSpan typed, String text) {
        return typed.kind() == TypedSpan.Kind.DURATION
                && (followed(typed, NEXT_WORD, "apart", text) || followed(typed, OF_WORDS, "earned", text));
    }

    private static boolean followed(TypedSpan typed, Pattern words, String kind, String text) {
        Matcher after = words.matcher(text).region(typed.span().end(), text.length());
        return after.lookingAt() && ValueWords.has(kind, after.group());
    }

    /** The value with the words before it that say how exact it is: "the middle of 2027", "more than 200". */
    private static String withPrecision(Span span, String text) {
        for (String kind : PRECISION) {
            int start = ValueWords.ending(kind, text.substring(0, span.start()));
            if (start >= 0) {
                return text.substring(start, span.end());
            }
        }
        return span.of(text);
    }

    /** The answer to an open question: what the sentence says that the thing is; failing that, all of its words. */
    private Claim described(RankedSentence sentence) {
        Matcher description = DESCRIPTION.matcher(sentence.text());
        String phrase = description.find() ? description.group(1).strip() : clause(sentence.text());
        List<String> told = Words.of(phrase).stream()
                .map(Words.Word::stem)
                .filter(stem -> !query.weights().containsKey(stem))
                .toList();
        return new Claim(sentence, phrase, new Value.Phrase(Set.copyOf(told), told.isEmpty() ? "" : told.getLast()));
    }

    /** The clause that holds most of the question's words. */
    private String clause(String text) {
        String best = text;
        double most = -1;
        for (String clause : text.split("(?<=[,;:])\\s+")) {
            Set<String> stems = new HashSet<>();
            Words.of(clause).forEach(word -> stems.add(word.stem()));
            double share = query.coverage(stems);
            if (share > most) {
                most = share;
                best = clause;
            }
        }
        return best.replaceAll("[,;:.]$", "");
    }
}
