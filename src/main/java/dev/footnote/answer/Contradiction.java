package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence that contradicts what a question supposes: it denies the event, says that it was called off, tells of
 * another in its place, or names another doer of what only one can have done. Where any sentence says that it did happen,
 * nothing contradicts it, but for what lasts until it ends, such as a right that was kept: there the newest report decides. Meant to be right rather than to find much.
 */
final class Contradiction {

    private static final int MOST = 40;

    /** Words after an event among which what it was done to is named. */
    private static final int AFTER = 12;

    /** Words between a doer and an event that says nothing of what it was done to. */
    private static final int NEXT_TO = 4;

    private final Supposition supposed;
    private final EventWords.Event event;
    private Set<String> around = Set.of();

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
        List<RankedSentence> contrary = new ArrayList<>();
        LocalDate affirmed = null;
        for (RankedSentence sentence : sentences.stream().limit(MOST).toList()) {
            Told told = new Told(sentence.text());
            Told before = Told.before(sentence);
            around = Told.around(sentence);
            if (affirms(told, before)) {
                LocalDate published = sentence.article().published();
                if (!event.lasting() || !supposed.dated().isEmpty() || published == null) {
                    return null;
                }
                affirmed = affirmed == null || published.isAfter(affirmed) ? published : affirmed;
            }
            boolean statement =
                    !sentence.sentence().heading() && !sentence.text().endsWith("?");
            if (statement && contradicts(told, before, sentence)) {
                contrary.add(sentence);
            }
        }
        LocalDate last = affirmed;
        return contrary.stream()
                .filter(sentence -> last == null || after(sentence, last))
                .findFirst()
                .orElse(null);
    }

    /** Whether a sentence is newer than the last report that what is supposed holds. */
    private static boolean after(RankedSentence sentence, LocalDate last) {
        LocalDate published = sentence.article().published();
        return published != null && published.isAfter(last);
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
        long rest = supposed.rest().stream().filter(told.all::contains).count();
        boolean object = told.all.containsAll(supposed.object())
                || (rest > 0 && elsewhereNamed(told) && around.containsAll(supposed.object()));
        return holdsDoer(told.all, before)
                && object
                && 2 * rest >= supposed.rest().size();
    }

    /** Whether the sentence leaves it to those around it to name what the event was done to: "turned the offer down". */
    private boolean elsewhereNamed(Told told) {
        return Collections.disjoint(told.all, supposed.object());
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
                return after.containsAll(supposed.object())
                        || (elsewhereNamed(told) && !Collections.disjoint(after, supposed.rest()));
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
