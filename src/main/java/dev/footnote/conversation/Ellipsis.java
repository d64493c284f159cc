package dev.footnote.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills what is left of a question that says only what differs from the last one: "And with Oracle?". */
final class Ellipsis {

    private static final Set<String> PLACING = Set.of("in", "at", "on", "near", "around");

    private static final Set<String> CIRCUMSTANCES = Set.of("why", "when", "where");

    /** What may stand between "how" and the verb of a question that another question word can open as well. */
    private static final Set<String> DEGREES = Set.of("much", "long", "often", "far", "soon", "early", "late", "fast");

    private static final Pattern WHY_NOT = Pattern.compile("(?i)\\bwhy not\\W*$");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    Ellipsis(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * A question filled from the one before.
     *
     * @param part the phrase that was put into it; null where it was only turned or added to
     * @param base the question before, where this only adds to it: what is asked next goes on from there; else null
     */
    record Filled(
            String text, @Nullable String part, @Nullable String base) {

        Filled(String text, @Nullable String part) {
            this(text, part, null);
        }
    }

    /** The last question with the parallel part replaced; null where the question is not elliptic or nothing fits. */
    @Nullable
    Filled filled(String question, Conversation so) {
        if (so.last().isEmpty()) {
            return null;
        }
        String tail = Remnant.tail(question, lexicon);
        if (tail != null) {
            return tail(tail, so.last());
        }
        Remnant remnant = Remnant.of(question, lexicon, phrases);
        if (remnant == null) {
            return null;
        }
        return remnant.bare() ? null : put(remnant, so);
    }

    /** A bare "Why?", "When did it happen?" or "Who said that?" put to the last question; null for any other. */
    @Nullable
    Filled turned(String question, Conversation so) {
        if (!so.last().isEmpty() && Remnant.asksForSource(question)) {
            return new Filled(inserted(so.last(), ", and who said so"), null, so.last());
        }
        if (!so.last().isEmpty() && Remnant.asksForCertainty(question)) {
            return new Filled(inserted(so.last(), ", and is that confirmed"), null, so.last());
        }
        Remnant remnant = so.last().isEmpty() ? null : Remnant.of(question, lexicon, phrases);
        if (remnant == null || !remnant.bare()) {
            return null;
        }
        String denied = WHY_NOT.matcher(question).find() ? denied(so.last()) : null;
        return new Filled(asked(remnant.text(), denied == null ? so.last() : denied), null);
    }

    /** "Since when?" after "Why is it closed?" asks "Since when is it closed?"; after others it adds to the question. */
    private Filled tail(String tail, String last) {
        List<Word> words = Word.of(last);
        boolean circumstance = words.size() > 2
                && CIRCUMSTANCES.contains(words.getFirst().low())
                && lexicon.in("auxiliaries", words.get(1).low());
        return circumstance
                ? new Filled(capital(tail) + " " + last.substring(words.get(1).start()), null)
                : new Filled(inserted(last, ", and " + tail), null, last);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The last question with what a correction means in the place of what it takes back; null where nothing fits. */
    @Nullable
    Filled corrected(Corrections.Correction correction, Conversation so) {
        Remnant remnant = so.last().isEmpty() ? null : Remnant.phrase(correction.now(), lexicon, phrases);
        if (remnant == null) {
            return null;
        }
        boolean particular = remnant.named()
                && Slot.of(Word.of(so.last()), phrases, lexicon).stream().noneMatch(Slot::named);
        return corrected(correction, remnant, particular ? so.aboutLastNamed() : so);
    }

    @Nullable
    private Filled corrected(Corrections.Correction correction, Remnant remnant, Conversation so) {
        String last = so.last();
        String before = correction.before();
        int at = before == null ? -1 : last.toLowerCase(Locale.ROOT).indexOf(before.toLowerCase(Locale.ROOT));
        if (before != null && at >= 0) {
            return new Filled(
                    last.substring(0, at) + correction.now() + last.substring(at + before.length()), correction.now());
        }
        Filled put = put(remnant, so);
        List<Slot> slots = Slot.of(Word.of(last), phrases, lexicon);
        if (put != null || slots.isEmpty()) {
            return put;
        }
        return replaced(last, slots.getLast(), remnant);
    }

    @Nullable
    private Filled put(Remnant remnant, Conversation so) {
        List<Slot> slots = Slot.of(Word.of(so.last()), phrases, lexicon);
        return remnant.time() ? new Filled(timed(remnant, so.last(), slots), null) : parallel(remnant, so, slots);
    }

    /** "Are the schools not closed?" of "Are the schools closed?"; null where the question is no such one. */
    @Nullable
    private String denied(String last) {
        List<Word> words = Word.of(last);
        NounPhrase subject =
                words.size() > 2 && lexicon.in("auxiliaries", words.getFirst().low()) ? phrases.at(words, 1) : null;
        if (subject == null || subject.end() >= words.size()) {
            return null;
        }
        int end = words.get(subject.end() - 1).end();
        return last.substring(0, end) + " not" + last.substring(end);
    }

    /** "Why?" after "When did the term end?" asks "Why did the term end?". */
    private String asked(String word, String last) {
        List<Word> words = Word.of(last);
        String opening = capital(word) + " ";
        Word first = words.getFirst();
        if (lexicon.in("auxiliaries", first.low())) {
            return opening + first.low() + last.substring(first.end());
        }
        for (int i = 1; i + 1 < words.size() && lexicon.in("question words", first.low()); i++) {
            boolean subject = i + 1 < words.size()
                    && (phrases.at(words, i + 1) != null
                            || lexicon.in("pronouns", words.get(i + 1).low()));
            if (lexicon.in("auxiliaries", words.get(i).low())
                    && subject
                    && words.subList(1, i).stream().allMatch(between -> DEGREES.contains(between.low()))
                    && !first.low().equals("who")) {
                return opening + last.substring(words.get(i).start());
            }
        }
        return inserted(last, ", and " + word);
    }

    private static String timed(Remnant remnant, String last, List<Slot> slots) {
        for (Slot slot : slots.reversed()) {
            if (slot.year()) {
                String now = remnant.year()
                        ? remnant.text()
                        : shifted(last.substring(slot.start(), slot.end()), remnant.text());
                return now == null
                        ? inserted(last, ", " + remnant.text())
                        : last.substring(0, slot.start()) + now + last.substring(slot.end());
            }
        }
        String preposition = remnant.preposition().isEmpty() && remnant.year() ? "in" : remnant.preposition();
        return inserted(last, preposition.isEmpty() ? ", " + remnant.text() : " " + preposition + " " + remnant.text());
    }

    @Nullable
    private static String shifted(String year, String words) {
        String low = words.toLowerCase(Locale.ROOT);
        if (!low.contains("year")) {
            return null;
        }
        int by = low.matches(".*(?:before|earlier|previous|last).*")
                ? -1
                : low.matches(".*(?:after|later|following|next).*") ? 1 : 0;
        return by == 0 ? null : Integer.toString(Integer.parseInt(year) + by);
    }

    @Nullable
    private Filled parallel(Remnant remnant, Conversation so, List<Slot> slots) {
        String last = so.last();
        Slot modifier = beside(remnant, last, slots) ? Slot.beforeNoun(Word.of(last), phrases) : null;
        Slot slot = modifier == null ? slot(remnant, so, slots) : modifier;
        if (slot != null) {
            return replaced(last, slot, remnant);
        }
        return remnant.preposition().isEmpty()
                ? null
                : new Filled(inserted(last, " " + remnant.preposition() + " " + remnant.text()), null);
    }

    /** Whether a name alone may take the place of one that only tells of what a thing is: "And with Microsoft?" after "the Amazon deal". */
    private static boolean beside(Remnant remnant, String last, List<Slot> slots) {
        NounPhrase phrase = remnant.phrase();
        return phrase != null
                && phrase.clitic() < 0
                && phrase.attached().isEmpty()
                && phrase.words().stream().allMatch(Word::capital)
                && (remnant.preposition().isEmpty()
                        ? slots.stream().filter(Slot::named).count() == 1
                        : remnant.preposition().equals("with") && !last.contains(" with "));
    }

    private static Filled replaced(String last, Slot slot, Remnant remnant) {
        return new Filled(
                last.substring(0, slot.start()) + remnant.text() + last.substring(slot.end()), remnant.text());
    }

    @Nullable
    private Slot slot(Remnant remnant, Conversation so, List<Slot> slots) {
        NounPhrase phrase = remnant.phrase();
        if (phrase != null && phrase.clitic() > 0) {
            return lexicon.in("peers", phrase.headWord().low()) ? ownerSlot(phrase, so.last(), slots) : null;
        }
        Slot like = likeSlot(remnant, so.last());
        if (like != null) {
            return like;
        }
        boolean governed = !remnant.preposition().isEmpty();
        if (governed) {
            for (Slot slot : slots.reversed()) {
                if (slot.preposition().equals(remnant.preposition())
                        && !slot.year()
                        && slot.named() == remnant.named()) {
                    return slot;
                }
            }
            for (Slot slot : remnant.named() ? List.<Slot>of() : slots.reversed()) {
                // A name in small letters: "and with amd?"
                if (slot.preposition().equals(remnant.preposition()) && !slot.year()) {
                    return slot;
                }
            }
            // "And for lorries?"
            boolean beside = so.topic() != null
                    && so.topic().named()
                    && phrase != null
                    && !remnant.named()
                    && !lexicon.in("determiners", phrase.firstWord().low());
            if (!remnant.preposition().equals("for") || beside) {
                return null;
            }
        }
        if (remnant.named()) {
            List<Slot> named = slots.stream().filter(Slot::named).toList();
            for (Slot slot : remnant.owner() ? List.<Slot>of() : named.reversed()) {
                if (!slot.preposition().isEmpty() && !PLACING.contains(slot.preposition())) {
                    return slot;
                }
            }
            if (remnant.owner()) {
                return named.stream()
                        .filter(slot -> so.last().startsWith("'s", slot.end()))
                        .findFirst()
                        .orElse(null);
            }
            if (!named.isEmpty()) {
                return named.getFirst();
            }
        }
        if (phrase == null || lexicon.in("relational", phrase.headWord().low())) {
            return null;
        }
        Slot topic = topicSlot(so, slots);
        if (topic == null) {
            return null;
        }
        Slot first = slots.getFirst();
        boolean unlike = topic.named() && !remnant.named() && !first.named() && !first.year();
        return unlike && first.start() < topic.start() ? first : topic;
    }

    /** The phrase with the same head: "the Bank of England" after "the Bank of Japan". */
    @Nullable
    private Slot likeSlot(Remnant remnant, String last) {
        NounPhrase phrase = remnant.phrase();
        List<Word> words = Word.of(last);
        for (NounPhrase other : phrases.of(words)) {
            if (phrase != null
                    && !phrase.attached().isEmpty()
                    && other.headWord().low().equals(phrase.headWord().low())) {
                int end = words.get(other.end() - 1).end();
                return new Slot(other.firstWord().start(), end, "", other.named(), false);
            }
        }
        return null;
    }

    /** The slot that an owner fills: "What about Oracle's rival?" asks of the rival what was asked of Oracle. */
    @Nullable
    private static Slot ownerSlot(NounPhrase phrase, String last, List<Slot> slots) {
        String owner = phrase.words().subList(phrase.from(), phrase.clitic()).stream()
                .map(Word::text)
                .collect(Collectors.joining(" "));
        return slots.stream()
                .filter(slot -> last.substring(slot.start(), slot.end()).equals(owner))
                .findFirst()
                .orElse(null);
    }

    /** The slot that the topic fills. */
    @Nullable
    private static Slot topicSlot(Conversation so, List<Slot> slots) {
        Topic topic = so.topic();
        int at = topic == null ? -1 : so.last().indexOf(topic.text());
        for (Slot slot : slots) {
            if (slot.start() == at) {
                return slot;
            }
        }
        return null;
    }

    /** The question with words put before its closing mark. */
    static String inserted(String question, String words) {
        int end = question.length();
        while (end > 0 && !Character.isLetterOrDigit(question.charAt(end - 1)) && question.charAt(end - 1) != ')') {
            end--;
        }
        return question.substring(0, end) + words + question.substring(end);
    }
}
