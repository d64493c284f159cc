package dev.footnote.telegram.talk;

import dev.footnote.telegram.Chat;
import dev.footnote.telegram.Sender;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the bot and how much.
 *
 * @param open whether everybody may; otherwise only the users and chats named, and administrators
 * @param users ids of users who may, wherever they write
 * @param chats ids of chats in which everybody may
 * @param administrators ids of users who may also add articles, reload and see figures
 * @param questionsOfUser most questions of one user in an hour
 * @param questionsInChat most questions in one chat in an hour
 * @param tokensOfChat most tokens of a language model that one chat uses in a day; what comes after is answered in the
 *     articles' own words
 */
public record Rules(
        boolean open,
        Set<Long> users,
        Set<Long> chats,
        Set<Long> administrators,
        int questionsOfUser,
        int questionsInChat,
        int tokensOfChat) {

    /** Open to all, nobody is an administrator. */
    public static final Rules DEFAULT = new Rules(true, Set.of(), Set.of(), Set.of(), 60, 240, 200_000);

    /** Copies the sets. */
    public Rules {
        users = Set.copyOf(users);
        chats = Set.copyOf(chats);
        administrators = Set.copyOf(administrators);
    }

    /** Whether somebody may use the bot there. */
    boolean admits(@Nullable Sender sender, Chat chat) {
        return open
                || chats.contains(chat.id())
                || (sender != null && (users.contains(sender.id()) || administers(sender)));
    }

    /** Whether somebody may add articles, reload and see figures. */
    boolean administers(@Nullable Sender sender) {
        return sender != null && administrators.contains(sender.id());
    }
}
