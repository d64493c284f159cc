package dev.footnote.retrieve;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question that speak of asking and of articles rather than of its subject, by {@code frames.txt}. Left in,
 * they would be looked for: "Tell me about the merger" then finds sentences in which somebody tells something.
 */
final class Frames {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Frames within frames: "Could you tell me what the articles say about …". */
    private static final int DEEPEST = 3;

    private static final String SUBJECT = "…";
    private static final String GAP = "~";
    private static final String OUTLET = "@";

    /** "after 28 April 2026", "in the newspapers of the region". */
    private static final int GAP_WORDS = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[\\s?!.,;:]+$");

    static final Sections FILE = Sections.read(Frames.class, "frames.txt");
    private static final Map<Pattern, String> SHORT_FORMS = shortForms();
    private static final Frames ANYBODYS = new Frames("frames", "asides", List.of());
    private static final String BEFORE_DAYS = FILE.of("before days").stream()
            .map(line -> regex(line, List.of()))
            .collect(Collectors.joining("|", "(?:", ")"));

    private final List<String> lines;
    private final List<String> outlets;
    private final Set<String> openings;
    private volatile @Nullable List<Pattern> frames;
    private final Pattern before;
    private final Pattern behind;

    /** @param outlets the names that the file's "@" stands for */
    private Frames(String frames, String asides, List<String> outlets) {
        this.lines = FILE.of(frames);
        this.outlets = outlets;
        this.openings = openings(lines, outlets);
        String aside =
                FILE.of(asides).stream().map(line -> regex(line, outlets)).collect(Collectors.joining("|", "(?:", ")"));
        this.before = Pattern.compile("^\\W*" + aside + "\\s*,\\s*", FLAGS);
        this.behind = Pattern.compile("[\\s,]+" + aside + "$", FLAGS);
    }

    /**
     * What {@code question} is about: the question itself where nothing frames it, or nothing is left without the frame.
     *
     * @param scope what the question names; days that it restricts the search to are left out with the frame of a name
     */
    static String subject(String question, Scope scope) {
        String text = END.matcher(question.strip()).replaceFirst("");
        String bare = text;
        if (!scope.asked().isEmpty()) {
            List<String> names = scope.asked().stream()
                    .flatMap(outlet -> outlet.names().stream())
                    .toList();
            text = new Frames("outlets' frames", "outlets' asides", names).within(text);
        }
        text = ANYBODYS.within(text);
        return text.equals(bare) ? question : onDays(text, question, scope.limit());
    }

    private String within(String whole) {
        String text = behind.matcher(before.matcher(whole).replaceFirst("")).replaceFirst("");
        text = Words.of(text).isEmpty() ? whole : text;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String inner = inner(text);
            if (inner.equals(text) || Words.of(inner).isEmpty()) {
                break;
            }
            text = inner;
        }
        return text;
    }

    /**
     * Where only the articles of some days are searched, a bare name is looked for among them without those days. What
     * somebody did on other days, though, is not told by what is told of them on those: such a question stays whole.
     */
    private static String onDays(String text, String question, @Nullable DateLimit limit) {
        if (limit == null || !limit.reports()) {
            return text;
        }
        String days = "\\s*(?:\\b" + BEFORE_DAYS + "\\s*)?" + Pattern.quote(limit.words());
        String left =
                Pattern.compile(days, FLAGS).matcher(text).replaceFirst("").strip();
        return isName(left) ? left : question;
    }

    private static boolean isName(String text) {
        List<Words.Word> words = Words.of(text);
        return !words.isEmpty() && words.stream().allMatch(word -> Character.isUpperCase(text.charAt(word.start())));
    }

    /** A question with what it writes in short at its start written out: "what's" as "what is". */
    static String inFull(String question) {
        String written = question;
        for (Map.Entry<Pattern, String> form : SHORT_FORMS.entrySet()) {
            written = form.getKey().matcher(written).replaceFirst(form.getValue());
        }
        return written;
    }

    private String inner(String text) {
        String written = inFull(text);
        if (!openings.contains(firstWord(written))) {
            return text;
        }
        for (Pattern frame : frames()) {
            Matcher matcher = frame.matcher(written);
            if (matcher.matches()) {
                String subject = matcher.group("subject").strip();
                String gap = matcher.namedGroups().containsKey("gap")
                        ? matcher.group("gap").strip()
                        : "";
                return gap.isEmpty() ? subject : subject + " " + gap;
            }
        }
        return text;
    }

    /** A text's first word in small letters; empty where it has none. */
    static String firstWord(String text) {
        Matcher first = WORD.matcher(text);
        return first.find() ? first.group().toLowerCase(Locale.ROOT) : "";
    }

    /** Compiled for the first question that opens with a word of one: most do not. */
    private List<Pattern> frames() {
        List<Pattern> compiled = frames;
        if (compiled == null) {
            compiled = lines.stream()
                    .map(line -> Pattern.compile("\\W*" + regex(line, outlets), FLAGS))
                    .toList();
            frames = compiled;
        }
        return compiled;
    }

    /** The words that one of {@code lines} can open with, in small letters. */
    static Set<String> openings(List<String> lines, List<String> outlets) {
        return lines.stream().flatMap(line -> openings(line, outlets).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The words that a line can open with. */
    private static Set<String> openings(String line, List<String> outlets) {
        Set<String> openings = new HashSet<>();
        for (String element : SPACE.split(line.strip())) {
            boolean optional = element.startsWith("(");
            String words = element.equals(OUTLET) ? String.join("|", outlets) : element.replaceAll("[()]", "");
            for (String word : words.split("\\|")) {
                Matcher first = WORD.matcher(word.toLowerCase(Locale.ROOT).replace('_', ' '));
                if (first.find()) {
                    openings.add(first.group());
                }
            }
            if (!optional) {
                break;
            }
        }
        return openings;
    }

    private static Map<Pattern, String> shortForms() {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        for (String line : FILE.of("short forms")) {
            String[] sides = line.split(" = ");
            forms.put(Pattern.compile("^" + Pattern.quote(sides[0]) + "\\b", FLAGS), sides[1]);
        }
        return forms;
    }

    /** A line as a regular expression; its words are parted by white space, which stands behind each but the last. */
    static String regex(String line, List<String> outlets) {
        StringBuilder regex = new StringBuilder();
        String[] elements = SPACE.split(line.strip());
        for (int i = 0; i < elements.length; i++) {
            String behind = i + 1 < elements.length ? "\\s+" : "";
            String element = elements[i];
            switch (element) {
                case SUBJECT -> regex.append("(?<subject>.+)");
                case OUTLET ->
                    regex.append(outlets.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")))
                            .append(behind);
                case GAP ->
                    regex.append("(?<gap>(?:[^\\s?]+\\s+){0,").append(GAP_WORDS).append("}?)");
                default -> {
                    boolean optional = element.startsWith("(");
                    String words = optional ? element.substring(1, element.length() - 1) : element;
                    regex.append("(?:").append(choice(words)).append(behind).append(optional ? ")?" : ")");
                }
            }
        }
        return regex.toString();
    }

    private static String choice(String words) {
        return Arrays.stream(words.split("\\|"))
                .map(word -> Arrays.stream(word.split("_")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
