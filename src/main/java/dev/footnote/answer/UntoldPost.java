package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether nothing chosen tells who holds a post that a question asks for: "Who is Brandt's chief executive?" where the sentences
 * on Brandt name nobody, or only Tamsen's chief executive. For the posts of {@code posts.txt}.
 */
final class UntoldPost {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]+(?:-[\\p{L}\\p{N}]+)*(?:['’]s?)?");
    private static final Pattern OWNING = Pattern.compile("['’]s?$");
    private static final Set<String> BELONGING = Set.of("of", "at", "for", "in");
    private static final Set<String> BESIDE =
            Set.of("on", "for", "in", "at", "by", "with", "to", "from", "out", "into", "through", "over", "of");

    /** Words between a post and whose it is, on either side. */
    private static final int NEAR = 3;

    /** Words from what somebody does to what it is done to. */
    private static final int OBJECT = 4;

    private final AskedPost post;
    private final Set<String> asked;

    private UntoldPost(AskedPost post) {
        this.post = post;
        this.asked = Words.stems(post.question());
    }

    /**
     * Whether a question asks who holds a listed post of somebody's, and no sentence chosen names such a holder, or whether somebody
     * holds one, and none speaks of that post.
     */
    static boolean in(Retrieval found, List<RankedSentence> chosen) {
        AskedPost post = AskedPost.of(found.query().text());
        List<String> whether = AskedPost.whether(found.query().text());
        if (!whether.isEmpty()) {
            Set<String> asked = Words.stems(found.query().text());
            return chosen.stream().noneMatch(sentence -> speaksOf(whether, sentence.text(), asked));
        }
        return post != null && chosen.stream().noneMatch(new UntoldPost(post)::toldIn);
    }

    /** Whether a text has a word for the post, or one for what its holder does and then to whom. */
    private static boolean speaksOf(List<String> telling, String text, Set<String> asked) {
        List<String> words = words(text);
        for (String one : telling) {
            boolean doing = one.endsWith(">");
            String[] parts = (doing ? one.substring(0, one.length() - 1) : one).split("_");
            for (int at = 0; at + parts.length <= words.size(); at++) {
                int end = at + parts.length;
                String behind = String.join(" ", words.subList(end, Math.min(words.size(), end + OBJECT)));
                if (stands(parts, words, at) && (!doing || !Collections.disjoint(Words.stems(behind), asked))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private boolean toldIn(RankedSentence sentence) {
        boolean onOwner = post.names().isEmpty()
                || Stream.concat(Stream.of(sentence.text()), PassageContext.of(sentence))
                        .anyMatch(post::speaksOf);
        return onOwner && !NewNames.in(sentence.text(), sentence.spans(), asked).isEmpty() && tells(sentence.text());
    }

    private boolean tells(String text) {
        List<String> words = words(text);
        for (String one : post.telling()) {
            boolean doing = one.endsWith(">");
            String[] parts = (doing ? one.substring(0, one.length() - 1) : one).split("_");
            for (int at = 0; at + parts.length <= words.size(); at++) {
                int end = at + parts.length;
                if (stands(parts, words, at) && (doing ? doneToOwner(words, end) : ownersOwn(words, at, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean doneToOwner(List<String> words, int end) {
        int to = end;
        while (to < Math.min(words.size(), end + OBJECT) && !BESIDE.contains(words.get(to))) {
            to++;
        }
        return post.speaksOf(String.join(" ", words.subList(end, to)));
    }

    /** Whether a post that stands from one word to another may be the owner's: unless somebody else's name claims it. */
    private boolean ownersOwn(List<String> words, int at, int end) {
        String before = nameBefore(words, at);
        String behind = nameBehind(words, end);
        boolean claimed = !before.isEmpty() || !behind.isEmpty();
        return !claimed || !Collections.disjoint(Words.stems(before + " " + behind), asked);
    }

    /** The name in the possessive up to three words before, or right before, a post; empty where there is none. */
    private static String nameBefore(List<String> words, int at) {
        int end = at;
        while (end > 0 && at - end < NEAR && !OWNING.matcher(words.get(end - 1)).find()) {
            end--;
        }
        boolean possessive = end > 0 && OWNING.matcher(words.get(end - 1)).find();
        end = possessive ? end : at;
        int start = end;
        while (start > 0
                && capital(words.get(start - 1))
                && (start == end || !OWNING.matcher(words.get(start - 1)).find())) {
            start--;
        }
        // What opens a sentence has a capital letter for that alone.
        start += start == 0 && !possessive ? 1 : 0;
        return start < end ? String.join(" ", words.subList(start, end)) : "";
    }

    /** The name behind "of", "at", "for" or "in" after a post; empty where there is none. */
    private static String nameBehind(List<String> words, int end) {
        for (int at = end; at < Math.min(words.size(), end + NEAR); at++) {
            if (BELONGING.contains(words.get(at))) {
                int start = at + 1;
                start += start < words.size() && words.get(start).equals("the") ? 1 : 0;
                int last = start;
                while (last < words.size() && capital(words.get(last))) {
                    last++;
                }
                return String.join(" ", words.subList(Math.min(start, words.size()), last));
            }
        }
        return "";
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static boolean stands(String[] parts, List<String> words, int at) {
        for (int i = 0; i < parts.length; i++) {
            String word =
                    OWNING.matcher(words.get(at + i).toLowerCase(Locale.ROOT)).replaceFirst("");
            if (!UntoldDoer.stands(parts[i], word)) {
                return false;
            }
        }
        return true;
    }
}
