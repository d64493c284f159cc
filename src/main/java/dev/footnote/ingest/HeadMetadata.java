package dev.footnote.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the first lines of a text say about its article: its title, and where and when it was published. */
final class HeadMetadata {

    /** How many lines that are not blank are looked at. */
    private static final int LINES = 5;

    private static final int LONGEST_TITLE = 150;
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)[\\s#]*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.,;。…][\"'”’)\\]]*");
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*+•]|\\d{1,2}[.)])\\s.*");

    private HeadMetadata() {}

    /**
     * What stands at the head of a text.
     *
     * @param from the offset its body starts at, after any front matter
     */
    static Metadata of(String text, int from) {
        List<Line> lines = head(text, from);
        Metadata found = Metadata.NONE;
        for (Line line : lines) {
            found = found.or(line.metadata());
        }
        return found.title() != null ? found : found.or(new Metadata(title(lines), null, null, null));
    }

    /**
     * A line that is not blank.
     *
     * @param text its text, stripped
     * @param next the line right below it, empty where that is blank; null at the end of the text
     */
    private record Line(String text, @Nullable String next, Metadata metadata) {}

    private static List<Line> head(String text, int from) {
        List<Line> lines = new ArrayList<>();
        int at = from;
        while (at < text.length() && lines.size() < LINES) {
            int end = endOfLine(text, at);
            String line = stripped(text, at, end);
            if (!line.isEmpty()) {
                int below = end + 1;
                String next = CorpusReader.hasText(text, end) ? stripped(text, below, endOfLine(text, below)) : null;
                lines.add(new Line(line, next, new HeadLine(line).metadata()));
            }
            at = end + 1;
        }
        return lines;
    }

    private static @Nullable String title(List<Line> lines) {
        for (Line line : lines) {
            var heading = HEADING.matcher(line.text());
            if (heading.matches()) {
                return plain(heading.group(1));
            }
            boolean aboutTheArticle = !line.metadata().isEmpty();
            if (!aboutTheArticle && !new HeadLine(line.text()).isFurniture()) {
                return isTitle(line) ? plain(line.text()) : null;
            }
        }
        return null;
    }

    private static boolean isTitle(Line line) {
        String text = line.text();
        if (line.next() == null || text.length() > LONGEST_TITLE) {
            return false;
        }
        // A lower-case letter right below shows a paragraph that is wrapped by hand.
        boolean wrapped =
                !line.next().isEmpty() && Character.isLowerCase(line.next().codePointAt(0));
        return !wrapped
                && text.chars().anyMatch(Character::isLetterOrDigit)
                && !SENTENCE_END.matcher(text).matches()
                && !LIST_ITEM.matcher(text).matches();
    }

    private static String plain(String title) {
        return title.replaceAll("\\[([^\\]]+)]\\([^)\\s]+\\)", "$1").replaceAll("\\*\\*|__|`|^[*_]|[*_]$", "");
    }

    private static int endOfLine(String text, int from) {
        int end = from >= text.length() ? -1 : text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static String stripped(String text, int from, int to) {
        return from >= to ? "" : text.substring(from, to).replace("\ufeff", "").strip();
    }
}
