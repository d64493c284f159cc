package dev.footnote.answer;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when it is first looked for: of the hundreds that word lists make, one answer needs
 * a few. Safe for several threads; two that come first at once both compile it.
 */
final class LazyPattern {

    private final Supplier<String> regex;
    private final int flags;
    private volatile @Nullable Pattern compiled;

    /** For what writes the expression, and the flags of {@link Pattern#compile(String, int)}. */
    LazyPattern(Supplier<String> regex, int flags) {
        this.regex = regex;
        this.flags = flags;
    }

    Matcher matcher(CharSequence text) {
        return pattern().matcher(text);
    }

    Pattern pattern() {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(regex.get(), flags);
            compiled = pattern;
        }
        return pattern;
    }
}
