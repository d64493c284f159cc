package dev.footnote.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes a segment's columns and writes them, one after the other. */
final class SegmentWriter {
    private final SegmentContent content;
    private final Vocabulary vocabulary;
    private final Function<VectorKey, PassageCodes> passages;
    private final Function<String, VectorCode> words;
    private final int dimension;

    /** With where the vectors come from: of passages by their keys, of words by themselves. */
    SegmentWriter(
            SegmentContent content,
            Vocabulary vocabulary,
            Function<VectorKey, PassageCodes> passages,
            Function<String, VectorCode> words,
            int dimension) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.passages = passages;
        this.words = words;
        this.dimension = dimension;
    }

    void write(ColumnSink sink) throws IOException {
        List<VectorKey> keys = content.keys();
        Keys.write(sink, SegmentColumns.KEYS, keys);
        Keys.write(sink, SegmentColumns.WORD_KEYS, vocabulary.keys());
        ColumnWriter starts = Ints.writer(sink, SegmentColumns.STARTS);
        for (PassageIndex.Entry entry : content.entries()) {
            Ints.add(starts, entry.firstSentence());
        }
        Ints.add(starts, content.sentences());
        starts.end();
        vectors(sink, SegmentColumns.PASSAGES, codes -> List.of(codes.passage()));
        TwoBitCodes.write(
                sink,
                SegmentColumns.TWO_BITS,
                keys.size(),
                i -> codes(i).passage().codes(),
                dimension);
        vectors(sink, SegmentColumns.IN_CONTEXT, PassageCodes::inContext);
        vectors(sink, SegmentColumns.ALONE, PassageCodes::alone);
        words(sink);
        vocabulary.write(sink);
        LexicalShard.write(sink, LexicalShard.build(content.lexical()));
    }

    private PassageCodes codes(int passage) {
        return Objects.requireNonNull(passages.apply(content.keys().get(passage)), "every passage has its vectors");
    }

    private void vectors(ColumnSink sink, String name, Function<PassageCodes, List<VectorCode>> of) throws IOException {
        Int8Vectors.Writer writer = new Int8Vectors.Writer(sink, name, dimension);
        for (int i = 0; i < content.keys().size(); i++) {
            for (VectorCode code : of.apply(codes(i))) {
                writer.add(code);
            }
        }
        writer.end();
    }

    private void words(ColumnSink sink) throws IOException {
        VectorCode none = VectorCode.of(new float[dimension]);
        Int8Vectors.Writer writer = new Int8Vectors.Writer(sink, SegmentColumns.WORDS, dimension);
        for (@Nullable String word : vocabulary.words()) {
            writer.add(word == null ? none : words.apply(word));
        }
        writer.end();
    }
}
