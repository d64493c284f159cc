package dev.footnote.console;

import java.text.BreakIterator;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Text measured in the columns a terminal gives it: a wide character takes two, a combining mark none. */
final class Columns {

    private static final String ELLIPSIS = "…";

    private Columns() {}

    /** Columns the whole text takes. */
    static int of(String text) {
        BreakIterator characters = characters(text);
        int columns = 0;
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            columns += ofCharacter(text, start);
            start = end;
        }
        return columns;
    }

    /** Columns of the character, as a reader counts them, that starts at {@code index}. */
    static int ofCharacter(String text, int index) {
        char first = text.charAt(index);
        if (first >= ' ' && first < 0x7f && (index + 1 == text.length() || text.charAt(index + 1) < 0x300)) {
            return 1;
        }
        // A view of one character at a time: JLine looks for its end by walking from the start of what it is given.
        String rest = text.substring(index, Math.min(text.length(), index + 40));
        return Math.max(0, WCWidth.wcwidthForGraphemeCluster(rest, 0));
    }

    /** Steps over characters as a reader counts them: a letter with its accents, a family emoji. */
    static BreakIterator characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    /** The text, where it takes more than {@code columns}, cut after a word and ended with an ellipsis. */
    static String shorten(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        BreakIterator characters = characters(text);
        int room = columns - 2;
        int end = characters.first();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            room -= ofCharacter(text, end);
            if (room < 0) {
                break;
            }
            end = next;
        }
        int word = text.lastIndexOf(' ', end);
        // A single long word is cut inside rather than leave most of the room empty.
        int cut = word > end / 2 ? word : end;
        String kept = text.substring(0, cut).replaceFirst("[\\s,;:·–—-]+$", "");
        return kept.matches("(?s).*[.!?]") ? kept + " " + ELLIPSIS : kept + ELLIPSIS;
    }

    /** The end of the text, where it takes more than {@code characters}, begun at a word after an ellipsis. */
    static String shortenStart(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int word = text.indexOf(' ', text.length() - characters);
        return word < 0 ? ELLIPSIS : ELLIPSIS + " " + text.substring(word + 1);
    }

    /** The text with spaces after it up to {@code columns}. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
