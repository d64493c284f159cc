package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an answer came about. */
final class WhyParagraphs {

    private static final int PASSAGES = 5;

    private final Texts texts;

    WhyParagraphs(Texts texts) {
        this.texts = texts;
    }

    /** The paragraphs. */
    List<Paragraph> of(Reply reply) {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (!reply.standalone().equals(reply.question().text())) {
            paragraphs.add(Paragraph.text(texts.say("why.searched", Lines.joined(reply.standalone()))));
        }
        String key =
                switch (reply.answer()) {
                    case Answer.Grounded answered -> "why.answered";
                    case Answer.NotFound silent -> "why.silent";
                    case Answer.Aside aside -> "why.aside";
                };
        paragraphs.add(
                Paragraph.text(texts.say(key, Math.round(100 * reply.answer().confidence()))));
        Paragraph found = Paragraph.text(texts.say("why.found"));
        int rank = 0;
        for (RankedPassage passage : reply.passages().stream().limit(PASSAGES).toList()) {
            found = passage(found, ++rank, passage);
        }
        if (rank > 0) {
            paragraphs.add(found);
        }
        if (reply.phrasing() != null) {
            paragraphs.add(Paragraph.text(texts.say(
                    reply.phrasing().phrased() ? "why.phrased" : "why.extracted",
                    reply.phrasing().model(),
                    reply.phrasing().removed())));
        }
        return paragraphs;
    }

    private Paragraph passage(Paragraph paragraph, int rank, RankedPassage passage) {
        String title = Lines.title(passage.article().title());
        return paragraph
                .add("\n" + rank + ". ")
                .add(
                        title.isEmpty() ? passage.article().id() : title,
                        Mark.PLAIN,
                        passage.article().url())
                .add(String.format(
                        Locale.ROOT,
                        " — %.2f (%s)",
                        passage.score(),
                        texts.say("why.matched", AnswerParagraphs.names(passage.matchedWords()))));
    }
}
