package dev.footnote.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** For whom a list of commands is shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "for")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommandScope.Everywhere.class, name = "everywhere"),
    @JsonSubTypes.Type(value = CommandScope.PrivateChats.class, name = "private"),
    @JsonSubTypes.Type(value = CommandScope.Groups.class, name = "groups"),
    @JsonSubTypes.Type(value = CommandScope.GroupAdministrators.class, name = "administrators"),
    @JsonSubTypes.Type(value = CommandScope.OneChat.class, name = "chat"),
})
public sealed interface CommandScope {

    /** Wherever no narrower scope says otherwise. */
    record Everywhere() implements CommandScope {}

    /** All private chats. */
    record PrivateChats() implements CommandScope {}

    /** All groups. */
    record Groups() implements CommandScope {}

    /** The administrators of all groups. */
    record GroupAdministrators() implements CommandScope {}

    /** One chat, by its id; for a private chat the user's id. */
    record OneChat(long chat) implements CommandScope {}
}
