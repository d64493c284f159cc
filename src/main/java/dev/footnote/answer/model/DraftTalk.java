package dev.footnote.answer.model;

import dev.footnote.ingest.Sections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a model says of the subject from what it says beside it, by the patterns of {@code draft-talk.txt}. */
final class DraftTalk {

    private final Pattern openings;
    private final Pattern talk;
    private final Pattern noAnswer;
    private final Pattern trailers;

    /** Reads the patterns. */
    DraftTalk() {
        Sections file = Sections.read(DraftTalk.class, "draft-talk.txt");
        openings = Pattern.compile("^(?:" + any(file.of("openings")) + ")\\s*", Pattern.CASE_INSENSITIVE);
        talk = Pattern.compile(any(file.of("talk")), Pattern.CASE_INSENSITIVE);
        noAnswer = Pattern.compile(any(file.of("no answer")), Pattern.CASE_INSENSITIVE);
        trailers = Pattern.compile(any(file.of("trailers")), Pattern.CASE_INSENSITIVE);
    }

    private static String any(List<String> patterns) {
        return String.join("|", patterns);
    }

    /** A sentence without what it opens with: "Based on the passages, the ferry sank." is "The ferry sank." */
    String withoutOpening(String sentence) {
        String rest = sentence;
        Matcher opening = openings.matcher(rest);
        while (opening.lookingAt() && opening.end() > 0) {
            rest = rest.substring(opening.end());
            opening = openings.matcher(rest);
        }
        return rest.equals(sentence) || rest.isEmpty()
                ? rest
                : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    DraftSentence.Kind kind(String sentence) {
        String folded = sentence.replace('’', '\'');
        if (noAnswer.matcher(folded).find()) {
            return DraftSentence.Kind.NO_ANSWER;
        }
        return talk.matcher(folded).find() ? DraftSentence.Kind.TALK : DraftSentence.Kind.CLAIM;
    }

    /** Whether from this line on only sources are listed. */
    boolean trailer(String line) {
        return trailers.matcher(line).find();
    }
}
