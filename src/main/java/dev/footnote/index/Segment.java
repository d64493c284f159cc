package dev.footnote.index;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A part of an index that never changes: articles and what was computed for them. Indexes share segments; the last one
 * that lets go closes it.
 */
final class Segment {
    private final SegmentContent content;
    private final SegmentColumns columns;
    private final VectorLeg vectors;
    private final LexicalShard lexical;
    private final AtomicInteger holders = new AtomicInteger();

    Segment(SegmentContent content, SegmentColumns columns) {
        this.content = content;
        this.columns = columns;
        this.vectors = new VectorLeg(columns.passages(), columns.twoBits());
        this.lexical = new LexicalShard(LexicalShard.in(columns.all()), content.lexical());
    }

    SegmentContent content() {
        return content;
    }

    SegmentColumns columns() {
        return columns;
    }

    VectorLeg vectors() {
        return vectors;
    }

    LexicalShard lexical() {
        return lexical;
    }

    /** Number of passages. */
    int size() {
        return content.entries().size();
    }

    void hold() {
        holders.incrementAndGet();
    }

    void letGo() {
        if (holders.decrementAndGet() == 0) {
            lexical.close();
        }
    }
}
