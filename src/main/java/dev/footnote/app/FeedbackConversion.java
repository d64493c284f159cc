package dev.footnote.app;

import dev.footnote.evaluate.FeedbackCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes cases of a feedback file: {@code footnote eval --from-feedback}.
 *
 * @param surroundings where the cases and what there is to say go
 */
record FeedbackConversion(Surroundings surroundings) {

    /**
     * Converts a file.
     *
     * @param feedback the feedback file, as the user named it
     * @param cases the file to write, as the user named it; null: standard output
     * @return the exit status: a failure where a line holds no feedback
     */
    int convert(Path feedback, @Nullable Path cases) throws IOException {
        FeedbackCases made = FeedbackCases.read(surroundings.folder().resolve(feedback), feedback.toString());
        if (cases == null) {
            surroundings.out().print(made.text());
            surroundings.out().flush();
        } else {
            write(made.text(), surroundings.folder().resolve(cases));
        }
        made.broken().forEach(broken -> say(broken.where() + ": " + broken.error()));
        say(count(made, cases == null ? "" : " written to " + cases));
        return made.broken().isEmpty() ? Status.ANSWERED : Status.FAILURE;
    }

    private static void write(String text, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String count(FeedbackCases made, String where) {
        int all = made.cases().size();
        return String.format(
                Locale.ROOT,
                "%,d %s%s, %,d of them to complete.",
                all,
                all == 1 ? "case" : "cases",
                where,
                made.toComplete());
    }

    private void say(String sentence) {
        surroundings.err().println("footnote: " + sentence);
    }
}
