package dev.footnote.console;

import dev.footnote.ask.Reply;
import dev.footnote.retrieve.Misspelling;
import java.util.stream.Collectors;

/** Tells which words of a question were read in another way than they were written. */
final class ReadAs {

    private ReadAs() {}

    /** A line above the answer; empty where every word was read as it was written. */
    static String set(Reply reply, Style style) {
        if (reply.misspellings().isEmpty()) {
            return "";
        }
        String said = reply.misspellings().stream().map(ReadAs::sentence).collect(Collectors.joining(" "));
        return new Paragraph().add(said, Ink.DIM).set(style, "", "") + "\n";
    }

    private static String sentence(Misspelling each) {
        return "No article has “" + Printable.line(each.asked()) + "”: read as “" + Printable.line(each.read()) + "”.";
    }
}
