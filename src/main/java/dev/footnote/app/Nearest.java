package dev.footnote.app;

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
                .filter(c -> distance(wanted, c) <= Math.max(2, Math.max(wanted.length(), c.length()) / 3))
                .filter(c -> distance(wanted, c) < Math.max(wanted.length(), c.length()) - leadingDashes(c))
                .min(Comparator.<String>comparingInt(c -> distance(wanted, c))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Number of letters to insert, drop, replace or swap with their neighbour to get from one to the other (optimal
     * string alignment).
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static int leadingDashes(String name) {
        int n = 0;
        while (n < name.length() && name.charAt(n) == '-') {
            n++;
        }
        return n;
    }
}
