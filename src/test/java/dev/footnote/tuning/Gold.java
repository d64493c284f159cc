package dev.footnote.tuning;

import dev.footnote.article.Span;
import dev.footnote.retrieve.RankedSentence;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a sentence with what is known of a case's answer. */
final class Gold {

    /** Share of the shorter of sentence and quote that must be shared. */
    private static final double SHARED = 0.3;

    private static final Pattern PUNCTUATION = Pattern.compile("[!\"#&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]");

    private Gold() {}

    /** Whether the sentence is one of those the answer stands in. */
    static boolean quotes(Case asked, RankedSentence sentence) {
        return asked.evidence().stream()
                .anyMatch(evidence -> evidence.article()
                                .equals(sentence.article().id())
                        && evidence.quote() != null
                        && share(
                                sentence.sentence().span(),
                                find(evidence.quote(), sentence.article().text())));
    }

    /** Whether an accepted answer occurs in the sentence, whatever its case, punctuation and articles. */
    static boolean answers(Case asked, RankedSentence sentence) {
        String folded = " " + folded(sentence.text()) + " ";
        return asked.answers().stream().anyMatch(answer -> folded.contains(" " + folded(answer) + " "));
    }

    private static boolean share(Span sentence, @Nullable Span quote) {
        return quote != null
                && Math.min(sentence.end(), quote.end()) - Math.max(sentence.start(), quote.start())
                        >= SHARED * Math.min(sentence.length(), quote.length());
    }

    /** Where a quote stands, with whatever white space between its words; null where it does not. */
    static @Nullable Span find(String quote, String text) {
        int at = text.indexOf(quote);
        if (at >= 0) {
            return new Span(at, at + quote.length());
        }
        String words =
                Arrays.stream(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(words).matcher(text);
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }

    /** After SQuAD's normalisation, but currency and percent signs stay and a punctuation mark parts words. */
    static String folded(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[–—]", "-");
        return Arrays.stream(PUNCTUATION.matcher(plain).replaceAll(" ").strip().split("\\s+"))
                .filter(word -> !Set.of("a", "an", "the").contains(word))
                .collect(Collectors.joining(" "));
    }
}
