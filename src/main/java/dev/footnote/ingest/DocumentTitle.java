package dev.footnote.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a title somebody gave a document from what a program put into its properties. */
final class DocumentTitle {

    private static final Pattern BY_A_PROGRAM = Pattern.compile(
            "(?:microsoft word|powerpoint|untitled|document\\s*\\d*$|print|title$|slide ?\\d|\\(anonymous\\)).*"
                    + "|.*\\.(?:docx?|pdf|indd|qxd|rtf|odt|txt|html?|tex|dvi|pptx?)|https?://.*|[\\W\\d_]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST = 300;

    private DocumentTitle() {}

    /** Whether a document's title property serves as the article's title. */
    static boolean isTelling(@Nullable String title) {
        return title != null
                && !title.isBlank()
                && title.length() <= LONGEST
                && !BY_A_PROGRAM.matcher(title.strip()).matches();
    }
}
