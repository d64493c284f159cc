package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Timeline;
import dev.footnote.ask.Reply;
import java.util.List;

/**
 * Lays out what a reader sees as pages of Telegram's HTML, each within the limits of one message: 4,096 UTF-16 units and
 * 32,768 bytes. Every list has at least one page. Safe for use by several threads.
 *
 * @param texts the reader's language
 */
public record Layout(Texts texts) {

    /** An answer with its sources, or why there is none. */
    public List<String> answer(Reply reply) {
        return Pages.of(new AnswerParagraphs(texts).of(reply));
    }

    /** The sentences of each side where the articles differ. */
    public List<String> sides(Answer.Grounded answer) {
        return Pages.of(new ConflictParagraphs(texts).quoted(answer));
    }

    /** The sources with every quote. */
    public List<String> sources(Answer.Grounded answer) {
        return Pages.of(List.of(new SourceLines(texts).all(answer)));
    }

    /** A source opened at its quote. */
    public List<String> source(Citation citation) {
        return Pages.of(new SourcePage(texts).of(citation));
    }

    /** What is reported on a subject, by date. */
    public List<String> timeline(Timeline timeline) {
        return Pages.of(new TimelineParagraphs(texts).of(timeline));
    }

    /** How an answer came about: how sure it is and what the passages found were ranked by. */
    public List<String> why(Reply reply) {
        return Pages.of(new WhyParagraphs(texts).of(reply));
    }

    /** A text of the bot's own; line feeds stay. */
    public List<String> plain(String text) {
        return Pages.of(List.of(Paragraph.text(text)));
    }
}
