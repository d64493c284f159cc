package dev.footnote.bench;

/**
 * One thing measured on both sides.
 *
 * @param what it, in a few words with the unit: "one question, p50 ms"
 * @param ours Footnote's figure
 * @param stock the stock parts'
 * @param bound what ours divided by stock has to be
 */
public record Row(String what, double ours, double stock, Bound bound) {

    /** What is asked of a ratio. */
    public sealed interface Bound {}

    /** Ours has to be as many times stock's or more: a throughput. */
    public record AtLeast(double times) implements Bound {}

    /** Ours may be no larger a part of stock's: a time, a memory. */
    public record AtMost(double times) implements Bound {}

    /** Told for what it is. */
    public record Unbound() implements Bound {}

    /** Ours divided by stock. */
    public double ratio() {
        return ours / stock;
    }

    /** Whether the ratio is as it has to be. */
    public boolean holds() {
        return switch (bound) {
            case AtLeast(double times) -> ratio() >= times;
            case AtMost(double times) -> ratio() <= times;
            case Unbound() -> true;
        };
    }

    /** The bound as it is written: "≥ 3.00". */
    public String floor() {
        return switch (bound) {
            case AtLeast(double times) -> String.format(java.util.Locale.ROOT, "≥ %.2f", times);
            case AtMost(double times) -> String.format(java.util.Locale.ROOT, "≤ %.2f", times);
            case Unbound() -> "";
        };
    }
}
