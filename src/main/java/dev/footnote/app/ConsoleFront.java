package dev.footnote.app;

import dev.footnote.ask.Reply;

/** The console's answers and its chat. */
final class ConsoleFront implements Front {

    // TODO(issue 2): new AnswerPrinter(style).print(reply), the style from surroundings.coloursOut() and the width.
    @Override
    public void print(Reply reply, Surroundings surroundings) {
        throw new UnsupportedOperationException("printing is not wired yet");
    }

    // TODO(issue 2): the console's Chat over opened.assistant().
    @Override
    public void chat(Opened opened, Surroundings surroundings) {
        throw new UnsupportedOperationException("the chat is not wired yet");
    }
}
