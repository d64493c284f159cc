package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether nothing chosen tells who holds a post that a question asks for: "Who is Brandt's chief executive?" where the sentences
 * on Brandt name nobody, or only Tamsen's chief executive. For the posts of {@code posts.txt}.
 */
final class UntoldPost {

    private static final Sections LISTS = Sections.read(UntoldPost.class, "posts.txt");
    private static final Map<String, List<String>> POSTS = LISTS.pairs("posts");
    private static final Map<String, List<String>> RUNNING = LISTS.pairs("running");

    private static final String BEHIND = "(?=\\s+(?:of|at|for|in|these|now|today|currently|then|right)\\b|\\W*$)";
    private static final Pattern HOLDER =
            Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?who(?:['’]s|\\s+(?:is|was))\\s(.*?)\\b(" + either(POSTS) + ")"
                    + BEHIND + "(.*)$");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?(?:what(?:['’]s|\\s+(?:is|was))\\s+the\\s+name\\s+of|who\\s+is\\s+named\\s+as)\\s(.*?)\\b("
                    + either(POSTS) + ")" + BEHIND + "(.*)$");
    private static final Pattern CALLED =
            Pattern.compile("(?i)^\\W*(?:and\\s+|so\\s+)?what(?:['’]s|\\s+(?:is|was))\\s(.*?)\\b(" + either(POSTS)
                    + ")(?:['’]s\\s+(?:first\\s+|last\\s+)?name|\\s+called)(.*)$");
    private static final Pattern RUNS = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?who()\\s+(?:currently\\s+|now\\s+)?(" + either(RUNNING) + ")\\s(.*)$");

    /** Another holder than the one of now: who that is may be told without the post. */
    private static final Pattern OTHER_HOLDER = Pattern.compile(
            "(?i)\\b(?:first|next|last|new|former|previous|then|future|interim|acting|old|outgoing|incoming|late)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]+(?:-[\\p{L}\\p{N}]+)*(?:['’]s?)?");
    private static final Pattern OWNING = Pattern.compile("['’]s?$");
    private static final Set<String> BELONGING = Set.of("of", "at", "for", "in");
    private static final Set<String> BESIDE =
            Set.of("on", "for", "in", "at", "by", "with", "to", "from", "out", "into", "through", "over", "of");
    private static final Set<String> TIMES = Set.of("dai", "now", "todai", "current", "right", "name");

    /** Words between a post and whose it is, on either side. */
    private static final int NEAR = 3;

    /** Words from what somebody does to what it is done to. */
    private static final int OBJECT = 4;

    private final Set<String> asked;
    private final List<String> telling;
    private final Set<String> names;
    private final Set<String> owner;

    private UntoldPost(String question, List<String> telling, Set<String> names, Set<String> owner) {
        this.asked = stems(question);
        this.telling = telling;
        this.names = names;
        this.owner = owner;
    }

    /** Whether a question asks who holds a listed post of somebody's, and no sentence chosen names such a holder. */
    static boolean in(Retrieval found, List<RankedSentence> chosen) {
        UntoldPost post = of(found.query().text());
        return post != null && chosen.stream().noneMatch(post::toldIn);
    }

    /** Whether a question asks who holds a listed post. */
    static boolean asked(String question) {
        return of(question) != null;
    }

    private static @Nullable UntoldPost of(String question) {
        for (Pattern form : List.of(HOLDER, NAMED, CALLED, RUNS)) {
            Matcher asked = form.matcher(question);
            if (asked.find()) {
                String around = asked.group(1) + " " + asked.group(3);
                Set<String> names = names(around);
                Set<String> owner = stems(around);
                owner.removeAll(TIMES);
                names.forEach(name -> owner.removeAll(stems(name)));
                List<String> telling = (form == RUNS ? RUNNING : POSTS).getOrDefault(key(asked.group(2)), List.of());
                return names.isEmpty() && owner.isEmpty()
                                || OTHER_HOLDER.matcher(around).find()
                        ? null
                        : new UntoldPost(question, telling, names, owner);
            }
        }
        return null;
    }

    private boolean toldIn(RankedSentence sentence) {
        boolean onOwner = names.isEmpty()
                || Stream.concat(Stream.of(sentence.text()), PassageContext.of(sentence))
                        .anyMatch(this::speaksOf);
        return onOwner && namesSomebody(sentence) && tells(sentence.text());
    }

    private boolean namesSomebody(RankedSentence sentence) {
        return sentence.spans().stream()
                .filter(span -> span.kind() == TypedSpan.Kind.NAME)
                .flatMap(span -> Words.of(span.span().of(sentence.text())).stream())
                .anyMatch(word -> !asked.contains(word.stem()));
    }

    /** Whether a text speaks of whose post it is, by a word of the name or one beside it. */
    private boolean speaksOf(String text) {
        return !Collections.disjoint(names(text), names) || !Collections.disjoint(stems(text), owner);
    }

    private boolean tells(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        for (String one : telling) {
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
        return speaksOf(String.join(" ", words.subList(end, to)));
    }

    /** Whether a post that stands from one word to another may be the owner's: unless somebody else's name claims it. */
    private boolean ownersOwn(List<String> words, int at, int end) {
        String before = nameBefore(words, at);
        String behind = nameBehind(words, end);
        boolean claimed = !before.isEmpty() || !behind.isEmpty();
        return !claimed || !Collections.disjoint(stems(before + " " + behind), asked);
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
            boolean stem = parts[i].endsWith("*");
            if (stem ? !word.startsWith(parts[i].substring(0, parts[i].length() - 1)) : !word.equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> names(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> OWNING.matcher(word.group()).replaceFirst(""))
                .filter(UntoldPost::capital)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        Words.of(text).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    private static String key(String asked) {
        return asked.toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }

    private static String either(Map<String, List<String>> posts) {
        return posts.keySet().stream()
                .sorted((left, right) -> Integer.compare(right.length(), left.length()))
                .map(post -> post.replace("_", "\\s+"))
                .collect(Collectors.joining("|"));
    }
}
