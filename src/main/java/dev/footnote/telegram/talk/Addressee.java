package dev.footnote.telegram.talk;

import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.RepliedTo;
import dev.footnote.telegram.Self;

/** Whether a message that is not text is meant for the bot. */
final class Addressee {

    private Addressee() {}

    /** In a private chat it is; elsewhere where it replies to the bot or mentions it. Never where a bot or channel wrote it. */
    static boolean of(Incoming.Message message, Self self) {
        Origin origin = message.origin();
        if (origin.byBot() || origin.is(Origin.Flag.CHANNEL_POST) || origin.is(Origin.Flag.EDITED)) {
            return false;
        }
        RepliedTo repliedTo = origin.repliedTo();
        boolean reply = repliedTo != null && repliedTo.sender() != null && repliedTo.sender() == self.id();
        return origin.chat().isPrivate()
                || reply
                || switch (message) {
                    case Incoming.Text text -> Addressed.in(text, self).isPresent();
                    case Incoming.Document document ->
                        document.caption()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("@" + self.username().toLowerCase(java.util.Locale.ROOT));
                    case Incoming.OtherMessage other -> false;
                };
    }
}
