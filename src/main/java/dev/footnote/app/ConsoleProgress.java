package dev.footnote.app;

import dev.footnote.ingest.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far long work has come: on a terminal a bar that is redrawn at most ten times a second and taken away at the
 * end, in a log a line every five seconds, and nothing for work shorter than a second.
 */
final class ConsoleProgress implements Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN_BARS = SECOND / 10;
    private static final long BETWEEN_LINES = 5 * SECOND;
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoseconds;

    private String work = "";
    private long begun = -1;
    private long workBegun;
    private long told;
    private boolean drawn;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    ConsoleProgress(PrintStream out, boolean terminal, LongSupplier nanoseconds) {
        this.out = out;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public synchronized void update(String what, long done, long total) {
        long now = nanoseconds.getAsLong();
        if (begun < 0) {
            begun = now;
            // The first line of a log comes after five seconds, the first bar after one.
            told = now;
        }
        if (!what.equals(work)) {
            work = what;
            workBegun = now;
        }
        if (now - begun < SECOND || now - told < (terminal ? BETWEEN_BARS : BETWEEN_LINES)) {
            return;
        }
        told = now;
        double seconds = (now - workBegun) / 1e9;
        if (terminal) {
            out.print(ERASE + bar(done, total) + figures(done, total, seconds));
            drawn = true;
        } else {
            out.println(what + figures(done, total, seconds));
        }
        out.flush();
    }

    @Override
    public synchronized void finish() {
        if (drawn) {
            out.print(ERASE);
            out.flush();
            drawn = false;
        }
        begun = -1;
        work = "";
    }

    private String bar(long done, long total) {
        if (total <= 0) {
            return work;
        }
        int full = (int) Math.min(BAR, BAR * done / total);
        return work + " " + "━".repeat(full) + "─".repeat(BAR - full);
    }

    private static String figures(long done, long total, double seconds) {
        if (total <= 0) {
            return String.format(Locale.ROOT, " %,d%s", done, rate(done, seconds));
        }
        long percent = Math.min(100, 100 * done / total);
        var left = done > 0 && seconds > 0 ? ", " + time(seconds / done * Math.max(0, total - done)) + " left" : "";
        return String.format(Locale.ROOT, " %,d of %,d (%d %%)%s%s", done, total, percent, rate(done, seconds), left);
    }

    private static String rate(long done, double seconds) {
        if (done <= 0 || seconds <= 0) {
            return "";
        }
        double rate = done / seconds;
        return String.format(Locale.ROOT, rate < 10 ? ", %.1f/s" : ", %,.0f/s", rate);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
