package dev.footnote.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.talk.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a configuration file says of who may use the Telegram bot: the section {@code telegram}. */
final class BotKeys {

    /** Its keys, as they stand in a sentence. */
    static final List<String> KEYS = List.of(
            "telegram.access",
            "telegram.users",
            "telegram.chats",
            "telegram.administrators",
            "telegram.questions-per-user",
            "telegram.questions-per-chat",
            "telegram.tokens-per-chat");

    private static final String OPEN = "open";
    private static final String LISTED = "listed";
    private static final int MOST = 100_000_000;

    private BotKeys() {}

    /**
     * The rules with one key's value.
     *
     * @param key one of {@link #KEYS}
     * @param wrong hears what the value has to be where it is not
     */
    static Rules with(Rules rules, String key, JsonNode value, ModelKeys.Wrong wrong) {
        Draft draft = new Draft(rules);
        switch (key) {
            case "telegram.access" -> {
                draft.open = OPEN.equals(value.asText());
                if (!Set.of(OPEN, LISTED).contains(value.asText())) {
                    wrong.tell(OPEN + " (everybody may ask) or " + LISTED + " (only those listed may)");
                }
            }
            case "telegram.users" -> draft.users = ids(value, wrong).orElse(draft.users);
            case "telegram.chats" -> draft.chats = ids(value, wrong).orElse(draft.chats);
            case "telegram.administrators" ->
                draft.administrators = ids(value, wrong).orElse(draft.administrators);
            case "telegram.questions-per-user" -> draft.ofUser = count(value, wrong, draft.ofUser);
            case "telegram.questions-per-chat" -> draft.inChat = count(value, wrong, draft.inChat);
            case "telegram.tokens-per-chat" -> draft.tokens = count(value, wrong, draft.tokens);
            default -> throw new IllegalStateException("a known key without a reader: " + key);
        }
        return draft.rules();
    }

    private static Optional<Set<Long>> ids(JsonNode value, ModelKeys.Wrong wrong) {
        Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
        boolean whole = StreamSupport.stream(each.spliterator(), false).allMatch(JsonNode::isIntegralNumber);
        if (!whole) {
            wrong.tell("a list of Telegram's numbers, such as [12345678] (what @userinfobot says)");
            return Optional.empty();
        }
        return Optional.of(StreamSupport.stream(each.spliterator(), false)
                .map(JsonNode::asLong)
                .collect(Collectors.toSet()));
    }

    private static int count(JsonNode value, ModelKeys.Wrong wrong, int before) {
        if (value.isInt() && value.asInt() >= 1 && value.asInt() <= MOST) {
            return value.asInt();
        }
        wrong.tell("a whole number from 1 on");
        return before;
    }

    /** Rules of which one part changes. */
    private static final class Draft {
        private boolean open;
        private Set<Long> users;
        private Set<Long> chats;
        private Set<Long> administrators;
        private int ofUser;
        private int inChat;
        private int tokens;

        Draft(Rules rules) {
            this.open = rules.open();
            this.users = rules.users();
            this.chats = rules.chats();
            this.administrators = rules.administrators();
            this.ofUser = rules.questionsOfUser();
            this.inChat = rules.questionsInChat();
            this.tokens = rules.tokensOfChat();
        }

        Rules rules() {
            return new Rules(open, users, chats, administrators, ofUser, inChat, tokens);
        }
    }
}
