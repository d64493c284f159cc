package dev.footnote.app.model;

import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as it comes. Unlike the JDK's own stream, reading it waits no longer than the deadline lets it and
 * ends when the reading thread is interrupted; either closes the connection. What ends it early is the cause of the
 * exception that reading throws. Read by one thread.
 */
final class ResponseBody extends InputStream implements BodySubscriber<ResponseBody> {

    /** A server that has said its last word is given this long to close the response. */
    private static final Duration FAREWELL = Duration.ofMillis(200);

    private static final long MOST = 32L << 20;

    private sealed interface Arrival {
        record Bytes(List<ByteBuffer> buffers) implements Arrival {}

        record End(@Nullable Throwable fault) implements Arrival {}
    }

    private final Deadline deadline;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
    private boolean lastWordSaid;
    private boolean ended;
    private long bytes;

    ResponseBody(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public CompletionStage<ResponseBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription to) {
        subscription.complete(to);
        to.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        arrivals.add(new Arrival.Bytes(item));
    }

    @Override
    public void onError(Throwable fault) {
        arrivals.add(new Arrival.End(fault));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End(null));
    }

    /** How many bytes were read. */
    long bytes() {
        return bytes;
    }

    /** Nothing that is still to come is of interest. */
    void lastWordSaid() {
        lastWordSaid = true;
    }

    @Override
    public int available() {
        return buffers.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (buffers.isEmpty()) {
            if (ended || !waited()) {
                return -1;
            }
        }
        ByteBuffer first = buffers.getFirst();
        int taken = Math.min(length, first.remaining());
        first.get(into, offset, taken);
        if (!first.hasRemaining()) {
            buffers.removeFirst();
        }
        bytes += taken;
        return taken;
    }

    /** Whether more came before the end. */
    private boolean waited() throws IOException {
        Arrival arrival;
        try {
            Duration patience = lastWordSaid ? FAREWELL : deadline.next();
            arrival = arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException(new CancellationException("interrupted while the model wrote"));
        }
        switch (arrival) {
            case null -> {
                close();
                if (!lastWordSaid) {
                    throw new IOException(new ModelException(Fault.TIMED_OUT, deadline.passed()));
                }
                return false;
            }
            case Arrival.Bytes more -> {
                more.buffers().stream().filter(ByteBuffer::hasRemaining).forEach(buffers::add);
                subscription.thenAccept(from -> from.request(1));
                refuseTooMuch();
                return true;
            }
            case Arrival.End(var fault) -> {
                ended = true;
                if (fault != null && !lastWordSaid) {
                    throw new IOException("the connection broke", fault);
                }
                return false;
            }
        }
    }

    /** A server that keeps sending is not heard for ever. */
    private void refuseTooMuch() throws IOException {
        if (lastWordSaid) {
            return;
        }
        if (deadline.left().isZero()) {
            close();
            throw new IOException(new ModelException(Fault.TIMED_OUT, deadline.passed()));
        }
        if (bytes > MOST) {
            close();
            throw new IOException(new ModelException(Fault.MALFORMED, "sent more than an answer can hold"));
        }
    }

    /** Closes the connection where the response has not ended. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            buffers.clear();
            subscription.thenAccept(Subscription::cancel);
        }
    }
}
