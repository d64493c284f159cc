package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name that news gives beside a post, where a question asks who holds it: "Chief executive <em>Rutger Blom</em> apologised",
 * "<em>Saskia Verhoeven</em>, chief executive and co-founder, said". For the posts of {@code posts.txt}.
 */
final class PostHolder {

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

    /** Behind a name, in the same sentence and soon. */
    private static final Pattern LEAVES = Pattern.compile(
            "(?i)^[^.;]{0,60}\\b(?:resign\\p{L}*|quits?|step(?:s|ped|ping)?\\s+(?:down|aside|back)|ousted"
                    + "|dismissed|sacked|fired|leaves|leaving|left|depart\\p{L}*|retir\\p{L}*|stands?\\s+down|stood\\s+down|suspended|hands?\\s+over|died"
                    + "|(?:was|is|been|be)\\s+(?:replaced|succeeded))\\b");

    /** Before one. */
    private static final Pattern REPLACES = Pattern.compile(
            "(?i)\\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|resignation\\s+of|departure\\s+of)\\s+(?:\\p{L}+\\.?\\s+){0,3}$");

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
    private final @Nullable Pattern before;
    private final @Nullable Pattern behind;
    private final @Nullable Pattern doneBy;

    private PostHolder(AskedPost post) {
        this.asked = Words.stems(post.question());
        this.owner = new HashSet<>(post.owner());
        post.names().forEach(name -> owner.addAll(Words.stems(name)));
        String posts =
                either(post.beside().stream().filter(one -> !BY.matcher(one).find()));
        String deeds =
                either(post.beside().stream().filter(one -> BY.matcher(one).find()));
        this.spokenOf = Pattern.compile("\\b(?i:" + either(post.beside().stream()) + ")\\b");
        this.before = posts.isEmpty()
                ? null
                : Pattern.compile("\\b(?i:" + posts
                        + ")(?:\\s+(?:and|&)\\s+[\\p{L}-]+)?(?:(\\s+(?:of|at|for|in)\\s+[^,.;:]{1,50}),|,)?\\s+"
                        + "(?:(?:is|was)\\s+)?" + TITLE + NAME + "(\\s+of\\s+(?:the\\s+)?\\p{Lu}[\\p{L}-]+)?");
        this.behind = posts.isEmpty()
                ? null
                : Pattern.compile(NAME
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
    private enum Owner {
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
    private record Telling(RankedSentence sentence, String name, Owner owner) {
        String surname() {
            return name.substring(name.lastIndexOf(' ') + 1);
        }
    }

    /** The same sentences with the first that names who holds the post asked for in front, wherever it ranks. */
    static List<Standing> led(Retrieval found, List<Standing> ranked) {
        Telling telling = first(found);
        return telling == null
                ? ranked
                : Stream.concat(
                                Stream.of(new Standing(
                                        telling.sentence(), ranked.getFirst().score())),
                                ranked.stream()
                                        .filter(other -> !other.sentence().equals(telling.sentence())))
                        .toList();
    }

    /** The sentence that names the holder, where a question asks for one and little else speaks for there being an answer. */
    static List<RankedSentence> in(Retrieval found) {
        Telling telling = first(found);
        return telling == null ? List.of() : List.of(telling.sentence());
    }

    /** The holder whom one of the sentences chosen names; null where a question asks for none or none does. */
    static @Nullable String in(Retrieval found, List<RankedSentence> chosen) {
        Telling telling = first(found);
        return telling == null || !chosen.contains(telling.sentence()) ? null : telling.name();
    }

    /** The sentence that tells most surely who holds the post asked for; null where none does, or who it is stays open. */
    private static @Nullable Telling first(Retrieval found) {
        AskedPost post = AskedPost.of(found.query().text());
        if (post == null) {
            return null;
        }
        PostHolder holder = new PostHolder(post);
        List<Telling> telling = found.sentences().stream()
                .filter(sentence -> !sentence.sentence().heading())
                .map(holder::namedIn)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Telling::owner))
                .toList();
        if (telling.isEmpty()) {
            return null;
        }
        Telling first = telling.getFirst();
        boolean others = first.owner() != Owner.BESIDE
                && telling.stream()
                        .anyMatch(other -> other.owner() == first.owner()
                                && !other.surname().equals(first.surname()));
        return others || leaves(first.surname(), found) ? null : first;
    }

    /** Whether anything found may tell that somebody of a surname gives up a post: what stands beside a name does not tell then who holds it. */
    private static boolean leaves(String last, Retrieval found) {
        for (RankedSentence sentence : found.sentences()) {
            String text = sentence.text();
            for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
                if (LEAVES.matcher(text.substring(at + last.length())).find()
                        || REPLACES.matcher(text.substring(0, at)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The holder whom a sentence on whose post it is names; null where it names none. */
    private @Nullable Telling namedIn(RankedSentence sentence) {
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
        Telling told = before == null ? null : behindPost(before.matcher(text), sentence, elsewhere);
        if (told == null && behind != null) {
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
