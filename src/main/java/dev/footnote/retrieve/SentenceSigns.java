package dev.footnote.retrieve;

import dev.footnote.article.Sentence;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What speaks for and against a sentence as the answer to a question: the signs that {@link SentenceRanker} weighs. Each
 * is between 0 and about 1.
 */
public final class SentenceSigns {

    /** The signs' names, in the order of the values. */
    public static final List<String> NAMES = List.of(
            "alone",
            "context",
            "moved",
            "words",
            "wordsWithContext",
            "wordsWithNext",
            "pairs",
            "names",
            "namesWithContext",
            "otherWords",
            "rarest",
            "numbers",
            "passage",
            "passageTop",
            "typed",
            "untyped",
            "reason",
            "length",
            "short",
            "pronoun",
            "question",
            "density",
            "heading",
            "first",
            "headingWords",
            "nameTyped",
            "personTyped",
            "like",
            "likeWithContext",
            "likeWeakest",
            "passageLike",
            "passageLikeWeakest",
            "namesMissing",
            "focusMissing",
            "sumMissing",
            "yearMissing",
            "countFits",
            "countElse",
            "periodFits",
            "restLike",
            "restWeakest",
            "restWithNext");

    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)^[\"'“‘(]*(?:it|its|they|their|this|that|these|those|he|she|his|her|such|both)\\b.*", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile(
            "(?i)\\b(?:because|due to|so that|in order to|as a result|therefore|since|owing to|reason|caused?|led to|which means|that means|means that|thanks to|to avoid|to allow)\\b");

    private static final Pattern FOCUS = Pattern.compile(
            "(?i)\\bhow (?:many|much)\\b|\\bwhat (?:is|was|are|were) the\\b|\\bwhat (?=price|cost|salary|fee)");

    private static final Pattern WORTH = Pattern.compile("(?i)\\bworth\\W*$");

    private static final Pattern YEAR_ASKED = Pattern.compile("\\b(?:what|which) year\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");

    private SentenceSigns() {}

    /** The question's side of the signs, worked out once per question. */
    static final class Asked {
        final Query query;
        final AnswerType type;
        final Set<String> names = new HashSet<>();
        final Set<String> others = new HashSet<>();
        final Set<String> numbers = new HashSet<>();
        final String rarest;
        final String folded;

        /** By which it asks for the present state. */
        final Set<String> present;

        final boolean year;

        final Likeness likeness;
        /** Place of the thing a question asks the number, size or value of; -1 where it asks no such thing. */
        final int focus;

        final CountedThings counted;

        Asked(Query query, PassageIndex index) {
            this.query = query;
            this.likeness = new Likeness(query, index);
            this.type = AnswerType.of(query.text());
            this.folded = query.text().toLowerCase(Locale.ROOT);
            present = ScopeReader.presentWords(query.text());
            year = YEAR_ASKED.matcher(folded).find();
            String best = "";
            for (Words.Word word : query.words()) {
                boolean digit = Character.isDigit(word.stem().charAt(0));
                if (digit) {
                    numbers.add(word.stem());
                }
                (query.names(word) || digit ? names : others).add(word.stem());
                if (best.isEmpty()
                        || query.weights().getOrDefault(word.stem(), 0.0)
                                > query.weights().getOrDefault(best, 0.0)) {
                    best = word.stem();
                }
            }
            others.removeAll(names);
            rarest = best;
            focus = likeness.numberOf(firstAfter(FOCUS, query));
            counted = new CountedThings(likeness, type == AnswerType.COUNT ? focus : -1);
        }
    }

    /**
     * The stem of the first content word after what {@code opening} matches; empty where there is none. Of what something is worth, the
     * word for it rather than its name: "What is the <em>contract</em> worth?", "What is the Oracle <em>contract</em> worth?".
     */
    private static String firstAfter(Pattern opening, Query query) {
        Matcher matcher = opening.matcher(query.text());
        boolean worth = WORTH.matcher(query.text()).find();
        if (matcher.find()) {
            for (Words.Word word : query.words()) {
                if (word.start() >= matcher.end() && !(worth && query.names(word))) {
                    return word.stem();
                }
            }
        }
        return "";
    }

    /** The signs of a passage's {@code i}th sentence. */
    static double[] of(
            Asked asked,
            PassageIndex index,
            PassageIndex.QueryVector moved,
            InPassage around,
            int i,
            List<TypedSpan> typedSpans) {
        int passage = around.passage;
        PassageIndex.Entry entry = index.entry(passage);
        int number = entry.firstSentence() + i;
        Query query = asked.query;
        Sentence sentence = entry.sentence(i);
        String text = sentence.span().of(entry.source().article().text());
        String[] stems = index.stems(number);
        Set<String> own = around.stems.get(i);
        Set<String> context = new HashSet<>(own);
        context.addAll(Arrays.asList(index.titleStems(passage)));
        if (i > 0) {
            context.addAll(around.stems.get(i - 1));
        }
        Set<String> heading = headingStems(entry, sentence);
        context.addAll(heading);
        Set<String> next = new HashSet<>(own);
        if (i + 1 < entry.sentenceCount()) {
            next.addAll(around.stems.get(i + 1));
        }
        double words = query.coverage(own);
        double[] like = around.likes.get(i);
        double[] likeInContext = asked.likeness.met(context);
        boolean wantsSpan = !asked.type.kinds().isEmpty();
        boolean hasSpan = typedSpans.stream()
                .anyMatch(s -> asked.type.takes(s, text)
                        && !asked.folded.contains(s.span().of(text).toLowerCase(Locale.ROOT)));
        boolean nameAsked = asked.type == AnswerType.NAMED;
        boolean personAsked = asked.type == AnswerType.PERSON || asked.type == AnswerType.PLACE;
        CountedThings.Match counted = asked.counted.in(text, typedSpans);
        boolean valueAsked = wantsSpan && !nameAsked && !personAsked;
        return new double[] {
            index.sentenceCosine(query.vector(), number),
            index.contextCosine(query.vector(), number),
            index.sentenceCosine(moved, number),
            words,
            query.coverage(context),
            query.coverage(next),
            query.pairCoverage(List.<String[]>of(stems)),
            query.coverage(asked.names, own),
            query.coverage(asked.names, context),
            asked.likeness.coverage(asked.others, own),
            own.contains(asked.rarest) ? 1 : 0,
            asked.numbers.isEmpty() ? 0 : share(asked.numbers, own),
            around.share,
            around.top ? 1 : 0,
            valueAsked && hasSpan ? 1 : 0,
            valueAsked && !hasSpan ? 1 : 0,
            asked.type == AnswerType.REASON && REASON.matcher(text).find() ? 1 : 0,
            Math.min(1, Math.log1p(text.length()) / 7),
            stems.length < 4 ? 1 : 0,
            PRONOUN.matcher(text).matches() ? 1 : 0,
            text.endsWith("?") ? 1 : 0,
            words / Math.log(3 + stems.length),
            sentence.heading() ? 1 : 0,
            around.opens && i == 0 ? 1 : 0,
            query.coverage(heading),
            nameAsked && hasSpan ? 1 : 0,
            personAsked && hasSpan ? 1 : 0,
            asked.likeness.mean(like),
            asked.likeness.mean(likeInContext),
            asked.likeness.weakest(likeInContext),
            asked.likeness.mean(around.like),
            asked.likeness.weakest(around.like),
            around.namesMissing,
            asked.focus < 0 ? 0 : 1 - likeInContext[asked.focus],
            (asked.type == AnswerType.PRICE || asked.type == AnswerType.SHARE) && !hasSpan ? 1 : 0,
            asked.year && !YEAR.matcher(text).find() ? 1 : 0,
            counted == CountedThings.Match.ASKED ? 1 : 0,
            counted == CountedThings.Match.OTHER ? 1 : 0,
            asked.type == AnswerType.PERIOD && typedSpans.stream().anyMatch(s -> s.kind() == TypedSpan.Kind.DURATION)
                    ? 1
                    : 0,
            asked.likeness.meanBut(around.about, like),
            asked.likeness.weakestBut(around.about, likeInContext),
            asked.likeness.meanBut(around.about, around.withNext(i))
        };
    }

    private static Set<String> headingStems(PassageIndex.Entry entry, Sentence sentence) {
        Set<String> stems = new HashSet<>();
        if (sentence.under() != null && !sentence.heading()) {
            Words.of(sentence.under().of(entry.source().article().text())).forEach(word -> stems.add(word.stem()));
        }
        return stems;
    }

    private static double share(Set<String> wanted, Set<String> held) {
        return (double) wanted.stream().filter(held::contains).count() / wanted.size();
    }
}
