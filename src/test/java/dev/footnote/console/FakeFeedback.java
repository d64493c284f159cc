package dev.footnote.console;

import dev.footnote.ask.Reply;
import java.util.ArrayList;
import java.util.List;

/** Keeps verdicts in a list, until it is full. */
final class FakeFeedback implements Feedback {

    final List<String> kept = new ArrayList<>();
    boolean full;

    @Override
    public String keep(Reply reply, boolean right, String note) throws NotKept {
        if (full) {
            throw new NotKept("The drawer is full.");
        }
        kept.add((right ? "right: " : "wrong: ") + reply.question().text() + ": " + note);
        return "kept in a drawer";
    }
}
