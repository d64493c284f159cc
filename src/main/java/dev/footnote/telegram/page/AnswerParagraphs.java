package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Phrasing;
import dev.footnote.ask.Reply;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets a reply as paragraphs: the answer, what is to be known of it, and its sources in a quotation that opens. */
final class AnswerParagraphs {

    private static final int NEAREST = 400;

    private final Texts texts;
    private final SourceLines sources;

    AnswerParagraphs(Texts texts) {
        this.texts = texts;
        this.sources = new SourceLines(texts);
    }

    /** The paragraphs of a reply, in order. */
    List<Paragraph> of(Reply reply) {
        List<Paragraph> paragraphs = new ArrayList<>();
        reply.misspellings()
                .forEach(each -> paragraphs.add(
                        Paragraph.text().add(texts.say("read-as", each.asked(), each.read()), Mark.ITALIC)));
        switch (reply.answer()) {
            case Answer.Grounded answer -> grounded(answer, paragraphs);
            case Answer.NotFound silent -> silent(silent, paragraphs);
            case Answer.Aside aside -> paragraphs.add(Paragraph.text(aside(aside)));
        }
        Phrasing phrasing = reply.phrasing();
        if (phrasing != null && phrasing.notice() != null) {
            paragraphs.add(Paragraph.text().add(phrasing.notice(), Mark.ITALIC));
        }
        return paragraphs;
    }

    /** What is said in a chat: the buttons show the choices, and nobody there can start the bot another way. */
    private String aside(Answer.Aside aside) {
        return switch (aside.kind()) {
            case AMBIGUOUS -> texts.say("choose");
            case LANGUAGE -> texts.say("other-language");
            case CHAT -> aside.text();
        };
    }

    private void grounded(Answer.Grounded answer, List<Paragraph> paragraphs) {
        List<Answer.Sentence> shown = new Shown(answer).sentences();
        paragraphs.add(said(answer, shown));
        paragraphs.addAll(new ConflictParagraphs(texts).of(answer));
        String standing = new OriginWords(texts).of(answer);
        if (!standing.isEmpty()) {
            paragraphs.add(Paragraph.text().add(standing, Mark.ITALIC));
        }
        paragraphs.add(
                sources.of(answer, shown.stream().map(Answer.Sentence::text).toList()));
    }

    private Paragraph said(Answer.Grounded answer, List<Answer.Sentence> shown) {
        Paragraph paragraph = Paragraph.text();
        Set<String> marked = new HashSet<>();
        for (Answer.Sentence sentence : shown) {
            paragraph = paragraph.add(paragraph.fragments().isEmpty() ? "" : " ");
            if (sentence.earlier() != null) {
                paragraph = paragraph.add(texts.say("earlier", texts.day(sentence.earlier())) + " ", Mark.ITALIC);
            }
            String text = Lines.joined(sentence.text());
            String words = new Shown(answer).answering(sentence);
            // Words that answer are marked once: where they come first.
            boolean first = Marked.holds(text, words) && marked.add(words);
            paragraph = Marked.bold(paragraph, text, first ? words : "");
            paragraph = tagged(paragraph, sentence, answer.citations());
        }
        return paragraph;
    }

    /** How sure the sentence is, unless it is stated as fact, and its numbers, which open their articles. */
    private Paragraph tagged(Paragraph paragraph, Answer.Sentence sentence, List<Citation> citations) {
        Paragraph tagged = paragraph;
        if (sentence.certainty() != Certainty.CONFIRMED) {
            tagged = tagged.add(
                    " (" + texts.say("certainty." + sentence.certainty().code()) + ")", Mark.ITALIC);
        }
        tagged = tagged.add(" ");
        for (int number : sentence.citations()) {
            tagged = tagged.add("[" + number + "]", Mark.PLAIN, address(number, citations));
        }
        return tagged;
    }

    private static @Nullable String address(int number, List<Citation> citations) {
        for (Citation citation : citations) {
            if (citation.number() == number) {
                return citation.article().url();
            }
        }
        return null;
    }

    private void silent(Answer.NotFound silent, List<Paragraph> paragraphs) {
        Answer.Missing missing = silent.missing();
        String key = "silent." + silent.reason().code();
        if (silent.reason() == Answer.Reason.OUTLET_SILENT && !missing.outlets().isEmpty()) {
            paragraphs.add(Paragraph.text(texts.say(key + ".named", String.join(", ", missing.outlets()))));
        } else if (silent.reason() == Answer.Reason.OUTSIDE_DATES && missing.dates() != null) {
            paragraphs.add(Paragraph.text(texts.say(
                    key + ".named",
                    texts.day(missing.dates().first()),
                    texts.day(missing.dates().last()))));
        } else {
            paragraphs.add(Paragraph.text(texts.say(key)));
        }
        Citation nearest = silent.nearest();
        // What is nearest to a question off the articles' subject has nothing to do with it.
        if (nearest != null && silent.reason() != Answer.Reason.OFF_SUBJECT) {
            String label = silent.reason() == Answer.Reason.CONTRADICTED ? "contradicts" : "nearest";
            Paragraph quote = Paragraph.of(Paragraph.Kind.EXPANDABLE)
                    .add(texts.say(label), Mark.ITALIC)
                    .add("\n“" + Lines.shortened(nearest.quote(), NEAREST) + "” ");
            paragraphs.add(sources.line(quote, nearest));
        }
    }

    /** Names joined for a reader. */
    static String names(List<String> names) {
        return names.stream().map(Lines::joined).collect(Collectors.joining(", "));
    }
}
