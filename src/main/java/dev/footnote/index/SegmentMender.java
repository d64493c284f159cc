package dev.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes damaged blocks of a segment's columns anew from its articles, each just as it was. */
final class SegmentMender {
    private final SegmentContent content;
    private final Encoder encoder;
    private final SegmentColumns columns;
    private @Nullable HeapColumns stems;
    private @Nullable Vocabulary vocabulary;

    private SegmentMender(SegmentContent content, Encoder encoder, SegmentColumns columns) {
        this.content = content;
        this.encoder = encoder;
        this.columns = columns;
    }

    /** Stands by for the columns of {@code content}. */
    static void attach(SegmentContent content, Encoder encoder, SegmentColumns columns) {
        SegmentMender mender = new SegmentMender(content, encoder, columns);
        Map<String, Column> all = columns.all();
        mend(
                all,
                SegmentColumns.PASSAGES,
                mender.vectors(SegmentColumns.PASSAGES, columns.passages(), mender::passage));
        mend(
                all,
                SegmentColumns.IN_CONTEXT,
                mender.vectors(SegmentColumns.IN_CONTEXT, columns.inContext(), i -> mender.sentence(i, true)));
        mend(
                all,
                SegmentColumns.ALONE,
                mender.vectors(SegmentColumns.ALONE, columns.alone(), i -> mender.sentence(i, false)));
        mend(all, SegmentColumns.WORDS, mender.vectors(SegmentColumns.WORDS, columns.words(), mender::word));
        mend(all, SegmentColumns.TWO_BITS, mender::twoBits);
        mend(all, SegmentColumns.WORD_KEYS, block -> mender.stems(SegmentColumns.WORD_KEYS, block));
        for (String name : StemTable.COLUMNS) {
            mend(all, name, block -> mender.stems(name, block));
        }
    }

    private static void mend(Map<String, Column> columns, String name, Column.Mender mender) {
        Column column = columns.get(name);
        if (column != null) {
            column.mendBy(mender);
        }
    }

    private Column.Mender vectors(String name, Int8Vectors vectors, IntFunction<VectorCode> codes) {
        return block -> {
            try {
                HeapColumns heap = new HeapColumns();
                Int8Vectors.Writer writer = new Int8Vectors.Writer(heap, name, encoder.dimension());
                for (int i = Int8Vectors.first(block); i < vectors.end(block); i++) {
                    writer.add(codes.apply(i));
                }
                writer.end();
                return heap.block(name, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private PassageCodes encode(int passage) {
        PassageIndex.Entry entry = content.entries().get(passage);
        return PassageCodes.of(encoder.encode(entry.source().article().title(), SegmentContent.sentences(entry)));
    }

    private VectorCode passage(int passage) {
        return encode(passage).passage();
    }

    private VectorCode sentence(int sentence, boolean inContext) {
        int passage = content.passageOf(sentence);
        PassageCodes codes = encode(passage);
        int place = sentence - content.entries().get(passage).firstSentence();
        return (inContext ? codes.inContext() : codes.alone()).get(place);
    }

    private VectorCode word(int stem) {
        String word = vocabulary().words().get(stem);
        return VectorCode.of(word == null ? new float[encoder.dimension()] : encoder.encode(word));
    }

    private byte[] twoBits(int block) {
        try {
            HeapColumns heap = new HeapColumns();
            Int8Vectors passages = columns.passages();
            TwoBitCodes.write(
                    heap,
                    SegmentColumns.TWO_BITS,
                    passages.size(),
                    i -> passages.get(i).codes(),
                    encoder.dimension());
            return heap.block(SegmentColumns.TWO_BITS, block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized byte[] stems(String name, int block) {
        try {
            if (stems == null) {
                HeapColumns made = new HeapColumns();
                vocabulary().write(made);
                Keys.write(made, SegmentColumns.WORD_KEYS, vocabulary().keys());
                stems = made;
            }
            return stems.block(name, block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Vocabulary vocabulary() {
        if (vocabulary == null) {
            vocabulary = Vocabulary.of(content);
        }
        return vocabulary;
    }
}
