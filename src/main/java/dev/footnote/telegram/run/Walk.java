package dev.footnote.telegram.run;

import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.inbox.Inbox;
import dev.footnote.telegram.inbox.Item;
import dev.footnote.telegram.inbox.State;
import dev.footnote.telegram.send.Courier;
import dev.footnote.telegram.send.Delivery;
import dev.footnote.telegram.send.Delivery.Reason;
import dev.footnote.telegram.update.UnreadableUpdateException;
import dev.footnote.telegram.update.UpdateReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The walk of one update: received, acknowledged, answered, delivered; each on disk before the next. */
final class Walk {

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    // A failure may be the moment's, a second one is the question's.
    private static final int FAILURES = 2;
    // A question that takes the whole process down would do so for ever. Other questions' crashes count too, so it is
    // given many starts.
    private static final int STARTS = 25;

    private final Inbox inbox;
    private final Handler handler;
    private final Answering answering;
    private final Courier courier;
    private final AtomicLong delivered = new AtomicLong();

    Walk(Inbox inbox, Handler handler, Answering answering, Courier courier) {
        this.inbox = inbox;
        this.handler = handler;
        this.answering = answering;
        this.courier = courier;
    }

    /** Takes the update at {@code seq} from where it stands to its end. */
    void at(long seq) throws InterruptedException {
        var stored = inbox.item(seq).orElse(null);
        if (stored == null) {
            return;
        }
        var incoming = read(stored);
        if (incoming == null) {
            return;
        }
        var acknowledged = stored.state() == State.RECEIVED ? acknowledge(stored, incoming) : stored;
        if (acknowledged == null) {
            inbox.close(seq, State.GIVEN_UP);
            return;
        }
        var answered = acknowledged.state() == State.ANSWERED ? acknowledged : answer(acknowledged, incoming);
        var end = new Posting(inbox, handler, courier, answered, incoming).deliver();
        inbox.close(seq, end);
        if (end == State.DELIVERED) {
            delivered.incrementAndGet();
        }
        LOG.info("Update {} of bot {}: {}", stored.key().update(), stored.key().bot(), end);
    }

    private @Nullable Incoming read(Item item) {
        try {
            return UpdateReader.read(item.key(), item.raw());
        } catch (UnreadableUpdateException e) {
            inbox.bury(item.key().bot(), item.key().update(), String.valueOf(e.getMessage()), item.raw());
            inbox.close(item.seq(), State.GIVEN_UP);
            LOG.warn(
                    "Update {} cannot be used ({}); it is kept aside.",
                    item.key().update(),
                    e.getMessage());
            return null;
        }
    }

    /** The item after it was acknowledged; null where its chat is closed to the bot. */
    private @Nullable Item acknowledge(Item item, Incoming incoming) throws InterruptedException {
        noteChat(incoming);
        var acknowledgement = handler.acknowledge(incoming);
        Integer message = null;
        if (acknowledgement != null) {
            switch (courier.deliver(acknowledgement)) {
                case Delivery.Arrived arrived -> message = arrived.message();
                case Delivery.Refused refused -> {
                    if (refused.reason() == Reason.CHAT_GONE) {
                        return null;
                    }
                }
                case Delivery.Uncertain uncertain -> throw new IllegalStateException("it could be repeated");
            }
        }
        inbox.acknowledged(item.seq(), message);
        return at(item, State.ACKNOWLEDGED, message, List.of());
    }

    private void noteChat(Incoming incoming) {
        switch (incoming) {
            case Incoming.Message message -> inbox.gone(message.chat().id(), false);
            case Incoming.Membership change ->
                inbox.gone(
                        change.chat().id(),
                        change.now().equals("left") || change.now().equals("kicked"));
            case Incoming.Press press -> {}
            case Incoming.Other other -> {}
        }
    }

    private Item answer(Item item, Incoming incoming) throws InterruptedException {
        boolean resumed = item.begun() > 0;
        if (resumed) {
            inbox.begun(item.seq());
        }
        var answer = item.begun() >= STARTS ? handler.apologise(incoming) : made(item, incoming);
        inbox.answered(item.seq(), answer);
        return at(item, State.ANSWERED, item.acknowledgement(), answer);
    }

    private List<Outgoing> made(Item item, Incoming incoming) throws InterruptedException {
        for (int failed = item.failed(); failed < FAILURES; failed++) {
            try {
                return answering.answer(incoming);
            } catch (Answering.FailedException e) {
                LOG.warn("Update {} was not answered: {}", item.key().update(), e.getMessage());
                inbox.failed(item.seq());
            }
        }
        return handler.apologise(incoming);
    }

    private static Item at(Item i, State state, @Nullable Integer acknowledgement, List<Outgoing> answer) {
        return new Item(
                i.seq(),
                i.key(),
                i.raw(),
                state,
                acknowledgement,
                answer,
                i.done(),
                i.sending(),
                i.begun(),
                i.failed());
    }

    /** How many were delivered since the start. */
    long delivered() {
        return delivered.get();
    }
}
