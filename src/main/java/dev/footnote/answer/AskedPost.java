package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post whose holder a question asks for: "Who is Brandt's <em>chief executive</em>?", "Who <em>runs</em> the museum?". Only the
 * posts of {@code posts.txt}.
 *
 * @param question the question
 * @param telling the entries of the list that tell of a holder
 * @param beside the entries of the list that stand beside the holder's name
 * @param names the capitalised words of whose post it is
 * @param owner the stems of its other words
 */
record AskedPost(String question, List<String> telling, List<String> beside, Set<String> names, Set<String> owner) {

    private static final Sections LISTS = Sections.read(UntoldPost.class, "posts.txt");
    private static final Map<String, List<String>> POSTS = LISTS.pairs("posts");
    private static final Map<String, List<String>> RUNNING = LISTS.pairs("running");
    private static final Map<String, List<String>> BESIDE_NAMES = LISTS.pairs("beside names");

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

    private static final Pattern WHETHER = Pattern.compile(
            "(?i)^\\W*(?:and\\s+|so\\s+)?(?:is|was|isn['’]t|wasn['’]t)\\s+((?:(?!(?:an?|the|of|to|by)\\b)[\\p{L}.’'-]+\\s+){1,4}?)(?:(?:still|also|now|currently|really)\\s+)?(?:the|an?|its|their)\\s+("
                    + either(POSTS) + ")" + BEHIND);

    /** Another holder than the one of now: who that is may be told without the post. */
    private static final Pattern OTHER_HOLDER = Pattern.compile(
            "(?i)\\b(?:first|next|last|new|former|previous|then|future|interim|acting|old|outgoing|incoming|late)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Set<String> TIMES = Set.of("dai", "now", "todai", "current", "right", "name");

    /** The post asked for; null where the question asks for none, or for another holder than the one of now. */
    static @Nullable AskedPost of(String question) {
        for (Pattern form : List.of(HOLDER, NAMED, CALLED, RUNS)) {
            Matcher asked = form.matcher(question);
            if (asked.find()) {
                String around = asked.group(1) + " " + asked.group(3);
                Set<String> names = names(around);
                Set<String> owner = Words.stems(around);
                owner.removeAll(TIMES);
                names.forEach(name -> owner.removeAll(Words.stems(name)));
                List<String> telling = (form == RUNS ? RUNNING : POSTS).getOrDefault(key(asked.group(2)), List.of());
                return names.isEmpty() && owner.isEmpty()
                                || OTHER_HOLDER.matcher(around).find()
                        ? null
                        : new AskedPost(
                                question,
                                telling,
                                BESIDE_NAMES.getOrDefault(key(asked.group(2)), List.of()),
                                names,
                                owner);
            }
        }
        return null;
    }

    /** What tells of the post that somebody may hold, where a question asks whether somebody does; empty for any other. */
    static List<String> whether(String question) {
        Matcher asked = WHETHER.matcher(question);
        return asked.find() ? POSTS.getOrDefault(key(asked.group(2)), List.of()) : List.of();
    }

    /** Whether a text speaks of whose post it is, by a word of the name or one beside it. */
    boolean speaksOf(String text) {
        return !Collections.disjoint(names(text), names) || !Collections.disjoint(Words.stems(text), owner);
    }

    private static Set<String> names(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.toCollection(HashSet::new));
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
