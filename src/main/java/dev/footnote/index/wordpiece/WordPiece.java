package dev.footnote.index.wordpiece;

import java.util.Arrays;
import java.util.List;

/**
 * The tokenizer of uncased BERT models: text to the numbers of its word pieces, the same as Hugging Face's tokenizers
 * library gives for a {@code tokenizer.json} with {@code BertNormalizer}, {@code BertPreTokenizer} and {@code WordPiece}
 * (greedy, longest first; Wu et al. 2016, arXiv:1609.08144). A test holds the two against each other. Neither cuts nor
 * pads nor frames. Immutable and safe for several threads.
 */
public final class WordPiece {

    /** A longer word, in characters, is unknown as a whole: {@code max_input_chars_per_word}. */
    private static final int LONGEST_WORD = 100;

    /** Taken as they stand in the text, before anything is normalized. */
    private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    private final Pieces pieces;
    private final int unknown;

    /**
     * With its vocabulary.
     *
     * @throws IllegalArgumentException where that lacks one of BERT's special tokens
     */
    public WordPiece(Pieces pieces) {
        this.pieces = pieces;
        for (String special : SPECIAL) {
            if (pieces.find(special) < 0) {
                throw new IllegalArgumentException("the vocabulary lacks " + special);
            }
        }
        unknown = pieces.find("[UNK]");
    }

    /** The number of a special token: {@code "[CLS]"}; -1 for what is none. */
    public int special(String token) {
        return SPECIAL.contains(token) ? pieces.find(token) : -1;
    }

    /** The numbers of the text's pieces in order, without marks at its ends; any text will do, also half characters. */
    public long[] ids(String text) {
        Ids ids = new Ids(text.length() / 4 + 8);
        int from = 0;
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            for (String special : SPECIAL) {
                if (text.startsWith(special, at)) {
                    words(text.substring(from, at), ids);
                    ids.add(pieces.find(special));
                    from = at + special.length();
                }
            }
        }
        words(from == 0 ? text : text.substring(from), ids);
        return ids.toArray();
    }

    private void words(String text, Ids ids) {
        CharSequence normal = Normalizer.normalize(text);
        int begin = 0;
        for (int at = 0; at < normal.length(); ) {
            int point = Character.codePointAt(normal, at);
            int next = at + Character.charCount(point);
            boolean alone = Characters.punctuation(point);
            if (alone || point == ' ') {
                word(normal, begin, at, ids);
                begin = next;
            }
            if (alone) {
                word(normal, at, next, ids);
            }
            at = next;
        }
        word(normal, begin, normal.length(), ids);
    }

    private void word(CharSequence text, int from, int to, Ids ids) {
        if (from == to) {
            return;
        }
        int before = ids.size;
        boolean whole = to - from <= LONGEST_WORD || Character.codePointCount(text, from, to) <= LONGEST_WORD;
        int[] hashes = new int[Math.min(to - from, pieces.longest())];
        for (int at = from; whole && at < to; ) {
            int end = longest(text, at, to, at > from, hashes, ids);
            whole = end > at;
            at = end;
        }
        if (!whole) {
            ids.size = before;
            ids.add(unknown);
        }
    }

    /** Adds the longest piece at {@code from}; where it ends, or {@code from} where there is none. */
    private int longest(CharSequence text, int from, int to, boolean continues, int[] hashes, Ids ids) {
        int most = Math.min(to - from, hashes.length);
        int hash = 0;
        for (int i = 0; i < most; i++) {
            hash = Pieces.hash(hash, text.charAt(from + i));
            hashes[i] = hash;
        }
        for (int length = most; length > 0; length--) {
            int id = pieces.find(text, from, from + length, hashes[length - 1], continues);
            if (id >= 0) {
                ids.add(id);
                return from + length;
            }
        }
        return from;
    }

    private static final class Ids {
        private long[] ids;
        private int size;

        Ids(int room) {
            ids = new long[room];
        }

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }

        long[] toArray() {
            return Arrays.copyOf(ids, size);
        }
    }
}
