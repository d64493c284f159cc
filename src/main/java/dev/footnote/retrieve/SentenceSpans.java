package dev.footnote.retrieve;

import dev.footnote.article.Span;
import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The amounts, dates and names of a collection's sentences, each sentence read when it is first looked at and then kept:
 * eight bytes a span and about twenty a sentence. Safe for several threads.
 */
final class SentenceSpans {
    private static final TypedSpan.Kind[] KINDS = TypedSpan.Kind.values();

    private final PassageIndex index;

    /** By the sentence's number: start, and end with the kind in its top bits, of each span in turn. */
    private final AtomicReferenceArray<int @Nullable []> known;

    private static final int KIND_SHIFT = 28;

    private static final int END = (1 << KIND_SHIFT) - 1;

    SentenceSpans(PassageIndex index) {
        this.index = index;
        this.known = new AtomicReferenceArray<>(sentences(index));
    }

    /** Number of sentences in an index. */
    static int sentences(PassageIndex index) {
        if (index.size() == 0) {
            return 0;
        }
        PassageIndex.Entry last = index.entry(index.size() - 1);
        return last.firstSentence() + last.sentenceCount();
    }

    /** The spans of the {@code i}th sentence of a passage, as {@link TypedSpan#in} reads them. */
    List<TypedSpan> of(int passage, int i) {
        PassageIndex.Entry entry = index.entry(passage);
        int number = entry.firstSentence() + i;
        int[] packed = known.get(number);
        if (packed == null) {
            packed = packed(TypedSpan.in(
                    entry.sentence(i).span().of(entry.source().article().text())));
            known.set(number, packed);
        }
        return unpacked(packed);
    }

    private static int[] packed(List<TypedSpan> spans) {
        int[] packed = new int[2 * spans.size()];
        for (int k = 0; k < spans.size(); k++) {
            Span span = spans.get(k).span();
            packed[2 * k] = span.start();
            packed[2 * k + 1] = spans.get(k).kind().ordinal() << KIND_SHIFT | span.end();
        }
        return packed;
    }

    private static List<TypedSpan> unpacked(int[] packed) {
        List<TypedSpan> spans = new ArrayList<>(packed.length / 2);
        for (int k = 0; k < packed.length; k += 2) {
            spans.add(new TypedSpan(new Span(packed[k], packed[k + 1] & END), KINDS[packed[k + 1] >>> KIND_SHIFT]));
        }
        return List.copyOf(spans);
    }
}
