package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names that quotes hold, and those of the outlets they stand in. */
final class QuotedNames {

    private final List<String> words = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();

    QuotedNames(List<Citation> citations) {
        for (Citation citation : citations) {
            add(citation.quote(), TypedSpan.in(Evidence.folded(citation.quote())));
            Article article = citation.article();
            if (article.source() != null) {
                add(article.source(), List.of());
                names.add(split(article.source()));
            }
        }
    }

    private void add(String text, List<TypedSpan> spans) {
        String folded = Evidence.folded(text);
        // The break keeps a name from running out of one quote into the next.
        words.add("\n");
        words.addAll(split(folded));
        spans.stream()
                .filter(span -> span.kind() == TypedSpan.Kind.NAME)
                .forEach(span -> names.add(split(span.span().of(folded))));
    }

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}&.]+|\\.(?=\\s|$)|(?<=\\p{Ll})\\.");

    private static List<String> split(String text) {
        return Arrays.stream(BETWEEN.split(
                        text.replaceAll("'s\\b|’s\\b|s'(?=\\s)", "").toLowerCase(Locale.ROOT)))
                .map(word -> word.replace(".", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a name occurs: in one piece, in pieces that are each a whole name, or by another name for the same. */
    boolean hold(String name) {
        List<String> parts = split(name);
        if (parts.isEmpty() || stands(parts) || byOtherName(name)) {
            return true;
        }
        int from = 0;
        while (from < parts.size()) {
            int to = parts.size();
            while (to > from && !(piece(parts.subList(from, to), from, parts.size()))) {
                to--;
            }
            if (to == from) {
                return false;
            }
            from = to;
        }
        return true;
    }

    /** A part of a longer name may stand for it only as the last part: "President Moss", never "Ana Moss" of Ana Prada. */
    private boolean piece(List<String> piece, int from, int whole) {
        if (SMALL.contains(String.join(" ", piece)) || byOtherName(String.join(" ", piece))) {
            return true;
        }
        if (!stands(piece)) {
            return false;
        }
        List<List<String>> within =
                names.stream().filter(name -> indexOf(piece, name) >= 0).toList();
        return within.isEmpty()
                || within.stream().anyMatch(name -> name.equals(piece) || endsWith(name, piece))
                || (from == 0 && piece.size() == whole)
                || within.stream().anyMatch(name -> title(name, piece));
    }

    /** "Vantara" of "Vantara Chief Executive Lena Moss" stands at its start, before a common word. */
    private static boolean title(List<String> name, List<String> piece) {
        return name.size() > piece.size() + 1 && indexOf(piece, name) == 0;
    }

    private static boolean endsWith(List<String> name, List<String> piece) {
        return name.size() > piece.size()
                && name.subList(name.size() - piece.size(), name.size()).equals(piece);
    }

    private boolean byOtherName(String name) {
        if (SameNames.of(name).stream().anyMatch(other -> stands(split(other)))) {
            return true;
        }
        List<String> parts = split(name);
        if (parts.size() == 1 && words.stream().anyMatch(word -> ofCountry(word, parts.getFirst()))) {
            return true;
        }
        boolean acronym = parts.size() == 1 || name.length() > 6;
        return acronym && names.stream().anyMatch(known -> shortened(parts, known));
    }

    /** "Varessian" for "of Varessia", and the other way round. */
    private static boolean ofCountry(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        int common = 0;
        while (common < shorter.length() && shorter.charAt(common) == longer.charAt(common)) {
            common++;
        }
        return common >= COUNTRY
                && shorter.length() - common <= 2
                && OF_COUNTRY.matcher(longer.substring(common)).matches();
    }

    private static final int COUNTRY = 4;

    private static final Pattern OF_COUNTRY = Pattern.compile("n|an|ian|ean|egian|ese|ish|i");

    /** One is the other's initials: "European Central Bank" and "ECB". */
    private static boolean shortened(List<String> one, List<String> other) {
        return one.size() == 1 ^ other.size() == 1
                && acronymOf(one.size() == 1 ? one : other, one.size() == 1 ? other : one);
    }

    private static boolean acronymOf(List<String> brief, List<String> full) {
        String all = initials(full, false);
        String letters = brief.getFirst();
        return letters.length() >= 2
                && full.size() >= 2
                && (letters.equals(all) || letters.equals(initials(full, true)));
    }

    private static String initials(List<String> words, boolean strongOnly) {
        StringBuilder initials = new StringBuilder();
        words.stream()
                .filter(word -> !strongOnly || !SMALL.contains(word))
                .forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    private static final List<String> SMALL = List.of("of", "the", "and", "for", "de", "la", "in", "on", "&");

    private boolean stands(List<String> parts) {
        return indexOf(parts, words) >= 0;
    }

    private static int indexOf(List<String> part, List<String> whole) {
        return java.util.Collections.indexOfSubList(whole, part);
    }
}
