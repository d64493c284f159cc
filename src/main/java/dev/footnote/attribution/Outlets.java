package dev.footnote.attribution;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
 * The outlets that are known, each with its other names and domains: those of {@code outlets.txt} and the sources of a
 * collection. Immutable and safe for several threads.
 */
public final class Outlets {

    private static final Choices LIST = Choices.read("outlets.txt");

    /** A web host: what a source mark such as "(example.com)" names. */
    private static final String HOST =
            "(?:[\\p{L}\\p{N}-]+\\.)+(?:com|org|net|info|news|media|press|co\\.uk|com\\.au|io|ai|tv|co|eu|uk|us|ca|au|in|jp|de|fr|it|es|nl|ch|at|ie)";

    private static final String OPENS = "(?<![\\p{L}\\p{N}@/.-])";
    private static final String CLOSES = "(?![\\p{L}\\p{N}@/]|-\\p{L})";

    /** Only a text with a dot inside a word can name a host, which is costly to look for. */
    private static final Pattern DOTTED = Pattern.compile("[\\p{L}\\p{N}]\\.\\p{L}");

    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he\\s+");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String ANY = "*";

    private static final String THE = Pattern.quote("The");

    private static final Pattern WHOLE_HOST = Pattern.compile("(?i)" + HOST);

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> afterFullName = new HashMap<>();
    private final Map<Character, String> openings = new HashMap<>();
    private final AnchoredPattern mentions;
    private final Pattern mentionsAndHosts;

    private Outlets(Collection<String> sources) {
        LIST.of("outlets").forEach(this::add);
        for (String source : sources) {
            if (source.strip().length() > 1
                    && !WHOLE_HOST.matcher(source.strip()).matches()) {
                byName.putIfAbsent(key(source), canonical(source));
            }
        }
        String names = "(?:[Tt]he\\s+)?(?:" + anyName() + ")";
        byName.keySet().forEach(this::addOpening);
        afterFullName.keySet().forEach(this::addOpening);
        mentions = new AnchoredPattern(Pattern.compile(OPENS + names + CLOSES), this::canOpen);
        mentionsAndHosts = Pattern.compile(OPENS + "(?:" + names + "|(?i:" + HOST + "))" + CLOSES);
    }

    /** The known outlets and {@code sources}, the sources of a collection. */
    public static Outlets with(Collection<String> sources) {
        return new Outlets(sources);
    }

    /** The outlets of {@code outlets.txt}, each with all its names, the one it is shown by first; without domains. */
    public static List<List<String>> known() {
        return LIST.of("outlets").stream()
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .filter(name -> !name.startsWith("^"))
                        .map(name -> name.replaceFirst("^=", ""))
                        .filter(name -> !WHOLE_HOST.matcher(name).matches())
                        .toList())
                .toList();
    }

    /** An outlet named in a text: its name as it is shown, and where. */
    record Mention(String outlet, Span span) {}

    private void add(String line) {
        String[] names = line.split("\\|");
        String shown = names[0].strip().replaceFirst("^=", "");
        for (String raw : names) {
            String name = raw.strip();
            switch (name.charAt(0)) {
                case '=' -> byName.put(name.substring(1), shown);
                case '^' -> afterFullName.put(name.substring(1), shown);
                default -> byName.putIfAbsent(key(name), shown);
            }
        }
    }

    /** Notes the first two letters of a name; where it has but one, any may follow. */
    private void addOpening(String name) {
        String second = name.length() < 2 || Character.isWhitespace(name.charAt(1)) ? ANY : name.substring(1, 2);
        openings.merge(name.charAt(0), second, String::concat);
    }

    private boolean canOpen(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        String seconds = openings.get(text.charAt(at));
        return text.regionMatches(true, at, "the", 0, 3)
                || (seconds != null
                        && (seconds.contains(ANY)
                                || (at + 1 < text.length() && seconds.indexOf(text.charAt(at + 1)) >= 0)));
    }

    /** Names that must keep their article stand in the map with it. */
    private static String key(String name) {
        return WHOLE_HOST.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : withoutArticle(name.strip());
    }

    private static String withoutArticle(String name) {
        return ARTICLE.matcher(name).replaceFirst("");
    }

    private String anyName() {
        Set<String> names = new HashSet<>(byName.keySet());
        names.addAll(afterFullName.keySet());
        return names.stream()
                .filter(name -> !WHOLE_HOST.matcher(name).matches())
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .map(Choices::literal)
                .map(name -> name.startsWith(THE) ? "[Tt]he" + name.substring(THE.length()) : name)
                .collect(Collectors.joining("|"));
    }

    /**
     * The name an outlet is shown by, from any of its names or its domain; a name that is not known stays as it is.
     */
    public String canonical(String name) {
        String bare = SPACE.matcher(name.strip()).replaceAll(" ");
        if (WHOLE_HOST.matcher(bare).matches()) {
            return byHost(bare.toLowerCase(Locale.ROOT));
        }
        String full = withArticle(bare);
        String known = byName.get(full);
        return known != null ? known : byName.getOrDefault(withoutArticle(bare), bare);
    }

    private static String withArticle(String name) {
        return name.startsWith("the ") ? "The " + name.substring(4) : name;
    }

    private String byHost(String host) {
        String rest = host;
        while (rest.indexOf('.') != rest.lastIndexOf('.') && !byName.containsKey(rest)) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return byName.getOrDefault(rest, host.replaceFirst("^www\\.", ""));
    }

    /** The outlet that published an article: its source, else the host of its address; null where neither is known. */
    public @Nullable String of(Article article) {
        String source = article.source();
        if (source != null && !source.isBlank()) {
            return canonical(source);
        }
        String host = host(article.url());
        return host == null ? null : canonical(host);
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The outlets named in {@code text}, in order.
     *
     * @param before the text that was read before it: "the Journal" means an outlet that was named there in full
     */
    List<Mention> in(String text, String before) {
        List<Mention> found = new ArrayList<>();
        if (!DOTTED.matcher(text).find()) {
            mentions.find(text, (start, end) -> add(text, start, end, before, found));
            return found;
        }
        Matcher matcher = mentionsAndHosts.matcher(text);
        while (matcher.find()) {
            add(text, matcher.start(), matcher.end(), before, found);
        }
        return found;
    }

    private void add(String text, int start, int end, String before, List<Mention> found) {
        String outlet = meant(text, start, end, before);
        if (outlet != null) {
            found.add(new Mention(outlet, new Span(start, end)));
        }
    }

    private @Nullable String meant(String text, int start, int end, String before) {
        String name = SPACE.matcher(text.substring(start, end)).replaceAll(" ");
        String later = afterFullName.get(withArticle(name));
        if (later != null && (before + " " + text.substring(0, start)).contains(withoutArticle(later))) {
            return later;
        }
        if (WHOLE_HOST.matcher(name).matches() || byName.containsKey(withArticle(name))) {
            return canonical(name);
        }
        return byName.get(withoutArticle(name));
    }
}
