package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.calendar.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of an answer as one paragraph, each with its numbers, the shortest span that answers in bold. */
final class AnswerText {

    private AnswerText() {}

    static String set(Answer.Grounded answer, Style style) {
        Paragraph paragraph = new Paragraph();
        String wanted = answer.shortSpan() == null ? "" : Printable.line(answer.shortSpan());
        String before = "";
        for (Answer.Sentence sentence : answer.sentences()) {
            paragraph.add(before);
            before = " ";
            if (sentence.earlier() != null) {
                paragraph.add("Earlier, " + Period.of(sentence.earlier()).words() + ": ", Ink.DIM);
            }
            String text = Printable.line(sentence.text());
            Matcher found = find(wanted, text);
            if (found == null) {
                paragraph.add(text);
            } else {
                paragraph
                        .add(text.substring(0, found.start()))
                        .add(found.group(), Ink.BOLD)
                        .add(text.substring(found.end()));
                wanted = "";
            }
            // One whole with the number, so that the number does not open a line of its own.
            paragraph.addWhole(tag(sentence), Ink.DIM);
        }
        return paragraph.set(style, "", "");
    }

    /** How sure the sentence is, unless it is confirmed, and its numbers. */
    private static String tag(Answer.Sentence sentence) {
        String certainty = sentence.certainty() == Certainty.CONFIRMED
                ? ""
                : " (" + sentence.certainty().code() + ")";
        return certainty + (sentence.citations().isEmpty() ? "" : " " + numbers(sentence));
    }

    private static String numbers(Answer.Sentence sentence) {
        return sentence.citations().stream().map(n -> "[" + n + "]").collect(Collectors.joining());
    }

    /** The span as words of its own, so that a 5 is not found in 2025; failing that, anywhere. */
    private static @Nullable Matcher find(String wanted, String text) {
        if (wanted.isEmpty()) {
            return null;
        }
        Matcher words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        if (words.find()) {
            return words;
        }
        Matcher anywhere = Pattern.compile(Pattern.quote(wanted)).matcher(text);
        return anywhere.find() ? anywhere : null;
    }
}
