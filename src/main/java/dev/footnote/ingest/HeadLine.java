package dev.footnote.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one of the first lines of a text for what it says about the article: a byline, a dateline, an address. */
final class HeadLine {

    private static final Pattern ADDRESS = pattern("<?(https?://[^\\s<>]+)>?");
    private static final Pattern LABELLED_ADDRESS = pattern(
            "(?:url|link|source|original|original article|source url|canonical|via)\\s*:\\s*<?(https?://[^\\s<>]+)>?");
    private static final Pattern TITLE = pattern("(?:title|headline)\\s*:\\s*(.{1,300})");
    private static final Pattern SOURCE =
            pattern("(?:source|publisher|outlet|publication)\\s*:\\s*((?:[^\\s,|•·(]+\\s?){1,6})(?:[,|•·(].{0,60})?");
    private static final Pattern PUBLISHED = pattern(
            "(?:(?:first |originally )?published|posted|date|publication date|publish date|date published|released)"
                    + "(?: on| at)?\\b\\s*[:–—-]?\\s*(.{4,80})");
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY|by):? (?=\\p{Lu}).{1,150}");
    private static final Pattern BYLINE_AND_DATE = Pattern.compile(
            "(?:By|BY|by):? \\p{Lu}[\\p{L}.'’-]+(?: (?:and )?\\p{Lu}[\\p{L}.'’-]+){1,6},? (?:[-–—] )?(.{6,50})");

    /** "LONDON, Nov 4 (Reuters) - Shares rose": a place in capitals, an agency in brackets, a dash. */
    private static final Pattern DATELINE = Pattern.compile("(\\p{Lu}[\\p{Lu} .'’/-]{1,40}(?:,[^()/]{1,50})?)\\s*[(/]"
            + "(AP|AFP|UPI|PA|PTI|ANI|AAP|TASS|ANSA|EFE|CNN|CNBC|BBC|dpa|BUSINESS WIRE|GLOBE NEWSWIRE"
            + "|\\p{Lu}[\\p{L} .&’'-]*\\p{Ll}[\\p{L} .&’'-]*)[)/]\\s*[-–—]+\\s?.*");

    private static final Pattern BARS = Pattern.compile("\\s*[|•·]\\s*");
    private static final Pattern NAME = Pattern.compile("(?=.{2,40}$)\\p{Lu}[\\p{L}&.'’ -]*");
    private static final Pattern NO_OUTLET = pattern(
            "(?:by|updated|published|posted|share|photo|video|staff|news|opinion"
                    + "|analysis|tech|technology|business|markets|world|politics|science|health|sports?|finance)\\b.*|.*\\bread\\b.*");
    private static final Pattern DATE_WORDS =
            pattern("(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
                    + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th|of|at|on|published|posted|am|pm|a|p|m|t|z"
                    + "|utc|gmt|[ecmp][sd]?t|bst|cest|ist|jst|[年月日]| )*");
    private static final Pattern FURNITURE = pattern(
            "(?:!\\[|<!--|share (?:this|on)\\b|skip to\\b|advertisement\\b|sponsored\\b|sign up\\b|photo:|updated\\b).*");

    /** No line that speaks about the article is longer; a paragraph is cut here so that it costs nothing. */
    private static final int LONGEST = 400;

    private final String line;

    /** A line, taken without the marks of Markdown emphasis, quotes and lists around it. */
    HeadLine(String line) {
        this.line = line.substring(0, Math.min(line.length(), LONGEST))
                .replace("**", "")
                .replaceAll("^[\\s\\ufeff>*_-]+|[\\s*_]+$", "")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Whether a string is a web address and nothing else. */
    static boolean isAddress(String value) {
        return ADDRESS.matcher(value.strip()).matches();
    }

    /** What the line says about the article; {@link Metadata#NONE} where it is not about the article. */
    Metadata metadata() {
        String url = group(ADDRESS);
        url = url != null ? url : group(LABELLED_ADDRESS);
        if (url != null) {
            return new Metadata(null, null, url, null);
        }
        String title = group(TITLE);
        if (title != null) {
            return new Metadata(title, null, null, null);
        }
        Matcher dateline = DATELINE.matcher(line);
        if (dateline.matches()) {
            return new Metadata(null, dateline.group(2), null, Dates.parse(dateline.group(1)));
        }
        String source = group(SOURCE);
        return source != null ? new Metadata(null, source, null, Dates.parse(line)) : published();
    }

    /** Whether the line is a byline, a share bar or the like: no title, even where it says nothing for certain. */
    boolean isFurniture() {
        boolean byline = BYLINE.matcher(line).matches() && (line.contains("|") || line.split(" ").length <= 5);
        return byline || FURNITURE.matcher(line).matches();
    }

    /** A labelled date, a date that stands alone, or a byline: parts between bars. */
    private Metadata published() {
        String labelled = group(PUBLISHED);
        LocalDate day = Dates.parse(labelled != null ? labelled : group(BYLINE_AND_DATE));
        List<String> parts = Arrays.asList(BARS.split(line));
        if (day == null) {
            List<LocalDate> days = parts.stream()
                    .filter(HeadLine::isDateAlone)
                    .map(Dates::parse)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            day = days.size() == 1 ? days.get(0) : null;
        }
        // Beside a bare date stands a section or an author as often as an outlet.
        boolean namesOutlet =
                labelled != null && day != null || BYLINE.matcher(line).matches();
        return new Metadata(null, namesOutlet ? outlet(parts) : null, null, day);
    }

    /** Whether a part is a date with no words beside it but those of a date and a time. */
    private static boolean isDateAlone(String part) {
        return DATE_WORDS.matcher(part.replaceAll("[\\d\\p{P}\\s]+", " ")).matches();
    }

    private static @Nullable String outlet(List<String> parts) {
        List<String> names = parts.stream()
                .filter(part ->
                        NAME.matcher(part).matches() && !NO_OUTLET.matcher(part).matches())
                .filter(part -> !isDateAlone(part) && Dates.parse(part) == null)
                .toList();
        return names.size() == 1 && parts.size() > 1 ? names.get(0) : null;
    }

    private @Nullable String group(Pattern pattern) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static Pattern pattern(String body) {
        return Pattern.compile(body, Pattern.CASE_INSENSITIVE);
    }
}
