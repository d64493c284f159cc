package dev.footnote.telegram.talk;

import dev.footnote.answer.Drafting;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;

/** Shows a draft in a private chat while a language model writes it, about once a second. */
final class ShownDraft implements Drafting {

    private static final long BETWEEN_NANOS = 1_000_000_000L;
    private static final int MOST = 4_000;

    private final Outbox outbox;
    private final Origin origin;
    private final StringBuilder draft = new StringBuilder();
    private long shown = System.nanoTime() - BETWEEN_NANOS;

    ShownDraft(Outbox outbox, Origin origin) {
        this.outbox = outbox;
        this.origin = origin;
    }

    @Override
    public synchronized void piece(String text) {
        draft.append(text);
        long now = System.nanoTime();
        if (now - shown >= BETWEEN_NANOS && !draft.toString().isBlank()) {
            shown = now;
            show();
        }
    }

    @Override
    public synchronized void withdrawn() {
        draft.setLength(0);
    }

    private void show() {
        int end = Math.min(MOST, draft.length());
        boolean splits = end < draft.length() && Character.isHighSurrogate(draft.charAt(end - 1));
        String text = draft.substring(0, splits ? end - 1 : end);
        outbox.show(new Outgoing.Draft(origin.target(), Math.max(1, origin.message()), text, Format.PLAIN));
    }
}
