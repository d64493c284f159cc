package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message the bot sent. */
public final class FakeMessage {

    private final long chat;
    private final int id;
    private final @Nullable Integer replyTo;
    private final List<Version> versions = new ArrayList<>();
    private boolean deleted;

    /**
     * What it said at one time.
     *
     * @param order its place among all that the server did
     * @param nanos when that was
     * @param text as sent, with its marks
     * @param shown the text once its marks were parsed
     * @param request the whole request
     */
    public record Version(long order, long nanos, String text, String shown, JsonNode request) {}

    FakeMessage(long chat, int id, @Nullable Integer replyTo) {
        this.chat = chat;
        this.id = id;
        this.replyTo = replyTo;
    }

    void become(Version version) {
        versions.add(version);
    }

    void delete() {
        deleted = true;
    }

    /** The chat it is in. */
    public long chat() {
        return chat;
    }

    /** Its id in the chat. */
    public int id() {
        return id;
    }

    /** The message it replies to. */
    public @Nullable Integer replyTo() {
        return replyTo;
    }

    /** What it says now. */
    public Version now() {
        return versions.getLast();
    }

    /** All it said, oldest first. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** Whether it was deleted. */
    public boolean isDeleted() {
        return deleted;
    }
}
