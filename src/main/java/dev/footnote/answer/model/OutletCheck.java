package dev.footnote.answer.model;

import dev.footnote.attribution.Outlets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An outlet is said to report only what stands in its own article, or what the quote puts to it. */
final class OutletCheck {

    private static final Pattern REPORTS = Pattern.compile(
            "(?:^|[\\s,(])(?:[Tt]he\\s+)?(?<before>\\p{Lu}[\\p{L}\\d.&’']*(?:\\s(?:of|the|and|\\p{Lu}[\\p{L}\\d.&’']*)){0,4})\\s+"
                    + "(?:first |also |has |had )?(?:report(?:s|ed)|wr(?:ites|ote|itten)|said|says)\\b"
                    + "|(?:[Aa]ccording to|[Rr]eported by|[Cc]iting|[Pp]er)\\s+(?:[Tt]he\\s+)?(?<after>\\p{Lu}[\\p{L}\\d.&’']*(?:\\s(?:of|the|and|\\p{Lu}[\\p{L}\\d.&’']*)){0,4})");

    private final Outlets outlets;
    private final List<String> sources = new ArrayList<>();

    private OutletCheck(List<Given> passages) {
        outlets = Outlets.with(passages.stream()
                .map(given -> given.article().source())
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    /** Whether each outlet that a sentence names as its source is the quotes' own, or named in them. */
    boolean holds(String sentence, Ground ground) {
        for (String outlet : named(sentence)) {
            String own = outlets.of(ground.given().article());
            boolean cited = ground.quotes().stream()
                    .anyMatch(quote -> quote.quote().toLowerCase(Locale.ROOT).contains(outlet.toLowerCase(Locale.ROOT))
                            || outlets.canonical(outlet).equals(outlet)
                                    && quote.quote().contains(outlet));
            if (!cited && !(own != null && outlets.canonical(outlet).equals(own))) {
                return false;
            }
        }
        return true;
    }

    /** Every outlet is named in one of the passages' names or lists; people and companies that say something are none. */
    private List<String> named(String sentence) {
        List<String> named = new ArrayList<>();
        Matcher matcher = REPORTS.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group("before") == null ? matcher.group("after") : matcher.group("before");
            if (name != null && known(name)) {
                named.add(name);
            }
        }
        return named;
    }

    /** A sentence with dots over what only says which outlet reports it, so that offsets stay. */
    String withoutAttribution(String sentence) {
        StringBuilder text = new StringBuilder(sentence);
        Matcher matcher = REPORTS.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group("before") == null ? matcher.group("after") : matcher.group("before");
            if (name != null && known(name)) {
                text.replace(matcher.start(), matcher.end(), "·".repeat(matcher.end() - matcher.start()));
            }
        }
        return text.toString();
    }

    private boolean known(String name) {
        String canonical = outlets.canonical(name);
        return !canonical.equals(name)
                || Outlets.known().stream().anyMatch(names -> names.contains(name) || names.contains("The " + name))
                || sources.contains(name);
    }

    /** Reads which sources there are. */
    static OutletCheck over(List<Given> passages) {
        OutletCheck check = new OutletCheck(passages);
        passages.forEach(given -> {
            String own = check.outlets.of(given.article());
            if (own != null) {
                check.sources.add(own);
                check.sources.add(own.replaceFirst("^The ", ""));
            }
        });
        return check;
    }
}
