package dev.footnote.conversation;

import dev.footnote.ingest.Sections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message that wants to hear more of what was just spoken of, by {@code more.txt}: "tell me more", "what else?". It is a question on
 * the same subject, of which the reader has read some sentences already. Safe for use by several threads.
 */
public final class MoreWanted {

    private static final Sections FILE = Sections.read(MoreWanted.class, "more.txt");

    /** What is said where nothing is left to tell. */
    public static final String NOTHING = FILE.of("nothing more").getFirst();

    private static final Pattern ASKED = any("messages");
    private static final Pattern OTHER_NEWS = any("other news");

    /** As the rules for follow-up questions understand it best. */
    private static final String PLAIN = "Tell me more";

    private MoreWanted() {}

    private static Pattern any(String section) {
        return Pattern.compile("(?i)^\\W*(?:(?:and|but|so|ok|okay|thanks|yes|please)\\W+)*(?:" + FILE.either(section)
                + ")(?:\\W+(?:please|then))?\\W*$");
    }

    /** Whether a message, where it is not a chat's first, wants more of what the chat was on. */
    public static boolean isIn(String message) {
        return ASKED.matcher(message).matches();
    }

    /** Whether a message asks for other news than was told. */
    public static boolean ofNews(String message) {
        return OTHER_NEWS.matcher(message).matches();
    }

    /** The question on the chat's subject that stands alone; the latest one again where its subject has no name. */
    public static String standalone(List<Turn> earlier, QuestionRewriter rewriter) {
        String question = rewriter.standalone(earlier, PLAIN);
        if (!question.equals(PLAIN)) {
            return question;
        }
        Turn last = earlier.getLast();
        return last.standalone() == null ? last.question() : last.standalone();
    }
}
