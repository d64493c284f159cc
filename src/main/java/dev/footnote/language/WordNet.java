package dev.footnote.language;

import java.util.Locale;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * The words of English with what they mean: WordNet 3.1 (Fellbaum 1998). It is read at the first question put to it, which
 * takes most of a second, and answers one question at a time. Safe for several threads.
 */
public final class WordNet {

    /**
     * A question to the dictionary.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    public interface Question<T> {

        /** Looks the answer up. */
        T in(Dictionary dictionary) throws JWNLException;
    }

    private static final class Loaded {
        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            try {
                return Dictionary.getDefaultResourceInstance();
            } catch (JWNLException e) {
                throw new IllegalStateException("WordNet is not on the class path", e);
            }
        }
    }

    private WordNet() {}

    /** Puts a question to the dictionary, once nobody else does: it is not made for several threads. */
    public static <T> T ask(Question<T> question) {
        synchronized (Loaded.class) {
            try {
                return question.in(Loaded.DICTIONARY);
            } catch (JWNLException e) {
                throw new IllegalStateException("WordNet could not be read", e);
            }
        }
    }

    /** Whether a word, in any of its forms, is a noun, verb, adjective or adverb of the language. */
    public static boolean knows(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ask(dictionary -> {
            for (POS part : POS.getAllPOS()) {
                if (dictionary.lookupIndexWord(part, lower) != null) {
                    return true;
                }
            }
            return false;
        });
    }
}
