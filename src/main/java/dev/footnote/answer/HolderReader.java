package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads in a sentence the name beside a post that a question asks the holder of, and how sure it is that it is that post. */
final class HolderReader {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{Ll}[\\p{L}\\p{M}'’-]*";
    private static final String NAME =
            "(" + WORD + "(?:\\s+(?:(?:de|da|di|du|del|van|von|der|den|ten|la|le|el|al|bin)\\s+){0,2}(?:\\p{Lu}\\.|"
                    + WORD + ")){1,3})(?<!['’]s)(?!['’]s\\b)";
    private static final Pattern BY = Pattern.compile("_(?:by|to)$");

    /** The last words of a text. */
    private static final Pattern LAST_WORDS = Pattern.compile("^.*?((?:\\S+\\s+){0,3}\\S*)\\s*$", Pattern.DOTALL);

    /** "Its director", "Sorvel's boss": somebody else's, or of whom nobody knows. */
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)(?:\\b(?:its|their|his|her)|['’]s?)\\s+$");

    private static final String TITLE =
            "(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Captain|Colonel|General)\\.?\\s+)?";

    /** "Its then chief executive", "the former mayor": another holder than the one of now. */
    private static final Pattern FORMER = Pattern.compile(
            "(?i)\\b(?:then|former|previous|late|ex|outgoing|deputy|vice|assistant|next|incoming)[\\s-]+(?:\\p{L}+\\s+)?$");

    /** The last word of a text but for those that make no other post of one. */
    private static final Pattern LAST_WORD =
            Pattern.compile("(\\S+)\\s+(?:(?:new|interim|acting|founding|current)\\s+)?$");

    private static final Pattern OF = Pattern.compile("(?:^|\\s+)(?:of|at|for|in)\\s+");

    /** What may stand right before a post that is the whole post: "the", "its", "said", and not "sales" director. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?:^|[^\\p{L}\\s-]|\\b(?:the|its|their|his|her|an?|and|as|is|was|became|new|interim|acting|founding|company|group|firm|club"
                    + "|\\p{L}+['’]s?)\\s)\\s*[\"“‘']?$");

    /** Characters of an article's beginning, which tells what it is on. */
    private static final int OPENING = 400;

    private final Set<String> asked;

    /** The stems of whose post it is. */
    private final Set<String> owner;

    private final Pattern spokenOf;
    private final Pattern before;
    private final Pattern behind;
    private final @Nullable Pattern doneBy;

    /** For a post that has entries beside names in the list. */
    HolderReader(AskedPost post) {
        this.asked = Words.stems(post.question());
        this.owner = new HashSet<>(post.owner());
        post.names().forEach(name -> owner.addAll(Words.stems(name)));
        String posts =
                either(post.beside().stream().filter(one -> !BY.matcher(one).find()));
        String deeds =
                either(post.beside().stream().filter(one -> BY.matcher(one).find()));
        this.spokenOf = Pattern.compile("\\b(?i:" + either(post.beside().stream()) + ")\\b");
        this.before = Pattern.compile("\\b(?i:" + posts
                + ")(?:\\s+(?:and|&)\\s+[\\p{L}-]+)?(?:(\\s+(?:of|at|for|in)\\s+[^,.;:]{1,50}),|,)?\\s+"
                + "(?:(?:is|was)\\s+)?" + TITLE + NAME + "(\\s+of\\s+(?:the\\s+)?\\p{Lu}[\\p{L}-]+)?");
        this.behind = Pattern.compile(NAME
                + "(?:,\\s+(?:\\d{1,3},\\s+)?(?:who\\s+(?:is|was|became|has\\s+been|took\\s+over\\s+as)\\s+)?"
                + "|\\s+(?:is|was|became|took\\s+over\\s+as|as)\\s+)((?:[\\p{L}&-]+(?:['’]s)?\\s+){0,4}?)(?i:"
                + posts
                + ")\\b(\\s+(?:of|at|for|in)\\s+[^,.;:]{1,50})?");
        this.doneBy = deeds.isEmpty()
                ? null
                : Pattern.compile("\\b(?i:" + deeds + ")\\s+(?:(?!\\p{Lu})[\\p{L}'’-]+\\s+){0,4}" + TITLE + NAME);
    }

    private static String either(Stream<String> entries) {
        return entries.map(entry -> Pattern.quote(entry).replace("_", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** How sure it is that a post beside a name is the one asked for. */
    enum Owner {
        /** "Brandvoort's chief executive", "chief executive of Brandvoort". */
        BESIDE,
        /** The sentence speaks of whose post it is. */
        IN_SENTENCE,
        /** The article's title or opening or one of the two sentences before does. */
        BEFORE
    }

    /**
     * A name beside a post.
     *
     * @param sentence where it stands
     * @param name the holder's
     * @param owner how near it is told whose post it is
     */
    record Telling(RankedSentence sentence, String name, Owner owner) {
        String surname() {
            return name.substring(name.lastIndexOf(' ') + 1);
        }
    }

    /** The holder whom a sentence on whose post it is names; null where it names none. */
    @Nullable
    Telling namedIn(RankedSentence sentence) {
        String text = sentence.text();
        if (!spokenOf.matcher(text).find()) {
            return null;
        }
        boolean inSentence = speaksOfAll(text);
        if (!inSentence
                && !speaksOfAll(Stream.concat(Stream.of(text, opening(sentence)), PassageContext.of(sentence))
                        .collect(Collectors.joining("\n")))) {
            return null;
        }
        Owner elsewhere = inSentence ? Owner.IN_SENTENCE : Owner.BEFORE;
        Telling told = behindPost(before.matcher(text), sentence, elsewhere);
        if (told == null) {
            told = beforePost(behind.matcher(text), sentence, elsewhere);
        }
        return told == null && doneBy != null ? by(doneBy.matcher(text), sentence) : told;
    }

    private static String opening(RankedSentence sentence) {
        String article = sentence.article().text();
        return article.substring(0, Math.min(OPENING, article.length()));
    }

    private boolean speaksOfAll(String text) {
        return Words.stems(text).containsAll(owner);
    }

    private @Nullable Telling behindPost(Matcher matcher, RankedSentence sentence, Owner elsewhere) {
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            Owner whose = whose(sentence.text().substring(0, matcher.start()), matcher.group(1), elsewhere);
            // "President Kolombe of Maravane" is no other country's.
            boolean anothers = matcher.group(3) != null && !speaksOfAll(matcher.group(3));
            if (whose != null && !anothers && isNew(matcher.group(2))) {
                return new Telling(sentence, matcher.group(2), whose);
            }
        }
        return null;
    }

    private @Nullable Telling beforePost(Matcher matcher, RankedSentence sentence, Owner elsewhere) {
        for (int from = 0; matcher.find(from); from = matcher.end(1)) {
            Owner whose = whose(matcher.group(2), matcher.group(3), elsewhere);
            if (whose != null && isNew(matcher.group(1))) {
                return new Telling(sentence, matcher.group(1), whose);
            }
        }
        return null;
    }

    /** "Larkair, led by …": only where whose post it is stands right before. */
    private @Nullable Telling by(Matcher matcher, RankedSentence sentence) {
        while (matcher.find()) {
            if (isNew(matcher.group(1)) && speaksOfAll(lastWords(sentence.text().substring(0, matcher.start())))) {
                return new Telling(sentence, matcher.group(1), Owner.BESIDE);
            }
        }
        return null;
    }

    /**
     * Whose a post is, by what stands before and behind it.
     *
     * @param front what stands before it
     * @param behind "of …", "at …" behind it; null where there is none
     * @return null where it is another post ("sales director", "the former mayor") or somebody else's
     */
    private @Nullable Owner whose(String front, @Nullable String behind, Owner elsewhere) {
        if (FORMER.matcher(front).find()) {
            return null;
        }
        if (behind != null) {
            String first = OF.split(behind.strip(), 3)[1];
            return speaksOfAll(first) && BARE.matcher(front).find() ? Owner.BESIDE : null;
        }
        if (speaksOfAll(lastWords(front)) && endsWithOwner(front)) {
            return Owner.BESIDE;
        }
        return BARE.matcher(front).find() && !POSSESSIVE.matcher(front).find() ? elsewhere : null;
    }

    /** "Brandt's", "the Brandt", "Brandt's new". */
    private boolean endsWithOwner(String front) {
        Matcher last = LAST_WORD.matcher(front);
        return last.find() && !Collections.disjoint(Words.stems(last.group(1)), owner);
    }

    private static String lastWords(String text) {
        return LAST_WORDS.matcher(text).replaceFirst("$1");
    }

    private boolean isNew(String name) {
        return Collections.disjoint(Words.stems(name), asked);
    }
}
