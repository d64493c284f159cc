package dev.footnote.answer.model;

import dev.footnote.model.Completion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one draft while it comes: each sentence is checked as soon as it is complete, so that little is left to do at the
 * end. Its methods are called one after the other, though maybe by several threads.
 */
final class DraftReading {

    private final DraftCheck check;
    private final DraftText text;
    private final StringBuilder heard = new StringBuilder();
    private final Map<DraftSentence, Verdict> verdicts = new HashMap<>();

    DraftReading(DraftCheck check, int passages) {
        this.check = check;
        this.text = new DraftText(passages);
    }

    /** Hears the next piece. */
    synchronized void hear(String piece) {
        heard.append(piece);
        if (piece.chars().anyMatch(c -> c == '.' || c == '!' || c == '?' || c == '\n' || c == ']')) {
            text.complete(heard.toString()).forEach(this::verdict);
        }
    }

    /** The draft as a whole; of one that was cut short the last sentence does not count. */
    synchronized Drafted finished(Completion completion) {
        String whole = completion.text();
        List<DraftSentence> sentences = completion.cutShort() ? text.complete(whole) : text.sentences(whole);
        List<Verdict> claims = new ArrayList<>();
        boolean refusal = false;
        for (DraftSentence sentence : sentences) {
            switch (sentence.kind()) {
                case CLAIM -> claims.add(verdict(sentence));
                case NO_ANSWER -> refusal = true;
                case TALK -> {}
            }
        }
        return new Drafted(claims, refusal && claims.isEmpty());
    }

    private Verdict verdict(DraftSentence sentence) {
        return switch (sentence.kind()) {
            case CLAIM -> verdicts.computeIfAbsent(sentence, check::check);
            case TALK, NO_ANSWER -> new Verdict.Removed(sentence.text(), Verdict.Reason.UNSUPPORTED, List.of());
        };
    }
}
