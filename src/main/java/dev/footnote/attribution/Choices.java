package dev.footnote.attribution;

import dev.footnote.ingest.Sections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A word list of this room as regular expressions, one for all entries of a section. */
final class Choices {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Sections lists;

    private Choices(Sections lists) {
        this.lists = lists;
    }

    /** Reads a list that lies beside this class; throws {@link IllegalStateException} where it is missing. */
    static Choices read(String name) {
        return new Choices(Sections.read(Choices.class, name));
    }

    /** The entries of a section, in order; throws {@link IllegalStateException} where there is no such section. */
    List<String> of(String section) {
        return lists.of(section);
    }

    /** A regular expression for any entry of a section, the longest first, blanks standing for any white space. */
    String anyOf(String section) {
        return of(section).stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Choices::literal)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The longest word of each entry in lower case: a text without any of them holds no entry. */
    List<String> longestWords(String section) {
        return of(section).stream()
                .map(entry -> SPACE.splitAsStream(entry.toLowerCase(Locale.ROOT))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""))
                .distinct()
                .toList();
    }

    /** A regular expression for the words of an entry. */
    static String literal(String entry) {
        return entry.chars().noneMatch(Character::isWhitespace)
                ? Pattern.quote(entry)
                : SPACE.splitAsStream(entry).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }
}
