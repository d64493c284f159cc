package dev.footnote.attribution;

import java.util.List;

/**
 * Whom a sentence says it has something from.
 *
 * @param chains who cites whom: the outlet named as saying it first, then the one that outlet cites, and so on; several
 *     where several outlets are named side by side; empty where none is
 */
public record Attribution(List<List<String>> chains) {

    /** No outlet is named. */
    public static final Attribution NONE = new Attribution(List.of());

    /** Copies the lists. */
    public Attribution {
        chains = chains.stream().map(List::copyOf).toList();
    }

    /** Whether no outlet is named. */
    public boolean isEmpty() {
        return chains.isEmpty();
    }

    /** All outlets that are named. */
    public List<String> outlets() {
        return chains.stream().flatMap(List::stream).distinct().toList();
    }

    /** The same without an outlet's naming itself. */
    Attribution without(String outlet) {
        return new Attribution(chains.stream()
                .map(chain -> chain.stream().filter(o -> !o.equals(outlet)).toList())
                .filter(chain -> !chain.isEmpty())
                .toList());
    }
}
