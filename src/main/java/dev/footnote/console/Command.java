package dev.footnote.console;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a reader can do in a chat besides asking. */
enum Command {
    SOURCES("/sources", "", "the sources of the last answer, with what is quoted from each"),
    SHOW("/show", " N", "source N in its article"),
    TIMELINE(
            "/timeline",
            " [SUBJECT]",
            "what the articles report on it, by date; alone: on the last question's subject"),
    WHY("/why", "", "how the last answer came about"),
    RIGHT("/right", " [NOTE]", "the last answer is right: keep that, with a note where you have one"),
    WRONG("/wrong", " [NOTE]", "the last answer is wrong: keep that, with what it should have said"),
    RELOAD("/reload", "", "take in what changed in the articles' folder"),
    NEW("/new", "", "start afresh: later questions don't lean on earlier ones"),
    FORGET("/forget", "", "delete what is kept of this chat: questions, answers, lines typed"),
    HELP("/help", "", "this list"),
    QUIT("/quit", "", "leave; so does Ctrl-D");

    /** What people type who don't know this chat. */
    private static final String ALSO_QUIT = "/exit";

    private final String word;
    private final String argument;
    private final String purpose;

    Command(String word, String argument, String purpose) {
        this.word = word;
        this.argument = argument;
        this.purpose = purpose;
    }

    /** Whether a line is meant as a command rather than a question. */
    static boolean isMeantBy(String line) {
        return line.startsWith("/");
    }

    /** The command a word names, whatever its case. */
    static Optional<Command> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals(ALSO_QUIT)) {
            return Optional.of(QUIT);
        }
        return Arrays.stream(values())
                .filter(command -> command.word.equals(lower))
                .findFirst();
    }

    /** The command a mistyped word comes nearest to: one it begins, else the one fewest letters away. */
    static Command nearest(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .min(Comparator.comparing((Command command) -> !command.begunBy(lower))
                        .thenComparing(command -> command.distanceFrom(lower)))
                .orElseThrow();
    }

    private boolean begunBy(String beginning) {
        return word.startsWith(beginning) || (this == QUIT && ALSO_QUIT.startsWith(beginning));
    }

    private int distanceFrom(String mistyped) {
        int distance = EditDistance.between(mistyped, word);
        return this == QUIT ? Math.min(distance, EditDistance.between(mistyped, ALSO_QUIT)) : distance;
    }

    /** Whether a line is this command, with or without what may follow it. */
    boolean names(String line) {
        return named(line.strip().split("\\s+")[0]).filter(this::equals).isPresent();
    }

    /** The word that names it, with its slash. */
    String word() {
        return word;
    }

    /** What it is for, as a clause. */
    String purpose() {
        return purpose;
    }

    /** The word with what must follow it. */
    String usage() {
        return word + argument;
    }
}
