package dev.footnote.conversation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what "the deal", "this company" and "that percentage" refer back to. */
final class DefinitePhrases {

    private static final Set<String> MEASURES =
            Set.of("percentage", "figure", "number", "amount", "sum", "share", "price", "value", "rate");

    private final Lexicon lexicon;
    private final AskedThing asked;

    DefinitePhrases(Lexicon lexicon, AskedThing asked) {
        this.lexicon = lexicon;
        this.asked = asked;
    }

    /** The earlier phrase that a phrase with "the" or a pointing word means; null where there is none. */
    @Nullable
    String meant(String question, NounPhrase phrase, Conversation so) {
        if (phrase.head() != phrase.from() + 1 || !phrase.attached().isEmpty() || phrase.end() > phrase.head() + 1) {
            return null;
        }
        String head = phrase.headWord().low();
        boolean pointing = !phrase.firstWord().low().equals("the");
        if (pointing && MEASURES.contains(head)) {
            return asked.of(so.last(), head);
        }
        for (Topic each : so.mentioned().reversed()) {
            if (each.head().equals(head)
                    && Word.of(each.text()).size() > 2 - (each.named() ? 1 : 0)
                    && !each.text().equalsIgnoreCase(phrase.text(question))) {
                return definite(each);
            }
        }
        Topic topic = so.topic();
        if (topic != null && (pointing || topic.named()) && lexicon.in(pointing ? "classes" : "stand-ins", head)) {
            return topic.text();
        }
        return null;
    }

    private String definite(Topic topic) {
        Word first = Word.of(topic.text()).getFirst();
        if (first.low().equals("a") || first.low().equals("an")) {
            return "the" + topic.text().substring(first.end());
        }
        return lexicon.in("determiners", first.low())
                        || topic.text().contains("'s")
                        || first.text().equals(first.low()) && topic.plural()
                ? topic.text()
                : "the " + topic.text();
    }
}
