package dev.footnote.telegram.talk;

import dev.footnote.telegram.CommandScope;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.page.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands. */
enum BotCommand {
    START,
    HELP,
    NEW,
    SOURCES,
    TIMELINE,
    WHY,
    FORGET,
    PRIVACY,
    STATS,
    RELOAD,
    ADD;

    /** The command without its slash. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only administrators may. */
    boolean administrators() {
        return this == STATS || this == RELOAD || this == ADD;
    }

    /** The command of that name. */
    static Optional<BotCommand> named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    /** The lists that Telegram's apps offer: for everybody in private chats, in groups, and for each administrator. */
    static List<Outgoing.SetCommands> lists(Rules rules) {
        List<Outgoing.SetCommands> lists = new ArrayList<>();
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            // Without a language the list is for all that have none of their own.
            String tag = language.equals("en") ? null : language;
            lists.add(new Outgoing.SetCommands(new CommandScope.PrivateChats(), tag, offered(texts, false)));
            lists.add(new Outgoing.SetCommands(new CommandScope.Groups(), tag, offered(texts, false)));
            rules.administrators().stream()
                    .sorted()
                    .forEach(administrator -> lists.add(new Outgoing.SetCommands(
                            new CommandScope.OneChat(administrator), tag, offered(texts, true))));
        }
        return lists;
    }

    private static List<Outgoing.Command> offered(Texts texts, boolean all) {
        return Arrays.stream(values())
                .filter(command -> command != START && (all || !command.administrators()))
                .map(command -> new Outgoing.Command(command.word(), texts.say("command." + command.word())))
                .toList();
    }
}
