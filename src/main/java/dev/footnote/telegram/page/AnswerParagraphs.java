package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Phrasing;
import dev.footnote.ask.Reply;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            case Answer.Aside aside -> paragraphs.add(Paragraph.text(aside.text()));
        }
        Phrasing phrasing = reply.phrasing();
        if (phrasing != null && phrasing.notice() != null) {
            paragraphs.add(Paragraph.text().add(phrasing.notice(), Mark.ITALIC));
        }
        return paragraphs;
    }

    private void grounded(Answer.Grounded answer, List<Paragraph> paragraphs) {
        paragraphs.add(said(answer));
        paragraphs.addAll(new ConflictParagraphs(texts).of(answer));
        String standing = new OriginWords(texts).of(answer);
        if (!standing.isEmpty()) {
            paragraphs.add(Paragraph.text().add(standing, Mark.ITALIC));
        }
        paragraphs.add(sources.of(answer));
    }

    private Paragraph said(Answer.Grounded answer) {
        Paragraph paragraph = Paragraph.text();
        String wanted = answer.shortSpan() == null ? "" : answer.shortSpan();
        for (Answer.Sentence sentence : answer.sentences()) {
            paragraph = paragraph.add(paragraph.fragments().isEmpty() ? "" : " ");
            if (sentence.earlier() != null) {
                paragraph = paragraph.add(texts.say("earlier", texts.day(sentence.earlier())) + " ", Mark.ITALIC);
            }
            String text = Lines.joined(sentence.text());
            Matcher found = find(wanted, text);
            if (found == null) {
                paragraph = paragraph.add(text);
            } else {
                wanted = "";
                paragraph = paragraph
                        .add(text.substring(0, found.start()))
                        .add(found.group(), Mark.BOLD)
                        .add(text.substring(found.end()));
            }
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
        if (nearest != null) {
            String label = silent.reason() == Answer.Reason.CONTRADICTED ? "contradicts" : "nearest";
            paragraphs.add(sources.add(Paragraph.of(Paragraph.Kind.EXPANDABLE).add(texts.say(label) + "\n"), nearest)
                    .add("\n“" + Lines.shortened(nearest.quote(), NEAREST) + "”"));
        }
    }

    /** The span as words of its own, so that a 5 is not found in 2025; failing that, anywhere. */
    private static @Nullable Matcher find(String wanted, String text) {
        String words = Lines.joined(wanted);
        if (words.isEmpty()) {
            return null;
        }
        Matcher whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        if (whole.find()) {
            return whole;
        }
        Matcher anywhere = Pattern.compile(Pattern.quote(words)).matcher(text);
        return anywhere.find() ? anywhere : null;
    }

    /** Names joined for a reader. */
    static String names(List<String> names) {
        return names.stream().map(Lines::joined).collect(Collectors.joining(", "));
    }
}
