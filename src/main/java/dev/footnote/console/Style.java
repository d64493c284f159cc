package dev.footnote.console;

import java.util.Map;
import java.util.Set;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * What the place that text is printed to can show.
 *
 * @param colors whether bold, dim and reverse are shown
 * @param hyperlinks whether OSC 8 hyperlinks are understood
 * @param width columns a line has room for, at least 1
 */
public record Style(boolean colors, boolean hyperlinks, int width) {

    /** Lines longer than this are hard to read: about the longest a book would set. */
    private static final int LONGEST_LINE = 100;

    private static final int UNKNOWN_WIDTH = 80;

    private static final Set<String> PROGRAMS_WITH_HYPERLINKS = Set.of("iTerm.app", "WezTerm", "vscode", "ghostty");

    /** VTE understands OSC 8 since 0.50; from 0.48 on it crashed on it. */
    private static final int VTE_WITH_HYPERLINKS = 5000;

    /** Checks the width; throws {@link IllegalArgumentException} when it leaves no room for a character. */
    public Style {
        if (width < 1) {
            throw new IllegalArgumentException("no room for text in a width of " + width);
        }
    }

    /** For pipes and files: characters only, 80 columns. */
    public static Style plain() {
        return new Style(false, false, UNKNOWN_WIDTH);
    }

    /**
     * What a terminal can show. No colours where {@code NO_COLOR} is set (see no-color.org) or the terminal is dumb;
     * hyperlinks only where the environment names a terminal known to have them, because elsewhere the address would
     * be lost. {@code FORCE_HYPERLINK} overrides: 0 for never, anything else for always.
     *
     * @param environment the process's environment variables
     */
    public static Style of(Terminal terminal, Map<String, String> environment) {
        boolean dumb =
                Terminal.TYPE_DUMB.equals(terminal.getType()) || Terminal.TYPE_DUMB.equals(environment.get("TERM"));
        boolean colors = !dumb && !has(environment, "NO_COLOR");
        return new Style(colors, !dumb && understandsHyperlinks(environment), widthOf(terminal));
    }

    /** The same for a window that was resized. */
    public Style resizedTo(Terminal terminal) {
        return new Style(colors, hyperlinks, widthOf(terminal));
    }

    /** Columns to set text in: the width, but no longer a line than is good to read. */
    int measure() {
        return Math.min(width, LONGEST_LINE);
    }

    private static int widthOf(Terminal terminal) {
        int columns = terminal.getWidth();
        return columns > 0 ? columns : UNKNOWN_WIDTH;
    }

    private static boolean understandsHyperlinks(Map<String, String> environment) {
        if (has(environment, "FORCE_HYPERLINK")) {
            return !"0".equals(environment.get("FORCE_HYPERLINK"));
        }
        // A multiplexer passes on the variables of the terminal around it, but not always its hyperlinks.
        if (has(environment, "TMUX") || has(environment, "STY")) {
            return false;
        }
        return has(environment, "KITTY_WINDOW_ID")
                || has(environment, "WT_SESSION")
                || has(environment, "DOMTERM")
                || has(environment, "KONSOLE_VERSION")
                || PROGRAMS_WITH_HYPERLINKS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                || number(environment.get("VTE_VERSION")) >= VTE_WITH_HYPERLINKS;
    }

    private static boolean has(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
