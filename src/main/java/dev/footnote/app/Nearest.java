package dev.footnote.app;

import dev.footnote.console.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate closest to {@code name}, where at most a third of the longer one's letters (at least two) differ. */
    static Optional<String> to(String name, Collection<String> candidates) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(c -> EditDistance.between(wanted, c) <= Math.max(2, Math.max(wanted.length(), c.length()) / 3))
                .filter(c -> EditDistance.between(wanted, c) < Math.max(wanted.length(), c.length()) - leadingDashes(c))
                .min(Comparator.<String>comparingInt(c -> EditDistance.between(wanted, c))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int leadingDashes(String name) {
        int n = 0;
        while (n < name.length() && name.charAt(n) == '-') {
            n++;
        }
        return n;
    }
}
