package dev.footnote.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what "they" and its forms mean. */
final class Severals {

    private static final Pattern END = Pattern.compile("\\W+$");

    private final Lexicon lexicon;
    private final AskedThing asked;
    private final Pairs pairs;

    Severals(Lexicon lexicon, AskedThing asked, Pairs pairs) {
        this.lexicon = lexicon;
        this.asked = asked;
        this.pairs = pairs;
    }

    /**
     * What is meant: the two that are compared; what the last question asked for by name; its things, where nobody acts; a union or
     * the like of it, or whoever answered its "who"; else several that the chat is about, or the topic.
     *
     * @param pronoun "they", "them" or "their"
     * @param words the question's
     */
    Topic meant(String pronoun, List<Word> words, Topic topic, Conversation so) {
        Topic both = pairs.meant(words, so);
        if (both != null) {
            return both;
        }
        Topic several = asked.several(so.last());
        several = several == null && topic.proper() && !acts(pronoun, words) ? things(so) : several;
        several = several == null ? collective(so) : several;
        Topic many = several == null ? so.many() : several;
        return (many == null ? topic : many).several();
    }

    /** Whether somebody acts in the question: "What do they want?", but not "When do they come out?". */
    private boolean acts(String pronoun, List<Word> words) {
        if (!pronoun.equals("they")) {
            return true;
        }
        int i = 0;
        while (!words.get(i).low().equals("they")) {
            i++;
        }
        do {
            i++;
        } while (i < words.size() && lexicon.in("adverbs", words.get(i).low()));
        return i >= words.size() || lexicon.in("acting", words.get(i).low());
    }

    /** The several things at the end of the last question: "its own chips"; null for none. */
    @Nullable
    private static Topic things(Conversation so) {
        String last = END.matcher(so.last()).replaceFirst("");
        for (Topic each : so.mentioned().reversed()) {
            if (last.endsWith(each.head()) && each.plural() && GrammaticalNumber.isPlural(each.head())) {
                return each;
            }
        }
        return null;
    }

    /** "the union" of the last question, or whoever answered it where it asks who; null for none. */
    @Nullable
    private Topic collective(Conversation so) {
        for (Topic each : so.mentioned().reversed()) {
            if (so.last().contains(each.text()) && !each.proper() && lexicon.in("collectives", each.head())) {
                return each.definite();
            }
        }
        Topic many = so.many();
        if (many != null && GrammaticalNumber.isPlural(many.head())
                || !so.last().toLowerCase(Locale.ROOT).startsWith("who ")) {
            return null;
        }
        return so.answered().stream()
                .filter(name -> !so.last().contains(name.text()))
                .findFirst()
                .orElse(null);
    }
}
