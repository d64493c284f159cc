package dev.footnote.answer.model;

import dev.footnote.answer.Answer;
import dev.footnote.answer.CertaintyCues;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.answer.Origins;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer of the sentences that were kept: numbers their quotes, and carries over what the extracted answer knows
 * of origins and of what contradicts. A side of a disagreement and a sentence that takes back the first one stay, in the
 * articles' own words where the draft leaves them out; so do the sentences that removed ones were made of.
 */
final class PhrasedAnswer {

    private static final CertaintyCues CUES = new CertaintyCues();

    private final String question;
    private final Answer.Grounded extracted;
    private final Drafted drafted;
    private final List<Citation> citations = new ArrayList<>();
    private final List<Answer.Sentence> sentences = new ArrayList<>();
    private int inOwnWords;

    /** Of a question, the answer extracted for it and the draft. */
    PhrasedAnswer(String question, Answer.Grounded extracted, Drafted drafted) {
        this.question = question;
        this.extracted = extracted;
        this.drafted = drafted;
    }

    /** The answer; null where too little is left to be one. */
    Answer.@Nullable Grounded answer() {
        if (drafted.kept().isEmpty()) {
            return null;
        }
        for (Verdict verdict : drafted.verdicts()) {
            switch (verdict) {
                case Verdict.Kept kept -> add(kept);
                case Verdict.Removed removed -> removed.ownWords().forEach(this::add);
            }
        }
        if (!answers()) {
            return null;
        }
        addWhatMustStay();
        return new Answer.Grounded(
                sentences, citations, shortSpan(), extracted.confidence(), conflicts(), origins(), asOf());
    }

    /** How many sentences of the articles stand in the answer for removed ones. */
    int inOwnWords() {
        return inOwnWords;
    }

    private void add(Verdict.Kept kept) {
        List<Integer> numbers =
                kept.quotes().stream().map(this::number).distinct().toList();
        sentences.add(new Answer.Sentence(kept.text(), numbers, kept.certainty(), earlier(kept.quotes())));
    }

    /** Tells a sentence of an article as it stands there, unless what is kept of the draft stands on it or it was told before. */
    private void add(Verdict.Own own) {
        boolean stands = drafted.kept().stream()
                .flatMap(kept -> kept.quotes().stream())
                .anyMatch(quote -> quote.article().equals(own.quote().article())
                        && quote.span().overlaps(own.quote().span()));
        if (!stands && cited(own.quote()) == 0) {
            sentences.add(new Answer.Sentence(
                    own.text(),
                    List.of(number(own.quote())),
                    CUES.of(own.text(), null),
                    earlier(List.of(own.quote()))));
            inOwnWords++;
        }
    }

    private int number(Citation quote) {
        for (Citation citation : citations) {
            if (citation.article().equals(quote.article()) && citation.span().equals(quote.span())) {
                return citation.number();
            }
        }
        citations.add(new Citation(citations.size() + 1, quote.article(), quote.span(), quote.order()));
        return citations.size();
    }

    /** Whether what is left answers. */
    private boolean answers() {
        return new AnsweredValue(question, extracted, sentences, citations)
                .answers(drafted, told(extracted.sentences().getFirst()));
    }

    private boolean told(Answer.Sentence sentence) {
        return sentence.citations().stream().map(this::extractedQuote).anyMatch(quote -> cited(quote) != 0);
    }

    private Citation extractedQuote(int number) {
        return extracted.citations().stream()
                .filter(citation -> citation.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The number of a citation that holds this quote or stands in it; 0 for none. */
    private int cited(Citation quote) {
        return citations.stream()
                .filter(citation -> citation.article().equals(quote.article())
                        && citation.span().overlaps(quote.span()))
                .mapToInt(Citation::number)
                .findFirst()
                .orElse(0);
    }

    private void addWhatMustStay() {
        for (Answer.Sentence sentence : extracted.sentences()) {
            boolean side = extracted.conflicts().stream()
                    .flatMap(conflict -> conflict.sides().stream())
                    .anyMatch(other -> sentence.citations().containsAll(other.citations()));
            boolean qualifies = !sentence.equals(extracted.sentences().getFirst()) && CUES.qualifies(sentence.text());
            if ((side || qualifies) && !told(sentence)) {
                List<Integer> numbers = sentence.citations().stream()
                        .map(this::extractedQuote)
                        .map(this::number)
                        .toList();
                sentences.add(new Answer.Sentence(sentence.text(), numbers, sentence.certainty(), sentence.earlier()));
            }
        }
    }

    private List<Conflict> conflicts() {
        return extracted.conflicts().stream()
                .map(conflict -> new Conflict(
                        conflict.kind(),
                        conflict.sides().stream()
                                .map(side -> new Conflict.Side(
                                        side.value(),
                                        side.citations().stream()
                                                .map(this::extractedQuote)
                                                .map(this::cited)
                                                .filter(number -> number > 0)
                                                .distinct()
                                                .toList()))
                                .filter(side -> !side.citations().isEmpty())
                                .toList()))
                .filter(conflict -> conflict.sides().size() >= 2)
                .toList();
    }

    private Origins origins() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Citation citation : extracted.citations()) {
            int number = cited(citation);
            if (number > 0) {
                numbers.put(citation.number(), number);
            }
        }
        Origins origins = extracted.origins().renumbered(numbers);
        Answer.Sentence first = extracted.sentences().getFirst();
        boolean same = first.citations().stream()
                .map(this::extractedQuote)
                .anyMatch(quote -> sentences.getFirst().citations().contains(cited(quote)));
        return same ? origins : new Origins(0, 0, origins.chains(), origins.copies());
    }

    private @Nullable String shortSpan() {
        String span = extracted.shortSpan();
        return span != null
                        && citations.stream()
                                .anyMatch(citation -> citation.quote().contains(span))
                ? span
                : null;
    }

    private @Nullable LocalDate earlier(List<Citation> quotes) {
        return extracted.sentences().stream()
                .filter(sentence -> sentence.citations().stream()
                        .map(this::extractedQuote)
                        .anyMatch(quote -> quotes.stream()
                                .anyMatch(own -> own.article().equals(quote.article())
                                        && own.span().overlaps(quote.span()))))
                .map(Answer.Sentence::earlier)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate asOf() {
        return sentences.getFirst().citations().stream()
                .map(number -> citations.get(number - 1).article().published())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
