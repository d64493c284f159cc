package dev.footnote.app;

import dev.footnote.answer.Timeline;
import dev.footnote.ask.Reply;
import dev.footnote.console.AnswerPrinter;
import dev.footnote.console.ChatMemory;
import dev.footnote.console.Console;
import dev.footnote.console.Feedback;
import dev.footnote.console.Style;
import dev.footnote.console.TimelinePrinter;
import java.util.Locale;

/** The console's answers and its chat. */
final class ConsoleFront implements Front {

    @Override
    public void print(Reply reply, Surroundings surroundings) {
        surroundings.out().print(new AnswerPrinter(style(surroundings)).print(reply));
    }

    @Override
    public void print(Timeline timeline, Surroundings surroundings) {
        surroundings.out().print(new TimelinePrinter(style(surroundings)).print(timeline));
    }

    private static Style style(Surroundings surroundings) {
        // Asking the terminal takes a while: not for a pipe.
        return surroundings.terminals().out() ? Console.style(surroundings.environment()) : Style.plain();
    }

    @Override
    public void chat(Opened opened, Feedback feedback, ChatMemory memory, Surroundings surroundings) {
        var terminals = surroundings.terminals();
        var goingOn = terminals.in() && terminals.out() ? null : memory.goingOn();
        if (goingOn != null) {
            // Over a pipe there is no greeting to say it in, and answers alone go to standard output.
            surroundings.err().println("footnote: " + goingOn);
        }
        Console.chat(opened.assistant(), surroundings.environment(), summary(opened), feedback, memory);
    }

    private static String summary(Opened opened) {
        int articles = opened.summary().articles();
        int passages = opened.summary().passages();
        return String.format(
                Locale.ROOT,
                "%,d %s, %,d %s",
                articles,
                articles == 1 ? "article" : "articles",
                passages,
                passages == 1 ? "passage" : "passages");
    }
}
