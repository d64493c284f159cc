package dev.footnote.answer.span;

import dev.footnote.article.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps a date together with the words that say which part of it is meant: "the end of 2026", "late 2025". */
final class PartOfYear {
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?:the\\s+)?(?:end|start|beginning|middle|close|turn|first half|second half)\\s+of\\s+(?:the\\s+)?|(?:early|late|mid)[-\\s]\\s*)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile(
            "(?:the\\s+)?(?:\\d{4}s?|next year|this year|(?:January|February|March|April|May|June|July|August|September|October|November|December))\\b.*",
            Pattern.DOTALL);

    private PartOfYear() {}

    /** The span, wider where it is a date with such words before it. */
    static Span with(String sentence, Span span) {
        Matcher before = BEFORE.matcher(sentence.substring(0, span.start()));
        return DATE.matcher(span.of(sentence)).matches() && before.find() ? new Span(before.start(), span.end()) : span;
    }
}
