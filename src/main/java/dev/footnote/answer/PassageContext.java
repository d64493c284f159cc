package dev.footnote.answer;

import dev.footnote.article.Sentence;
import dev.footnote.retrieve.RankedSentence;
import java.util.List;
import java.util.stream.Stream;

/** What stands around a sentence and may name whom or what it speaks of. */
final class PassageContext {

    /** Sentences back in which somebody may be named whom a sentence speaks of without the name. */
    private static final int NAMED_BEFORE = 2;

    private PassageContext() {}

    /** The article's title, and the sentences of the passage right before the sentence. */
    static Stream<String> of(RankedSentence sentence) {
        List<Sentence> passage =
                sentence.passage().source().sentencesOf(sentence.passage().passage());
        int at = Math.max(0, passage.indexOf(sentence.sentence()));
        String article = sentence.article().text();
        return Stream.concat(
                Stream.of(sentence.article().title()),
                passage.subList(Math.max(0, at - NAMED_BEFORE), at).stream()
                        .map(other -> other.span().of(article)));
    }
}
