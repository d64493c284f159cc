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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The delivery of one stored answer, from the first request that is not done. What replaces an acknowledgement is an
 * edit and can be repeated; a message sent directly is marked before it is made and never made again.
 */
final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    private final Inbox inbox;
    private final Handler handler;
    private final Courier courier;
    private final Item item;
    private final Incoming incoming;
    private final int replacing;
    private @Nullable Integer acknowledgement;
    private boolean refused;

    Posting(Inbox inbox, Handler handler, Courier courier, Item item, Incoming incoming) {
        this.inbox = inbox;
        this.handler = handler;
        this.courier = courier;
        this.item = item;
        this.incoming = incoming;
        this.acknowledgement = item.acknowledgement();
        this.replacing = acknowledgement == null ? -1 : firstText(item.answer());
    }

    private int firstText(List<Outgoing> answer) {
        var chat = incoming.chat();
        for (int i = 0; i < answer.size(); i++) {
            if (chat != null && answer.get(i) instanceof Outgoing.SendText s && s.to().chat() == chat.id()) {
                return i;
            }
        }
        return -1;
    }

    /** Delivers it; how it ended. */
    State deliver() throws InterruptedException {
        var answer = item.answer();
        int next = item.done();
        if (item.sending()) {
            LOG.warn(
                    "Update {}: the bot stopped while a message was under way; it is not sent again.",
                    item.key().update());
            next++;
        }
        for (; next < answer.size(); next++) {
            if (!post(answer.get(next), next)) {
                return State.GIVEN_UP;
            }
            if (next + 1 < answer.size()) {
                inbox.done(item.seq(), next + 1);
            }
        }
        var chat = incoming.chat();
        if (acknowledgement != null && replacing < 0 && chat != null) {
            courier.deliver(new Outgoing.Delete(chat.id(), acknowledgement));
        }
        return refused ? State.GIVEN_UP : State.DELIVERED;
    }

    /** Makes one request; whether it makes sense to go on. */
    private boolean post(Outgoing request, int index) throws InterruptedException {
        return switch (request) {
            case Outgoing.Passing passing -> {
                courier.show(passing);
                yield true;
            }
            case Outgoing.SendText text
            when index == replacing && acknowledgement != null -> replace(text, acknowledgement);
            case Outgoing.SendText text -> direct(text);
            default -> goesOn(courier.deliver(request));
        };
    }

    private boolean direct(Outgoing.SendText text) throws InterruptedException {
        return goesOn(courier.deliverOnce(text, new Courier.Tries() {
            @Override
            public void begins() {
                inbox.sending(item.seq(), true);
            }

            @Override
            public void failed() {
                inbox.sending(item.seq(), false);
            }
        }));
    }

    private boolean replace(Outgoing.SendText text, int message) throws InterruptedException {
        var delivery = courier.deliver(edit(text, message));
        if (delivery instanceof Delivery.Refused r && r.reason() == Reason.MESSAGE_GONE) {
            return replaceAnew(text);
        }
        if (delivery instanceof Delivery.Refused r && r.reason() == Reason.NOT_TAKEN) {
            return apologise(message);
        }
        return goesOn(delivery);
    }

    // The user deleted the acknowledgement, or the group became a supergroup, where messages have other ids.
    private boolean replaceAnew(Outgoing.SendText text) throws InterruptedException {
        var again = handler.acknowledge(incoming);
        var sent = again == null ? null : courier.deliver(again);
        if (sent instanceof Delivery.Arrived arrived && arrived.message() != null) {
            acknowledgement = arrived.message();
            inbox.acknowledgedAnew(item.seq(), acknowledgement);
            return goesOn(courier.deliver(edit(text, arrived.message())));
        }
        return sent == null ? direct(text) : goesOn(sent);
    }

    // An answer that Telegram does not take would leave the acknowledgement standing for ever.
    private boolean apologise(int message) throws InterruptedException {
        refused = true;
        LOG.error("Update {}: Telegram does not take the answer.", item.key().update());
        for (Outgoing apology : handler.apologise(incoming)) {
            if (apology instanceof Outgoing.SendText text) {
                return goesOn(courier.deliver(edit(text, message)));
            }
        }
        return true;
    }

    private boolean goesOn(Delivery delivery) {
        if (delivery instanceof Delivery.Refused r) {
            refused = true;
            return r.reason() != Reason.CHAT_GONE;
        }
        if (delivery instanceof Delivery.Uncertain) {
            LOG.warn(
                    "Update {}: a message may not have arrived; it is not sent again.",
                    item.key().update());
        }
        return true;
    }

    private static Outgoing.EditText edit(Outgoing.SendText text, int message) {
        return new Outgoing.EditText(text.to().chat(), message, text.text(), text.format(), text.keyboard());
    }
}
