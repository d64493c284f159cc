package dev.footnote.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Thanks, hellos and what a reader asks of Footnote itself: what is said to them, from {@code small-talk.txt}. Only a
 * message that is made of its phrases and nothing else is small talk. Safe for use by several threads.
 */
public final class SmallTalk {

    private static final String BESIDE = "beside";
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`]");

    /** What may open a message that goes on with a question. */
    private static final Set<String> OPENING = Set.of("greeting", "thanks", "acknowledgement");

    /** Of these, what does so without a mark behind it as well: "ok and with Microsoft?" */
    private static final Set<String> UNMARKED = Set.of(
            "hi", "hello", "hey", "ok", "okay", "thanks", "thank you", "thx", "alright", "cool", "great", "wow", "hmm");

    /** How a question goes on behind those: "hello kitty" is not one. */
    private static final Set<String> GOING_ON = Set.of(
            ("what whats who whos whom whose which when where why how and but so is are was were do does did has have had can"
                            + " could will would should tell show give any")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’`]+");
    private static final Pattern MARK = Pattern.compile("^\\s*[,.!?;…–—)]+\\s");

    /** No small talk is longer; a long text is not taken apart. */
    private static final int MOST_WORDS = 16;

    private record Kind(String name, int rank) {
        // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
        // milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Kind kind && name.equals(kind.name) && rank == kind.rank;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** The phrases of one language with their kinds, and what is said to each kind. */
    private record Language(Map<String, Kind> phrases, Map<Kind, String> replies) {}

    private final Map<String, Language> languages = new LinkedHashMap<>();

    /** The first words of what may open a message. */
    private final Set<String> openings = new HashSet<>();

    /** Reads its phrases; throws {@link IllegalStateException} where their file is damaged. */
    public SmallTalk() {
        try (InputStream stream = SmallTalk.class.getResourceAsStream("small-talk.txt")) {
            if (stream == null) {
                throw new IllegalStateException("small-talk.txt is missing from the jar: build it again");
            }
            read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("small-talk.txt could not be read", e);
        }
    }

    /** What is said to a message, in its language; null where it is no small talk. */
    public @Nullable String reply(String message) {
        List<String> words = words(message);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return null;
        }
        for (Language language : languages.values()) {
            // A phrase that is the whole message says more than its parts: "no thanks".
            Kind whole = language.phrases.get(String.join(" ", words));
            Kind kind = whole == null ? kind(words, language.phrases) : whole;
            if (kind != null && !kind.name.equals(BESIDE)) {
                return language.replies.get(kind);
            }
        }
        return null;
    }

    /**
     * A message without the thanks and hellos that open and end it: "Hi, how much is it? Thanks!" as "how much is it?". As it is where it
     * says nothing else. What takes something back stays: "No, I meant Oracle".
     */
    public String asked(String message) {
        int end = Math.max(message.lastIndexOf("? "), message.lastIndexOf(". "));
        boolean ended = end > 0 && opens(String.join(" ", words(message.substring(end + 1))));
        String left = ended ? message.substring(0, end + 1) : message;
        String next = opened(left);
        while (next != null) {
            left = next;
            next = opened(left);
        }
        return left;
    }

    /** What stands behind the longest phrase that opens a message; null where none does, or nothing follows. */
    private @Nullable String opened(String message) {
        Matcher first = WORD.matcher(message);
        if (!first.find() || !openings.contains(plain(first.group()))) {
            return null;
        }
        List<MatchResult> words =
                WORD.matcher(message).results().limit(MOST_WORDS).toList();
        for (int end = words.size() - 1; end > 0; end--) {
            String rest = message.substring(words.get(end - 1).end());
            boolean marked = MARK.matcher(rest).find();
            String phrase = String.join(
                    " ", words(message.substring(0, words.get(end - 1).end())));
            boolean goesOn = Character.isWhitespace(rest.charAt(0))
                    && GOING_ON.contains(plain(words.get(end).group()));
            if ((marked && opens(phrase)) || (goesOn && UNMARKED.contains(phrase))) {
                return message.substring(words.get(end).start());
            }
        }
        return null;
    }

    private boolean opens(String phrase) {
        return !phrase.startsWith("no")
                && languages.values().stream()
                        .map(language -> kind(List.of(phrase.split(" ")), language.phrases))
                        .anyMatch(kind -> kind != null && OPENING.contains(kind.name));
    }

    /** The highest kind among phrases that make up the whole message; null where none do. */
    private static @Nullable Kind kind(List<String> words, Map<String, Kind> phrases) {
        List<@Nullable Kind> until = new ArrayList<>();
        until.add(new Kind(BESIDE, Integer.MAX_VALUE));
        for (int end = 1; end <= words.size(); end++) {
            Kind best = null;
            for (int start = 0; start < end; start++) {
                Kind before = until.get(start);
                Kind here = phrases.get(String.join(" ", words.subList(start, end)));
                if (before != null && here != null) {
                    Kind higher = here.rank < before.rank ? here : before;
                    best = best == null || higher.rank < best.rank ? higher : best;
                }
            }
            until.add(best);
        }
        return until.getLast();
    }

    private void read(String text) {
        Language language = new Language(Map.of(), Map.of());
        Kind kind = new Kind("", 0);
        int rank = 0;
        // All phrases at once: a start of the program waits for this.
        String[] plain = plain(text).split("\n");
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("[")) {
                String[] head = line.substring(1, line.length() - 1).split(" ");
                kind = new Kind(head[0], head[0].equals(BESIDE) ? Integer.MAX_VALUE : rank++);
                language = languages.computeIfAbsent(head[1], key -> new Language(new HashMap<>(), new HashMap<>()));
            } else if (line.startsWith("> ")) {
                language.replies.put(kind, line.substring(2));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                // What stands in two sections belongs to the higher one.
                String phrase = plain[i].strip();
                language.phrases.putIfAbsent(phrase, kind);
                if (OPENING.contains(kind.name)) {
                    int end = phrase.indexOf(' ');
                    openings.add(end < 0 ? phrase : phrase.substring(0, end));
                }
            }
        }
    }

    /** A text in small letters, without accents and apostrophes. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(apart.replace("ß", "ss")).replaceAll("");
    }

    private static List<String> words(String message) {
        List<String> words = new ArrayList<>(List.of(plain(message).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
