package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.AskedOutlet;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.Scope;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** What a question is about, without the outlets and days it asks for: its names, and the words that say the rest. */
final class Subject {

    /** The share of a question's words, weighted, that a passage on its subject holds. */
    private static final double COVERED = 0.5;

    private final Query query;
    private final Set<String> names = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    Subject(Query query, Scope scope) {
        this.query = query;
        Set<String> aside = new HashSet<>();
        for (AskedOutlet outlet : scope.asked()) {
            outlet.names().forEach(name -> add(name, aside));
            add(outlet.name(), aside);
        }
        if (scope.limit() != null) {
            add(scope.limit().words(), aside);
        }
        for (Words.Word word : query.words()) {
            if (!aside.contains(word.stem())) {
                words.add(word.stem());
                if (query.names(word)) {
                    names.add(word.stem());
                }
            }
        }
    }

    /** The same subject; where the question names nothing, its rarest word stands for a name: "the <em>vaccine</em>". */
    Subject orRarest() {
        if (names.isEmpty()) {
            words.stream()
                    .max(Comparator.comparingDouble(
                                    (String stem) -> query.weights().getOrDefault(stem, 0.0))
                            .thenComparing(Comparator.naturalOrder()))
                    .ifPresent(names::add);
        }
        return this;
    }

    /** Whether the question names anybody or anything. */
    boolean named() {
        return !names.isEmpty();
    }

    /** Whether a text holds all the question's names. */
    boolean namedIn(String text) {
        Set<String> stems = new HashSet<>();
        add(text, stems);
        return stems.containsAll(names);
    }

    /** Whether a passage, with its article's title, is on the subject. */
    boolean of(RankedPassage passage) {
        Set<String> stems = new HashSet<>();
        add(passage.article().title(), stems);
        add(passage.text(), stems);
        return stems.containsAll(names) && query.coverage(words, stems) >= COVERED;
    }

    private static void add(String text, Set<String> stems) {
        Words.of(text).forEach(word -> stems.add(word.stem()));
    }
}
