package dev.footnote.index;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is computed for a segment's passages, by the names of its columns.
 *
 * @param all every column by its name
 * @param keys of each passage
 * @param wordKeys of each stem
 * @param sentenceStarts the number of each passage's first sentence, and of the one after the last
 * @param passages the passages' vectors
 * @param twoBits the same, roughly
 * @param inContext the sentences' vectors as they read in their passage
 * @param alone the sentences' vectors by themselves
 * @param words the vector of each stem, of the word it is met as first; of length 0 where that is no word
 * @param stems the stems and the sentences' stems
 */
record SegmentColumns(
        Map<String, Column> all,
        Keys keys,
        Keys wordKeys,
        Ints sentenceStarts,
        Int8Vectors passages,
        TwoBitCodes twoBits,
        Int8Vectors inContext,
        Int8Vectors alone,
        Int8Vectors words,
        StemTable stems) {

    static final String KEYS = "keys";
    static final String WORD_KEYS = "word keys";
    static final String STARTS = "sentence numbers";
    static final String PASSAGES = "passages";
    static final String TWO_BITS = "two bits";
    static final String IN_CONTEXT = "in context";
    static final String ALONE = "alone";
    static final String WORDS = "words";

    static SegmentColumns of(Map<String, Column> columns, int dimension) {
        Function<String, Column> named = name -> {
            Column column = columns.get(name);
            if (column == null) {
                throw new DamagedSnapshotException("The snapshot holds no column " + name + ".");
            }
            return column;
        };
        return new SegmentColumns(
                Collections.unmodifiableMap(columns),
                new Keys(named.apply(KEYS)),
                new Keys(named.apply(WORD_KEYS)),
                new Ints(named.apply(STARTS)),
                new Int8Vectors(named.apply(PASSAGES), dimension),
                new TwoBitCodes(named.apply(TWO_BITS), dimension),
                new Int8Vectors(named.apply(IN_CONTEXT), dimension),
                new Int8Vectors(named.apply(ALONE), dimension),
                new Int8Vectors(named.apply(WORDS), dimension),
                new StemTable(named));
    }

    /** Whether these were computed for just that content. */
    boolean fit(SegmentContent content) {
        if (keys.size() != content.keys().size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).equals(content.keys().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The vector of a word, where it is the one that stands for its stem; else null. */
    @Nullable
    VectorCode word(String stem, String word) {
        int number = stems.number(stem);
        return number >= 0 && wordKeys.get(number).equals(VectorKey.ofWord(word)) ? words.get(number) : null;
    }

    /** Copies every column into another place, block by block, each checked. */
    void copyTo(ColumnSink sink) throws IOException {
        for (Map.Entry<String, Column> entry : all.entrySet()) {
            Column column = entry.getValue();
            sink.column(entry.getKey(), column.blockBytes());
            byte[] bytes = new byte[column.blockBytes()];
            for (int i = 0; i < column.blocks(); i++) {
                int length = column.block(i).capacity();
                column.block(i).get(0, bytes, 0, length);
                sink.block(bytes, length);
            }
        }
    }
}
