package dev.footnote.console;

import dev.footnote.answer.Drafting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * What stands on a terminal while an answer is under way: that it is searched for, then the draft as a language model
 * writes it, dim and under a line that says what it is. All of it is erased before the answer is printed. It never takes
 * more rows than the window has, since rows that scrolled out of it can't be erased; a terminal without a way to erase shows
 * nothing. Pieces may come from any thread.
 */
final class DraftView implements Drafting {

    private static final String SEARCHING = "Searching…";
    private static final String HEADING = "Draft, still being checked:";

    /** A draft gets no longer than this on the screen: each piece lays it out anew. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Emoji: terminals disagree on how many columns they take, and what is to be erased has to be counted. */
    private static final Pattern UNSURE = Pattern.compile("[\\x{10000}-\\x{10FFFF}\\x{D800}-\\x{DFFF}\\u200d\\ufe0f]");

    private final Terminal terminal;
    private final Style style;
    private final boolean erasable;
    private final StringBuilder draft = new StringBuilder();
    private List<String> shown = List.of();
    private boolean ended;

    DraftView(Terminal terminal, Style style) {
        this.terminal = terminal;
        this.style = style;
        this.erasable = terminal.getStringCapability(Capability.cursor_up) != null
                && terminal.getStringCapability(Capability.clr_eos) != null;
    }

    /** Says that the answer takes a while. */
    synchronized void searching() {
        if (draft.isEmpty()) {
            show(List.of(SEARCHING));
        }
    }

    @Override
    public synchronized void piece(String text) {
        if (draft.length() < MOST_CHARACTERS) {
            draft.append(text);
            show(lines());
        }
    }

    @Override
    public synchronized void withdrawn() {
        draft.setLength(0);
        show(List.of(SEARCHING));
    }

    /** Erases what stands there; what comes after that is not shown. */
    synchronized void end() {
        show(List.of());
        ended = true;
    }

    /** The draft as far as the window can hold it, its end rather than its beginning. */
    private List<String> lines() {
        int width = width();
        String text = Printable.line(UNSURE.matcher(draft).replaceAll("")).strip();
        if (text.isEmpty()) {
            return shown;
        }
        // A full last column would leave open in which row the cursor is.
        Style narrow = new Style(false, false, Math.max(1, width - 1));
        List<String> lines = new ArrayList<>();
        lines.add(Columns.shorten(HEADING, Math.max(1, width - 1)));
        lines.addAll(List.of(new Paragraph().add(text).set(narrow, "", "").split("\n")));
        int room = Math.max(2, terminal.getHeight() - 2);
        if (terminal.getHeight() > 0 && lines.size() > room) {
            List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
            kept.addAll(lines.subList(lines.size() - room + 1, lines.size()));
            return kept;
        }
        return lines;
    }

    private void show(List<String> lines) {
        if (!erasable || ended) {
            return;
        }
        if (!extend(lines)) {
            erase();
            for (int i = 0; i < lines.size(); i++) {
                write((i == 0 ? "" : "\n") + Ink.DIM.set(lines.get(i), style));
            }
        }
        shown = lines;
        terminal.flush();
    }

    /** Writes only what was added, where the lines before it stay: nothing flickers. */
    private boolean extend(List<String> lines) {
        int last = shown.size() - 1;
        if (last < 0
                || lines.size() <= last
                || !lines.subList(0, last).equals(shown.subList(0, last))
                || !lines.get(last).startsWith(shown.get(last))) {
            return false;
        }
        write(Ink.DIM.set(lines.get(last).substring(shown.get(last).length()), style));
        for (String line : lines.subList(last + 1, lines.size())) {
            write("\n" + Ink.DIM.set(line, style));
        }
        return true;
    }

    private void erase() {
        if (shown.isEmpty()) {
            return;
        }
        // A window made narrower since has broken the lines anew.
        int width = width();
        int rows = shown.stream()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(Columns.of(line), width)))
                .sum();
        write("\r");
        for (int i = 1; i < rows && i < Math.max(2, terminal.getHeight()); i++) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.puts(Capability.clr_eos);
    }

    private int width() {
        int columns = terminal.getWidth();
        return columns > 0 ? columns : style.width();
    }

    private void write(String text) {
        terminal.writer().write(text);
    }
}
