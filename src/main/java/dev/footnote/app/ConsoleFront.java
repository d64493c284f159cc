package dev.footnote.app;

import dev.footnote.answer.Timeline;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Reply;
import dev.footnote.console.AnswerPrinter;
import dev.footnote.console.Articles;
import dev.footnote.console.ChatMemory;
import dev.footnote.console.Console;
import dev.footnote.console.Feedback;
import dev.footnote.console.Style;
import dev.footnote.console.TimelinePrinter;

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
    public void chat(
            Assistant assistant, Articles articles, Feedback feedback, ChatMemory memory, Surroundings surroundings) {
        var terminals = surroundings.terminals();
        var goingOn = terminals.in() && terminals.out() ? null : memory.goingOn();
        if (goingOn != null) {
            // Over a pipe there is no greeting to say it in, and answers alone go to standard output.
            surroundings.err().println("footnote: " + goingOn);
        }
        Console.chat(assistant, surroundings.environment(), articles, feedback, memory);
    }
}
