package dev.footnote.answer;

import dev.footnote.article.Sentence;
import dev.footnote.index.Words;
import dev.footnote.language.Lexicon;
import dev.footnote.retrieve.PolarQuestion;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether nothing near the sentences that answer best speaks of what a short question for yes or no turns on: "is Corvane going
 * bankrupt?" where Corvane is told of, and nothing like bankruptcy. In so short a question the name alone makes a sentence look
 * like an answer.
 */
final class UntoldPoint {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    /** Sentences whose neighbours are looked at; of the best one, the whole passage is. */
    private static final int LOOKED_AT = 3;

    private static final List<String> TAGS = List.of("NOUN", "VERB", "ADJ");

    private static final Lexicon LEXICON = new Lexicon();

    private UntoldPoint() {}

    /** Whether one of the words that a question for yes or no turns on is told of by nothing near the best sentences. */
    static boolean in(Retrieval found) {
        PolarQuestion asked = PolarQuestion.of(found.query());
        if (asked == null) {
            return false;
        }
        List<String> near = near(found.sentences());
        List<String> unspoken = asked.unspoken(near.stream().map(Words::stems).toList());
        if (unspoken.isEmpty()) {
            return false;
        }
        Set<String> told = near.stream()
                .flatMap(sentence ->
                        WORD.matcher(sentence.toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return unspoken.stream().map(UntoldPoint::senses).anyMatch(meant -> told.stream()
                .allMatch(word -> Collections.disjoint(meant, senses(word))));
    }

    /** The title and the sentences of the best passage, and what stands beside the best sentences. */
    private static List<String> near(List<RankedSentence> sentences) {
        RankedSentence best = sentences.getFirst();
        Set<String> near = new LinkedHashSet<>();
        near.add(best.article().title());
        passage(best).forEach(sentence -> near.add(text(sentence, best)));
        for (RankedSentence ranked : sentences.subList(0, Math.min(LOOKED_AT, sentences.size()))) {
            List<Sentence> passage = passage(ranked);
            int at = passage.indexOf(ranked.sentence());
            passage.subList(Math.max(0, at - 1), Math.min(passage.size(), at + 2))
                    .forEach(sentence -> near.add(text(sentence, ranked)));
        }
        return List.copyOf(near);
    }

    private static List<Sentence> passage(RankedSentence sentence) {
        return sentence.passage().source().sentencesOf(sentence.passage().passage());
    }

    private static String text(Sentence sentence, RankedSentence of) {
        return sentence.span().of(of.article().text());
    }

    private static Set<String> senses(String word) {
        Set<String> senses = new HashSet<>();
        TAGS.forEach(tag ->
                senses.addAll(LEXICON.senses(LEXICON.bases(word, tag), tag).own()));
        return senses;
    }
}
