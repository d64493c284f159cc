package dev.footnote.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides how the bot answers. The transport drives each update through four states, each stored on disk before
 * the next begins:
 *
 * <ol>
 *   <li><em>received</em>: the raw update is stored, before Telegram is told so;
 *   <li><em>acknowledged</em>: {@link #acknowledge} was asked, and its message, if any, was sent;
 *   <li><em>answered</em>: {@link #answer} returned, and what it returned is stored;
 *   <li><em>delivered</em>: Telegram took all of it.
 * </ol>
 *
 * <p>After a crash an update goes on from its state. So {@link #answer} may be called again for the same update until
 * its result is stored, never afterwards: what it changes outside of its result has to bear a repetition with the same
 * {@link Incoming#key}. Updates of one chat are handled in order, one at a time; presses of buttons have a line of their
 * own in each chat, so that they don't wait for a long answer. Chats run side by side, each call on a platform
 * thread. The transport never logs what an update or an answer says, and drops both once it is delivered.
 */
public interface Handler {

    /**
     * What is said at once, such as "Searching…"; null for nothing. It should take no time and change nothing.
     *
     * <p>With an acknowledgement the first {@link Outgoing.SendText} to the same chat in the answer replaces it by an
     * edit, which can be repeated until it is known to have arrived: such an answer arrives exactly once, whatever
     * happens. (The edit keeps the acknowledgement's reply; it takes the text, format and keyboard.) Where the answer
     * holds no such message, the acknowledgement is deleted.
     *
     * <p>Without one a message is sent directly, at most once: it is lost where the connection breaks or the process
     * dies while it is under way. That suits what a user would simply ask for again.
     */
    Outgoing.@Nullable SendText acknowledge(Incoming incoming);

    /**
     * The whole answer, in the order it is to be sent; empty for silence. Edits, keyboards, answers to presses and
     * commands are repeated until they are known to have arrived.
     *
     * @throws InterruptedException when the bot stops or the answer took too long; after a stop it is asked for again
     *     at the next start
     */
    List<Outgoing> answer(Incoming incoming, Outbox outbox) throws InterruptedException;

    /** What is said where {@link #answer} failed twice or took too long; empty for silence. It should not fail. */
    List<Outgoing> apologise(Incoming incoming);
}
