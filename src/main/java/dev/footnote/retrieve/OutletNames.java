package dev.footnote.retrieve;

import dev.footnote.attribution.Outlets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Outlets by their names: those of the collection and those that are known otherwise, which a question may name too. */
final class OutletNames {

    /**
     * One outlet.
     *
     * @param name how it is called to a reader
     * @param names all ways to write it, without the article
     * @param collected whether the collection has articles of it
     */
    record Outlet(String name, List<String> names, boolean collected) {

        Outlet {
            names = List.copyOf(names);
        }
    }

    /** An outlet of the list of known ones: its names and what makes two ways of writing them the same. */
    private record Known(List<String> names, Set<String> keys) {

        private static final List<Known> ALL = Outlets.known().stream()
                .map(names ->
                        new Known(names, names.stream().map(OutletNames::key).collect(Collectors.toSet())))
                .toList();
    }

    private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:com|org|net|co\\.uk|de|fr|news)$");

    private final List<Outlet> all = new ArrayList<>();

    /** With the names the collection's articles carry as their source. */
    OutletNames(Set<String> sources) {
        Set<String> seen = new HashSet<>();
        for (String source : sources) {
            String key = key(source);
            List<String> names = new ArrayList<>(List.of(bare(source)));
            for (Known known : Known.ALL) {
                if (known.keys().contains(key)) {
                    names.addAll(known.names());
                    seen.addAll(known.keys());
                }
            }
            seen.add(key);
            all.add(new Outlet(source, names, true));
        }
        for (Known known : Known.ALL) {
            if (Collections.disjoint(known.keys(), seen)) {
                all.add(new Outlet(
                        known.names().getFirst(),
                        known.names().stream().map(OutletNames::bare).toList(),
                        false));
            }
        }
    }

    List<Outlet> all() {
        return all;
    }

    /** A name without its article and its web ending. */
    static String bare(String name) {
        String whole = name.strip();
        String named = whole.regionMatches(true, 0, "the", 0, 3)
                ? ARTICLE.matcher(whole).replaceFirst("")
                : whole;
        return named.indexOf('.') < 0 ? named : ENDING.matcher(named).replaceFirst("");
    }

    /** What makes two ways of writing a name the same: "The Verge", "theverge.com", "the verge". */
    static String key(String name) {
        String letters = letters(Normalizer.normalize(bare(name), Normalizer.Form.NFD));
        return letters.startsWith("the") && letters.length() > 6 && !name.contains(" ")
                ? letters.substring(3)
                : letters;
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetter(c) || c >= '0' && c <= '9')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
