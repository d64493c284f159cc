package dev.footnote.answer.model;

import dev.footnote.answer.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a drafted sentence might stand on: one sentence of a passage, and with it the ones before that it leans on.
 *
 * @param given the passage
 * @param main the sentence that says it
 * @param reading the same, read
 * @param context sentences, mostly before it, that name what it speaks of; they are cited too
 * @param subject the article's title and the sentences before, read: they tell what "the ferry" is, and are not cited
 */
record Ground(Given given, Given.Line main, Reading reading, List<Given.Line> context, List<Reading> subject) {

    /** Copies the lists. */
    Ground {
        context = List.copyOf(context);
        subject = List.copyOf(subject);
    }

    /** The same with a sentence before it, which is then cited too. */
    Ground leaningOn(Given.Line line) {
        return new Ground(given, main, reading, List.of(line), subject);
    }

    /** All that is cited, in the order of the article. */
    List<Citation> quotes() {
        List<Citation> quotes = new ArrayList<>();
        context.forEach(line -> quotes.add(given.quote(line.span())));
        quotes.add(given.quote(main.span()));
        quotes.sort(Comparator.comparingInt(quote -> quote.span().start()));
        return quotes;
    }

    /** Only the sentence that says it. */
    List<Citation> mainQuote() {
        return List.of(given.quote(main.span()));
    }
}
