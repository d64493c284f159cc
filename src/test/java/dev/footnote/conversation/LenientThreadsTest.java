package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.footnote.conversation.Threads.Chat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LenientThreadsTest {

    private static final Chat HERE = Chat.of("here");

    private final Failing store = new Failing();
    private final LenientThreads threads = new LenientThreads(store);

    @Test
    void a_store_that_fails_takes_no_turn_of_this_run_with_it() {
        threads.remember(HERE, Turn.of("One?"));
        store.failing = true;
        threads.remember(HERE, Turn.of("Two?"));
        assertEquals(List.of(Turn.of("One?"), Turn.of("Two?")), threads.turns(HERE));
        threads.begin(HERE);
        assertEquals(List.of(), threads.turns(HERE));
        assertEquals(1, store.failures, "a store that failed is left alone");
    }

    @Test
    void who_wants_to_be_forgotten_is_told_when_that_fails() {
        threads.remember(HERE, Turn.of("One?"));
        store.failing = true;
        assertThrows(ThreadsException.class, () -> threads.forget(HERE));
    }

    @Test
    void while_the_store_works_it_is_what_counts() {
        store.inner.remember(HERE, Turn.of("Of an earlier run?"));
        threads.remember(HERE, Turn.of("One?"));
        assertEquals(List.of(Turn.of("Of an earlier run?"), Turn.of("One?")), threads.turns(HERE));
    }

    private static final class Failing implements Threads {
        private final ThreadsInMemory inner = new ThreadsInMemory();
        private boolean failing;
        private int failures;

        private void check() {
            if (failing) {
                failures++;
                throw new ThreadsException("The disk is full.", null);
            }
        }

        @Override
        public List<Turn> turns(Chat chat) {
            check();
            return inner.turns(chat);
        }

        @Override
        public void remember(Chat chat, Turn turn) {
            check();
            inner.remember(chat, turn);
        }

        @Override
        public void begin(Chat chat) {
            check();
            inner.begin(chat);
        }

        @Override
        public void forget(Chat chat) {
            check();
            inner.forget(chat);
        }

        @Override
        public void close() {}
    }
}
