package dev.footnote.retrieve;

import dev.footnote.attribution.Outlets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:com|org|net|co\\.uk|de|fr|news)$");

    private final List<Outlet> all = new ArrayList<>();

    /** With the names the collection's articles carry as their source. */
    OutletNames(Set<String> sources) {
        List<List<String>> known = Outlets.known();
        List<String> seen = new ArrayList<>();
        for (String source : sources) {
            List<String> names = new ArrayList<>(List.of(bare(source)));
            known.stream()
                    .filter(list -> list.stream().anyMatch(name -> key(name).equals(key(source))))
                    .forEach(names::addAll);
            names.forEach(name -> seen.add(key(name)));
            all.add(new Outlet(source, names, true));
        }
        for (List<String> names : known) {
            if (names.stream().noneMatch(name -> seen.contains(key(name)))) {
                all.add(new Outlet(
                        names.getFirst(), names.stream().map(OutletNames::bare).toList(), false));
            }
        }
    }

    List<Outlet> all() {
        return all;
    }

    /** A name without its article and its web ending. */
    static String bare(String name) {
        return ENDING.matcher(ARTICLE.matcher(name.strip()).replaceFirst("")).replaceFirst("");
    }

    /** What makes two ways of writing a name the same: "The Verge", "theverge.com", "the verge". */
    static String key(String name) {
        String folded = Normalizer.normalize(bare(name), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters = folded.replaceAll("[^\\p{L}\\d]", "");
        return letters.startsWith("the") && letters.length() > 6 && !name.contains(" ")
                ? letters.substring(3)
                : letters;
    }
}
