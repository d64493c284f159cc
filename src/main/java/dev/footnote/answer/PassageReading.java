package dev.footnote.answer;

import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.TypedSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of a whole passage where the values of articles are compared, each passage against several claims: its
 * amounts, dates and names, and whether it says that somebody contests something.
 *
 * @param text the passage's text
 * @param spans its typed spans, in order, into the text
 * @param contests whether it tells of a dispute
 */
record PassageReading(String text, List<TypedSpan> spans, boolean contests) {

    /** Passages that a thread keeps: those of a question, and of the one before it. */
    private static final int KEPT = 48;

    private static final ThreadLocal<Map<String, PassageReading>> READ =
            ThreadLocal.withInitial(() -> new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PassageReading> eldest) {
                    return size() > KEPT;
                }
            });

    /** Copies the list. */
    PassageReading {
        spans = List.copyOf(spans);
    }

    static PassageReading of(RankedPassage passage) {
        return READ.get()
                .computeIfAbsent(
                        passage.text(),
                        text -> new PassageReading(text, TypedSpan.in(text), ValueWords.has("contests", text)));
    }
}
