package dev.footnote.conversation;

import dev.footnote.article.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question of a chat with what came of it.
 *
 * @param question the reader's words
 * @param standalone the question made to stand alone; null where that is not known
 * @param answer what was answered, without citation numbers; null where that is not known
 * @param cited what the answer stood on
 * @param askedBack what the reader was asked instead of being answered; null where there was no need
 */
public record Turn(
        String question,
        @Nullable String standalone,
        @Nullable String answer,
        List<Cited> cited,
        @Nullable AskedBack askedBack) {

    /** Copies the list. */
    public Turn {
        cited = List.copyOf(cited);
    }

    /** A turn that answered. */
    public Turn(String question, @Nullable String standalone, @Nullable String answer, List<Cited> cited) {
        this(question, standalone, answer, cited, null);
    }

    /** A turn of which the citations are not known. */
    public Turn(String question, @Nullable String standalone, @Nullable String answer) {
        this(question, standalone, answer, List.of());
    }

    /** A turn of which only the question is known. */
    public static Turn of(String question) {
        return new Turn(question, null, null);
    }

    /**
     * A place that an answer cited.
     *
     * @param number the citation's number in the answer, from 1
     * @param article the article's id
     * @param span the quote's place in the article's text
     */
    public record Cited(int number, String article, Span span) {}

    /**
     * What the reader was asked about a name that fits several.
     *
     * @param name the name as it stands in the standalone question
     * @param choices the full names it may stand for, as they were offered
     */
    public record AskedBack(String name, List<String> choices) {

        /** Copies the list. */
        public AskedBack {
            choices = List.copyOf(choices);
        }

        /** A question with one of the choices in the place of the name. */
        public String chosen(String question, String choice) {
            return Pattern.compile("(?U)\\b" + Pattern.quote(name) + "\\b")
                    .matcher(question)
                    .replaceFirst(Matcher.quoteReplacement(choice));
        }

        /** The choice that a thread last spoke of; null where it spoke of none, or of several in one breath. */
        public @Nullable String spokenOf(List<Turn> thread) {
            for (Turn turn : thread.reversed()) {
                String said = turn.question() + " " + turn.standalone() + " " + turn.answer();
                List<String> named = choices.stream().filter(said::contains).toList();
                if (!named.isEmpty()) {
                    return named.size() == 1 ? named.getFirst() : null;
                }
            }
            return null;
        }
    }
}
