package dev.footnote.telegram.run;

import dev.footnote.telegram.Format;
import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers a text with {@code echo: } and the text. The text's first word may be an order: {@code direct} answers without
 * an acknowledgement, {@code slow} after two seconds, {@code html} with marks, {@code broken} with marks nobody can
 * parse, {@code fail} not at all, {@code silent} with nothing, {@code long} with too much.
 */
final class EchoHandler implements Handler {

    static final String SEARCHING = "Searching…";

    private final Duration work;
    private final AtomicInteger answers = new AtomicInteger();

    /** @param work how long an answer takes */
    EchoHandler(Duration work) {
        this.work = work;
    }

    int answers() {
        return answers.get();
    }

    @Override
    public Outgoing.@Nullable SendText acknowledge(Incoming incoming) {
        return incoming instanceof Incoming.Text text && !text.text().startsWith("direct")
                ? reply(text, SEARCHING, Format.PLAIN)
                : null;
    }

    @Override
    public List<Outgoing> answer(Incoming incoming, Outbox outbox) throws InterruptedException {
        answers.incrementAndGet();
        if (incoming instanceof Incoming.Press press) {
            return List.of(
                    new Outgoing.AnswerCallback(press.id(), null, false),
                    new Outgoing.EditText(
                            java.util.Objects.requireNonNull(press.chat()).id(),
                            java.util.Objects.requireNonNull(press.message()),
                            "pressed " + press.data(),
                            Format.PLAIN,
                            null));
        }
        if (!(incoming instanceof Incoming.Text text)) {
            return List.of();
        }
        var order = text.text().split(" ", 2)[0];
        Thread.sleep(order.equals("slow") ? Duration.ofSeconds(2) : work);
        return switch (order) {
            case "fail" -> throw new IllegalStateException("for " + text.text());
            case "silent" -> List.of();
            case "html" -> List.of(reply(text, "<b>echo</b>: &lt;" + text.text() + "&gt;", Format.HTML));
            case "broken" -> List.of(reply(text, "<b>echo: " + text.text() + " &amp; <bad>", Format.HTML));
            case "long" -> List.of(reply(text, "x".repeat(5000), Format.PLAIN));
            default -> List.of(reply(text, "echo: " + text.text(), Format.PLAIN));
        };
    }

    @Override
    public List<Outgoing> apologise(Incoming incoming) {
        return incoming instanceof Incoming.Text text ? List.of(reply(text, "Sorry.", Format.PLAIN)) : List.of();
    }

    private static Outgoing.SendText reply(Incoming.Text to, String text, Format format) {
        return new Outgoing.SendText(
                to.origin().target(), text, format, null, to.origin().message(), false);
    }
}
