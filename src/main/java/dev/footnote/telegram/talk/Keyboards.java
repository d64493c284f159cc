package dev.footnote.telegram.talk;

import dev.footnote.telegram.Keyboard;
import dev.footnote.telegram.page.Texts;
import dev.footnote.telegram.talk.Button.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buttons below an answer. */
final class Keyboards {

    /** More in a row are too narrow to be hit on a phone. */
    private static final int IN_A_ROW = 5;

    private static final int MOST_SOURCES = 10;
    private static final int LABEL = 40;

    private Keyboards() {}

    /** The buttons of an answer that shows this page; null where there is nothing to press. */
    static @Nullable Keyboard below(SavedAnswer answer, int page, Texts texts) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        paging(answer, page, rows);
        sources(answer, texts, rows);
        if (!answer.sources().isEmpty()) {
            List<Keyboard.Button> more = new ArrayList<>();
            if (!answer.sides().isEmpty()) {
                more.add(button("⇄ " + texts.say("button.sides"), Action.SIDES, answer, 0));
            }
            more.add(button("🗓 " + texts.say("button.timeline"), Action.TIMELINE, answer, 0));
            rows.add(more);
            rows.add(List.of(
                    button("👍 " + texts.say("button.good"), Action.GOOD, answer, 0),
                    button("👎 " + texts.say("button.wrong"), Action.WRONG, answer, 0)));
        }
        return rows.isEmpty() ? null : new Keyboard(rows);
    }

    /** A button for each choice. */
    static Keyboard choices(String answer, List<String> choices) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            String label = choices.get(i).codePointCount(0, choices.get(i).length()) <= LABEL
                    ? choices.get(i)
                    : choices.get(i).substring(0, choices.get(i).offsetByCodePoints(0, LABEL)) + "…";
            rows.add(List.of(new Keyboard.Callback(label, new Button(Action.CHOICE, answer, i).data())));
        }
        return new Keyboard(rows);
    }

    private static void paging(SavedAnswer answer, int page, List<List<Keyboard.Button>> rows) {
        int pages = answer.pages().size();
        if (pages < 2) {
            return;
        }
        List<Keyboard.Button> row = new ArrayList<>();
        if (page > 0) {
            row.add(button("◀", Action.PAGE, answer, page - 1));
        }
        row.add(button((page + 1) + "/" + pages, Action.PAGE, answer, page));
        if (page + 1 < pages) {
            row.add(button("▶", Action.PAGE, answer, page + 1));
        }
        rows.add(row);
    }

    private static void sources(SavedAnswer answer, Texts texts, List<List<Keyboard.Button>> rows) {
        List<Keyboard.Button> row = new ArrayList<>();
        boolean only = answer.sources().size() == 1;
        for (SavedAnswer.Source source :
                answer.sources().stream().limit(MOST_SOURCES).toList()) {
            String label = only ? "📄 " + texts.say("button.source") : "📄 " + source.number();
            row.add(button(label, Action.SOURCE, answer, source.number()));
            if (row.size() == IN_A_ROW) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
    }

    private static Keyboard.Button button(String label, Action action, SavedAnswer answer, int number) {
        return new Keyboard.Callback(label, new Button(action, answer.id(), number).data());
    }
}
