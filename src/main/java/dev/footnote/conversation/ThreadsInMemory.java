package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Threads that end with the process. */
public final class ThreadsInMemory implements Threads {

    private final Map<String, LinkedHashMap<String, Turn>> chats = new ConcurrentHashMap<>();

    @Override
    public List<Turn> turns(Chat chat) {
        List<Turn> turns = new ArrayList<>();
        chats.computeIfPresent(chat.id(), (id, thread) -> {
            thread.forEach((message, turn) -> {
                if (chat.message().isEmpty() || !message.equals(chat.message())) {
                    turns.add(turn);
                }
            });
            return thread;
        });
        return List.copyOf(turns.subList(Math.max(0, turns.size() - LEANED_ON), turns.size()));
    }

    @Override
    public void remember(Chat chat, Turn turn) {
        chats.compute(chat.id(), (id, thread) -> {
            LinkedHashMap<String, Turn> turns = thread == null ? new LinkedHashMap<>() : thread;
            // A message has a number of its own; what has none is told apart by its place.
            turns.put(chat.message().isEmpty() ? "#" + turns.size() : chat.message(), turn);
            return turns;
        });
    }

    @Override
    public void begin(Chat chat) {
        chats.remove(chat.id());
    }

    @Override
    public void forget(Chat chat) {
        chats.remove(chat.id());
    }

    @Override
    public void close() {
        chats.clear();
    }
}
