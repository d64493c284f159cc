package dev.footnote.conversation;

import java.util.List;

/** The rules of {@link FollowUps}, with their word lists. Immutable and safe for several threads. */
final class FollowUpRules {

    /** Longest question, in characters, that is looked at: a longer one brings its context along. */
    private static final int LONGEST = 1_000;

    private final Lexicon lexicon = new Lexicon();
    private final NounPhrases phrases = new NounPhrases(lexicon);
    private final Topics topics = new Topics(lexicon, phrases);
    private final Persons persons = new Persons(lexicon);
    private final Memory memory = new Memory(lexicon, phrases, topics, persons);
    private final Corrections corrections = new Corrections(lexicon, phrases);
    private final Ellipsis ellipsis = new Ellipsis(lexicon, phrases);
    private final References references = new References(lexicon, phrases, topics, persons);
    private final Ones ones = new Ones(lexicon, phrases);
    private final Comparands comparands = new Comparands(phrases);
    private final MissingTopic missing = new MissingTopic(lexicon, phrases);

    String standalone(List<Turn> history, String question) {
        Conversation so = Conversation.empty();
        for (Turn earlier : history) {
            if (!earlier.question().isBlank() && earlier.question().length() <= LONGEST) {
                Rewriting rewriting = rewriting(earlier.question(), so);
                String known = earlier.standalone();
                so = memory.after(so, known == null ? rewriting : rewriting.as(known), earlier.answer());
            }
        }
        return question.length() > LONGEST ? question : rewriting(question, so).text();
    }

    /** One method, top to bottom: a correction, then a question left incomplete, then references, then what is missing. */
    private Rewriting rewriting(String question, Conversation so) {
        Corrections.Correction correction = corrections.in(question);
        Ellipsis.Filled corrected = correction == null ? null : ellipsis.corrected(correction, so);
        if (corrected != null) {
            return Rewriting.filled(corrected);
        }
        Ellipsis.Filled turned = ellipsis.turned(question, so);
        if (turned != null) {
            return Rewriting.filled(turned);
        }
        References.Resolved resolved = references.resolved(question, so);
        String text = resolved == null ? question : resolved.text();
        String named = ones.named(text, so);
        text = named == null ? text : named;
        Ellipsis.Filled filled = ellipsis.filled(text, so);
        if (filled != null) {
            return Rewriting.filled(filled);
        }
        String asked = question.substring(Sentences.last(question));
        String completed = text.endsWith(asked) ? missing.completed(text, so) : null;
        String compared = completed == null ? comparands.completed(text, so) : null;
        if (compared != null) {
            return Rewriting.compared(question, text, compared);
        }
        return Rewriting.leaning(
                question, completed == null ? text : completed, resolved == null ? null : resolved.turned());
    }
}
