package dev.footnote.retrieve;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand for those of one question by {@code alike.txt}: "chief executive" for "lead", "posts" for "jobs". For
 * one question; safe for several threads.
 */
final class AlikeWords {

    private static final List<String> LINES =
            List.copyOf(Sections.read(AlikeWords.class, "alike.txt").of("groups"));

    /** Each line's words and phrases, as stems; null until a question has a word that begins like one of them. */
    private static final AtomicReferenceArray<@Nullable List<Set<String>>> GROUPS =
            new AtomicReferenceArray<>(LINES.size());

    /** For each stem of the question, what stands for it. */
    private final Map<String, Set<Set<String>>> standing = new HashMap<>();

    /** Reads the file, which is read at the first use otherwise. */
    static void prepare() {
        new AlikeWords(Set.of());
    }

    /**
     * For a question.
     *
     * @param asked its stems
     */
    AlikeWords(Set<String> asked) {
        Beginnings beginnings = new Beginnings(asked);
        BitSet lines = beginnings.lines();
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            if (!beginnings.in(LINES.get(i))) {
                continue;
            }
            List<Set<String>> group = group(i);
            Set<String> held = group.stream()
                    .filter(asked::containsAll)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            for (String stem : held) {
                standing.computeIfAbsent(stem, key -> new HashSet<>()).addAll(group);
            }
        }
    }

    /** Whether anything stands for a stem of the question. */
    boolean lists(String asked) {
        return standing.containsKey(asked);
    }

    /** Whether {@code stems} hold a word or phrase that stands for a stem of the question. */
    boolean met(String asked, Set<String> stems) {
        for (Set<String> expression : standing.getOrDefault(asked, Set.of())) {
            if (stems.containsAll(expression)) {
                return true;
            }
        }
        return false;
    }

    /** Thousands of words are stemmed when they are first wanted: all at once would hold up a start. */
    private static List<Set<String>> group(int line) {
        List<Set<String>> known = GROUPS.get(line);
        if (known != null) {
            return known;
        }
        List<Set<String>> group = new ArrayList<>();
        for (String expression : LINES.get(line).split("\\s+")) {
            Set<String> stems = new HashSet<>();
            Words.of(expression.replace('_', ' ')).forEach(word -> stems.add(word.stem()));
            if (!stems.isEmpty()) {
                group.add(Set.copyOf(stems));
            }
        }
        GROUPS.set(line, List.copyOf(group));
        return group;
    }

    /** How the words of some stems begin, to pass over lines that have none of them without stemming these. */
    private static final class Beginnings {
        private static final int LETTERS = 1 << 5;

        /** By the first two letters of one of their words, the numbers of the lines. */
        private static final BitSet[] BY_PAIR = byPair();

        private final List<String> beginnings;

        Beginnings(Set<String> stems) {
            beginnings = stems.stream()
                    .filter(stem -> stem.length() >= 2)
                    .map(Beginnings::ofWords)
                    .toList();
        }

        private static BitSet[] byPair() {
            BitSet[] byPair = new BitSet[LETTERS * LETTERS];
            Arrays.setAll(byPair, pair -> new BitSet());
            for (int i = 0; i < LINES.size(); i++) {
                String line = LINES.get(i);
                boolean opens = true;
                for (int at = 0; at + 1 < line.length(); at++) {
                    if (opens) {
                        byPair[pair(line, at)].set(i);
                    }
                    opens = parts(line.charAt(at));
                }
            }
            return byPair;
        }

        /** The numbers of the lines of which a word may begin so. */
        BitSet lines() {
            BitSet lines = new BitSet();
            beginnings.forEach(beginning -> lines.or(BY_PAIR[pair(beginning, 0)]));
            return lines;
        }

        private static boolean parts(char letter) {
            return letter == ' ' || letter == '_' || letter == '-';
        }

        /** A stem's last letters may differ from those of its words ("bui" and "buy", "capabl" and "capability"). */
        private static String ofWords(String stem) {
            return stem.substring(0, Math.max(Math.min(stem.length(), 2), stem.length() - 2));
        }

        private static int pair(String text, int at) {
            return (text.charAt(at) & LETTERS - 1) * LETTERS + (text.charAt(at + 1) & LETTERS - 1);
        }

        boolean in(String line) {
            boolean opens = true;
            for (int i = 0; i + 1 < line.length(); i++) {
                if (opens && begins(line, i)) {
                    return true;
                }
                opens = parts(line.charAt(i));
            }
            return false;
        }

        private boolean begins(String line, int at) {
            for (String beginning : beginnings) {
                if (line.startsWith(beginning, at)) {
                    return true;
                }
            }
            return false;
        }
    }
}
