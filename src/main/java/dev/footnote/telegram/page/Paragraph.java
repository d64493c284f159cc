package dev.footnote.telegram.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a message. What it is given comes from articles and questions, so control characters are taken out.
 *
 * @param kind how it is set as a whole
 * @param fragments what it holds, in order
 */
record Paragraph(Kind kind, List<Fragment> fragments) {

    /** How a paragraph is set. */
    enum Kind {
        /** As text. */
        TEXT,
        /** As a quotation. */
        QUOTATION,
        /** As a quotation of which a few lines show until it is opened. */
        EXPANDABLE
    }

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"<>]+");

    /** Longer ones no browser takes, and they would fill a message's bytes. */
    private static final int LONGEST_LINK = 2_000;

    /** Copies the list. */
    Paragraph {
        fragments = List.copyOf(fragments);
    }

    /** A paragraph of text that is still empty. */
    static Paragraph text() {
        return new Paragraph(Kind.TEXT, List.of());
    }

    /** A paragraph of text. */
    static Paragraph text(String text) {
        return text().add(text);
    }

    /** A quotation that is still empty. */
    static Paragraph of(Kind kind) {
        return new Paragraph(kind, List.of());
    }

    /** The paragraph with more text. */
    Paragraph add(String text) {
        return add(text, Fragment.Mark.PLAIN, null);
    }

    /** The paragraph with more text, set so. */
    Paragraph add(String text, Fragment.Mark mark) {
        return add(text, mark, null);
    }

    /** The paragraph with more text that opens a page; what leads nowhere on the web is not linked. */
    Paragraph add(String text, Fragment.Mark mark, @Nullable String link) {
        String shown = CONTROL.matcher(wellFormed(text)).replaceAll(" ");
        if (shown.isEmpty()) {
            return this;
        }
        boolean leads = link != null
                && link.length() <= LONGEST_LINK
                && WEB.matcher(link).matches();
        List<Fragment> more = new ArrayList<>(fragments);
        more.add(new Fragment(shown, mark, leads ? link : null));
        return new Paragraph(kind, more);
    }

    /** What a reader sees of it. */
    String words() {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }

    /** Its length as Telegram counts it, in UTF-16 units without marks. */
    int length() {
        return fragments.stream().mapToInt(fragment -> fragment.text().length()).sum();
    }

    /** As Telegram's HTML. */
    String html() {
        String inner = fragments.stream().map(Fragment::html).collect(Collectors.joining());
        return switch (kind) {
            case TEXT -> inner;
            case QUOTATION -> "<blockquote>" + inner + "</blockquote>";
            case EXPANDABLE -> "<blockquote expandable>" + inner + "</blockquote>";
        };
    }

    /** The paragraph's beginning, at most {@code units} long, and its rest: cut where a line, a word or a character ends. */
    List<Paragraph> cut(int units) {
        int at = cutAt(words(), units);
        return List.of(part(0, at), part(at, length()));
    }

    private static int cutAt(String text, int units) {
        if (units >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', units - 1) + 1;
        if (line > units / 2) {
            return line;
        }
        int word = text.lastIndexOf(' ', units - 1) + 1;
        if (word > units / 2) {
            return word;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int whole = characters.preceding(units + 1);
        // A single character of several code points can be longer than a whole page.
        return whole > 0 ? whole : Character.isLowSurrogate(text.charAt(units)) ? units - 1 : units;
    }

    private Paragraph part(int start, int end) {
        List<Fragment> parts = new ArrayList<>();
        int at = 0;
        for (Fragment fragment : fragments) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, fragment.text().length());
            if (from < to) {
                parts.add(fragment.part(from, to));
            }
            at += fragment.text().length();
        }
        return new Paragraph(kind, parts);
    }

    /** Telegram refuses a message with half a surrogate pair. */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString();
    }
}
