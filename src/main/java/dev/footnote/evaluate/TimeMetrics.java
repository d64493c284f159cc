package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.TIME;

import dev.footnote.ask.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long answers take, in milliseconds. With several threads on a busy machine a question takes longer than alone. */
final class TimeMetrics {
    private static final double MICROSECONDS = 1e3;
    private static final int[] PERCENTS = {50, 95, 99};

    static final List<Metric> ALL = all();

    private TimeMetrics() {}

    /** A part of the walk whose time is taken. */
    enum Phase {
        RETRIEVE("retrieve", Reply.Timing::retrieve),
        ANSWER("answer", Reply.Timing::answer),
        TOTAL("total", Reply.Timing::total);

        private final String code;
        private final ToDoubleFunction<Reply.Timing> time;

        Phase(String code, ToDoubleFunction<Reply.Timing> time) {
            this.code = code;
            this.time = time;
        }

        String code() {
            return code;
        }

        double of(Reply.Timing timing) {
            return time.applyAsDouble(timing);
        }
    }

    /** The name of a percentile of a phase. */
    static String name(Phase phase, int percent) {
        return phase.code() + "-p" + percent;
    }

    /** How long a phase took, to the microsecond as in a reply's JSON; 0 where that is not known. */
    static double milliseconds(Phase phase, Reply reply) {
        double time = phase.of(reply.timing());
        return Double.isFinite(time) ? Math.round(time * MICROSECONDS) / MICROSECONDS : 0;
    }

    private static List<Metric> all() {
        List<Metric> metrics = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (int percent : PERCENTS) {
                metrics.add(new Metric(
                        name(phase, percent),
                        TIME,
                        false,
                        new Statistic.Quantile(percent / 100.0),
                        m -> {
                            Reply reply = m.reply();
                            return reply == null ? null : Observation.of(milliseconds(phase, reply));
                        },
                        "milliseconds that " + percent + " % of the questions stay below"));
            }
        }
        return metrics;
    }
}
