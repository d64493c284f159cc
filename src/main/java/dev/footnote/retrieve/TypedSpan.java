package dev.footnote.retrieve;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stretch of a sentence that is an amount, a date, a name: what a question may ask for and a reader may check.
 *
 * @param span where it stands in the sentence
 * @param kind what it is
 */
public record TypedSpan(Span span, Kind kind) {

    /** What a span is. */
    public enum Kind {
        /** A sum of money. */
        MONEY,
        /** A percentage. */
        PERCENT,
        /** A length of time. */
        DURATION,
        /** A day, month, year, decade or century. */
        DATE,
        /** Any other number. */
        NUMBER,
        /** Capitalised words that are not just the start of the sentence. */
        NAME
    }

    /** Words that are capitalised only because they open a sentence. */
    private static final Set<String> OPENERS =
            Set.of(("the a an this that these those it its he she they we i you his her their"
                            + " our my your in on at by for from with to of as if when while where after before since although"
                            + " though but and or so yet not no there here what who why how which during under over between"
                            + " among because both each some many most all any one two three another other such however"
                            + " moreover furthermore additionally also then now today instead despite until unlike like even"
                            + " just only once through within without about is are was were do does did has have had can"
                            + " could may might will would should following according including several few more less first"
                            + " last next yesterday tomorrow neither either sources source second finally later meanwhile thus therefore whether against into upon than")
                    .split(" "));

    /** All spans of {@code sentence}, in order, not overlapping. */
    public static List<TypedSpan> in(String sentence) {
        boolean[] taken = new boolean[sentence.length()];
        List<TypedSpan> spans = new ArrayList<>();
        for (SpanRule rule : SpanRules.ALL) {
            rule.find(sentence, (start, end) -> add(sentence, rule.kind(), start, end, taken, spans));
        }
        spans.sort((left, right) ->
                Integer.compare(left.span().start(), right.span().start()));
        return spans;
    }

    private static void add(String sentence, Kind kind, int from, int to, boolean[] taken, List<TypedSpan> spans) {
        if (kind == Kind.NAME) {
            addNames(sentence, from, to, taken, spans);
        } else {
            addTrimmed(sentence, kind, from, to, taken, spans);
        }
    }

    /** The names of a stretch, without the dates and numbers in it: "On Tuesday Oracle" holds one. */
    private static void addNames(String sentence, int from, int to, boolean[] taken, List<TypedSpan> spans) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && !taken[end]) {
                end++;
            }
            int name = afterOpeners(sentence, afterBlanks(sentence, start, end), end);
            int last = end < to ? beforeSmallWords(sentence, name, end) : end;
            if (name < last) {
                addTrimmed(sentence, Kind.NAME, name, last, taken, spans);
            }
            start = end + 1;
        }
    }

    private static void addTrimmed(
            String sentence, Kind kind, int start, int to, boolean[] taken, List<TypedSpan> spans) {
        int end = to;
        while (end > start && Character.isWhitespace(sentence.charAt(end - 1))) {
            end--;
        }
        if (end <= start) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return;
            }
        }
        Arrays.fill(taken, start, end, true);
        spans.add(new TypedSpan(new Span(start, end), kind));
    }

    private static int afterBlanks(String sentence, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(sentence.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The end without what only led to a number: "Group of 20" leaves "Group". */
    private static int beforeSmallWords(String sentence, int from, int to) {
        int end = to;
        while (end > from) {
            int last = end;
            while (last > from && Character.isWhitespace(sentence.charAt(last - 1))) {
                last--;
            }
            int word = last;
            while (word > from && !Character.isWhitespace(sentence.charAt(word - 1))) {
                word--;
            }
            if (word < last && !Character.isLowerCase(sentence.charAt(word))) {
                return last;
            }
            end = word;
        }
        return end;
    }

    private static int afterOpeners(String sentence, int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && !Character.isWhitespace(sentence.charAt(end))) {
                end++;
            }
            String word = sentence.substring(start, end);
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            if (acronym || !OPENERS.contains(word.toLowerCase(Locale.ROOT))) {
                return start;
            }
            start = end;
            while (start < to && Character.isWhitespace(sentence.charAt(start))) {
                start++;
            }
        }
        return to;
    }
}
