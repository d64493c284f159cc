package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence that contradicts what a question supposes: it denies the event, says that it was called off, tells of
 * another in its place, or names another doer of what only one can have done. Where any sentence says that it did happen,
 * nothing contradicts it. Meant to be right rather than to find much.
 */
final class Contradiction {

    private static final int MOST = 40;

    /** Words after an event among which what it was done to is named. */
    private static final int AFTER = 12;

    /** Words between a doer and an event that says nothing of what it was done to. */
    private static final int NEXT_TO = 4;

    private final Supposition supposed;
    private final EventWords.Event event;

    private Contradiction(Supposition supposed) {
        this.supposed = supposed;
        this.event = supposed.event();
    }

    /** The sentence; null where nothing is supposed or nothing contradicts it. */
    static @Nullable RankedSentence of(String question, List<RankedSentence> sentences) {
        Supposition supposed = Supposition.of(question);
        return supposed == null ? null : new Contradiction(supposed).among(sentences);
    }

    private @Nullable RankedSentence among(List<RankedSentence> sentences) {
        RankedSentence contrary = null;
        for (RankedSentence sentence : sentences.stream().limit(MOST).toList()) {
            Told told = new Told(sentence.text());
            Told before = Told.before(sentence);
            if (affirms(told, before)) {
                return null;
            }
            boolean statement =
                    !sentence.sentence().heading() && !sentence.text().endsWith("?");
            if (contrary == null && statement && contradicts(told, before, sentence)) {
                contrary = sentence;
            }
        }
        return contrary;
    }

    private boolean contradicts(Told told, Told before, RankedSentence sentence) {
        if (!told.all.containsAll(supposed.dated())) {
            return namesAnother(told, sentence);
        }
        return denies(told, before)
                || thwarted(told, before)
                || replaces(told, before)
                || undone(told)
                || namesAnother(told, sentence);
    }

    /** Whether the sentence, with the one it leans on, names all and says half of what else is said of it. */
    private boolean aboutThem(Told told, Told before) {
        boolean named = holdsDoer(told.all, before) && told.all.containsAll(supposed.object());
        long rest = supposed.rest().stream().filter(told.all::contains).count();
        return named && 2 * rest >= supposed.rest().size();
    }

    private boolean holdsDoer(Set<String> stems, Told before) {
        return stems.containsAll(supposed.doer()) && stems.containsAll(supposed.kind())
                || !before.all.isEmpty()
                        && before.all.containsAll(supposed.doer())
                        && before.all.containsAll(supposed.kind());
    }

    private boolean deed(Told told, int at) {
        return supposed.deed().isEmpty() || told.from(at, AFTER).contains(supposed.deed());
    }

    private boolean affirms(Told told, Told before) {
        if (!aboutThem(told, before)) {
            return false;
        }
        boolean calledOff = !told.places(EventWords.thwarted()).isEmpty();
        for (int at : told.places(event.said())) {
            boolean elsewhere = supposed.alone() && !holdsDoer(told.clauseBefore(at), before);
            if (deed(told, at) && !told.denied(at) && !told.unreal(at) && !elsewhere) {
                return true;
            }
        }
        return !calledOff
                && told.places(event.contrary()).isEmpty()
                && !told.places(event.named()).isEmpty();
    }

    private boolean denies(Told told, Told before) {
        if (!aboutThem(told, before)) {
            return false;
        }
        for (int at : told.places(event.said())) {
            if (deed(told, at) && told.denied(at)) {
                return holdsDoer(told.until(at), before);
            }
        }
        return false;
    }

    /** "The sale of C to B was called off" where the question supposes that B bought it. */
    private boolean thwarted(Told told, Told before) {
        return !supposed.object().isEmpty()
                && aboutThem(told, before)
                && !told.places(event.named()).isEmpty()
                && told.places(EventWords.thwarted()).stream().anyMatch(at -> !told.denied(at) && !told.unreal(at));
    }

    /** "A invested in B" where the question supposes that A bought it. */
    private boolean replaces(Told told, Told before) {
        if (!aboutThem(told, before)) {
            return false;
        }
        for (int at : told.places(event.contrary())) {
            boolean real = !told.denied(at) && !told.unreal(at) && deed(told, at);
            if (real && (supposed.alone() ? nextTo(told, at) : holdsDoer(told.until(at), before))) {
                Set<String> after = new HashSet<>(told.stems.subList(at, told.stems.size()));
                return supposed.object().isEmpty() || after.containsAll(supposed.object());
            }
        }
        return false;
    }

    /** Whether the doer stands right before the event. */
    private boolean nextTo(Told told, int at) {
        Set<String> near = new HashSet<>(told.stems.subList(Math.max(0, at - NEXT_TO), at));
        return near.containsAll(supposed.doer())
                && near.containsAll(supposed.kind())
                && told.clauseBefore(at).containsAll(supposed.doer());
    }

    /** "The court removed A's right" where the question supposes that A kept it. */
    private boolean undone(Told told) {
        for (int at : told.places(event.undone())) {
            Set<String> after = told.from(at + 1, AFTER);
            boolean theirs = !supposed.doer().isEmpty()
                    && !supposed.rest().isEmpty()
                    && after.containsAll(supposed.doer())
                    && after.containsAll(supposed.object())
                    && after.containsAll(supposed.rest());
            if (theirs && !told.denied(at) && !told.unreal(at)) {
                return true;
            }
        }
        return false;
    }

    /** "C bought B" where the question supposes that A did; A must not be spoken of at all. */
    private boolean namesAnother(Told told, RankedSentence sentence) {
        Set<String> object = supposed.object();
        if (!event.sole() || supposed.doer().isEmpty() || object.isEmpty() || !told.all.containsAll(object)) {
            return false;
        }
        Set<String> around = new Told(sentence.passage().text()).all;
        if (supposed.doer().stream().anyMatch(around::contains)) {
            return false;
        }
        for (int at : told.places(event.said())) {
            boolean done = told.low(at).matches(".*(?:ed|ought|on)");
            boolean another = at > 0 && told.capital(at - 1) && !object.contains(told.stems.get(at - 1));
            if (done && another && told.from(at, 3 + object.size()).containsAll(object)) {
                return true;
            }
        }
        return false;
    }
}
