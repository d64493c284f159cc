package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a draft or of a passage, read for its words.
 *
 * @param text the sentence
 * @param tokens its words and signs
 * @param atoms its amounts, dates and names
 * @param words those of its words that say something and are no part of an atom, in order
 * @param everything all its words, in order
 * @param clauses its clauses
 */
record Reading(
        String text,
        List<Token> tokens,
        List<TypedSpan> atoms,
        List<Word> words,
        List<Word> everything,
        List<Span> clauses) {

    /** Copies the lists. */
    Reading {
        tokens = List.copyOf(tokens);
        atoms = List.copyOf(atoms);
        words = List.copyOf(words);
        everything = List.copyOf(everything);
        clauses = List.copyOf(clauses);
    }

    /**
     * A word.
     *
     * @param lower in lower case
     * @param tag its part of speech
     * @param bases its base forms; also those of the compound or phrasal verb it stands in, joined by "_"
     * @param index its place among the sentence's tokens
     * @param span where it stands
     */
    record Word(String lower, String tag, Set<String> bases, int index, Span span) {

        /** Copies the set. */
        Word {
            bases = Set.copyOf(bases);
        }

        boolean is(String... tags) {
            return List.of(tags).contains(tag);
        }
    }

    /** The words that stand in a stretch of the sentence. */
    List<Word> within(Span span) {
        return everything.stream().filter(word -> span.contains(word.span())).toList();
    }
}
