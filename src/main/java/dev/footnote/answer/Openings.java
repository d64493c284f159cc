package dev.footnote.answer;

import dev.footnote.ingest.Sections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells from how a sentence opens whether it says anything without another one: the openings of {@code openings.txt}. */
final class Openings {
    private static final Sections FILE = Sections.read(Openings.class, "openings.txt");
    private static final Pattern REMARK = pattern("remark", "");
    private static final Pattern PRONOUN = pattern("pronoun", "");

    /** A subordinate clause is a fragment where no main clause follows it. */
    private static final Pattern FRAGMENT = pattern("fragment", "[^,]*$");

    private Openings() {}

    /** Whether the sentence only remarks on another one, or continues it: "That is why", "Because it can." */
    static boolean remarks(String sentence) {
        return REMARK.matcher(sentence).lookingAt()
                || FRAGMENT.matcher(sentence).matches();
    }

    /** Whether its first word stands for somebody or something that another sentence names. */
    static boolean points(String sentence) {
        return PRONOUN.matcher(sentence).lookingAt();
    }

    private static Pattern pattern(String section, String rest) {
        String any = FILE.of(section).stream()
                .map(line -> Pattern.quote(line.replace('’', '\'')).replace("'", "\\E['’]\\Q") + "\\b")
                .collect(Collectors.joining("|"));
        return Pattern.compile("[\"'“‘(]*(?:" + any + ")" + rest, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
