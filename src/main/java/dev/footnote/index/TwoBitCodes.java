package dev.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Vectors in two bits a dimension, compared with a question's of four bits a dimension: enough to say which hundred of a
 * million are worth an exact look. Four levels a dimension, as wide as is best for values that are spread normally (Max
 * 1960, "Quantizing for minimum distortion"); the asymmetric comparison by counting bits is that of Gao and Long's RaBitQ
 * (arXiv:2405.12497), without its rotation, which these vectors do not need.
 *
 * <p>The bits lie by word and then by vector, in groups: so the compiler turns the loop over a group's vectors into
 * instructions that count the bits of eight words at once, where the processor has them, without the Vector API.
 */
final class TwoBitCodes {

    /** Vectors that are compared in one go. */
    static final int GROUP = 512;

    private static final int GROUPS_PER_BLOCK = 8;

    private static final int BITS = 4;

    private static final int LARGEST = 7;

    /** Bits a dimension: the level is the second less twice the first, from -2 to 1. */
    private static final int PLANES = 2;

    /** Width of a level in standard deviations (Max 1960, table 1, four levels). */
    private static final double WIDTH = 0.9957;

    private final Column column;
    private final int words;

    TwoBitCodes(Column column, int dimension) {
        this.column = column;
        this.words = words(dimension);
    }

    private static int words(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    /** A question's vector with four bits a dimension, as four planes of bits in two's complement, the last one negative. */
    static final class Question {
        private final long[][] planes;
        private final int bound;

        Question(float[] vector) {
            planes = new long[BITS][words(vector.length)];
            float largest = Float.MIN_NORMAL;
            for (float v : vector) {
                largest = Math.max(largest, Math.abs(v));
            }
            int sum = 0;
            for (int i = 0; i < vector.length; i++) {
                int value = Math.round(vector[i] / largest * LARGEST);
                sum += Math.abs(value);
                for (int bit = 0; bit < BITS; bit++) {
                    planes[bit][i / Long.SIZE] |= (long) (value >>> bit & 1) << i;
                }
            }
            bound = PLANES * sum;
        }

        /** Half the width of the range that scores lie in. */
        int bound() {
            return bound;
        }
    }

    /** What the comparison of a group of vectors needs; for one thread. */
    final class Comparison {
        private final Question question;
        private final long[] bits = new long[PLANES * words * GROUP];

        /** How like the question each vector of the group is, in whole numbers. */
        final int[] scores = new int[GROUP];

        Comparison(Question question) {
            this.question = question;
        }

        /** Compares group {@code group}, the vectors from {@code group * GROUP} on. */
        void compare(int group) {
            ByteBuffer block = column.block(group / GROUPS_PER_BLOCK);
            int start = group % GROUPS_PER_BLOCK * bits.length * Long.BYTES;
            block.slice(start, bits.length * Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .get(0, bits);
            Arrays.fill(scores, 0);
            long[][] planes = question.planes;
            for (int word = 0; word < words; word++) {
                int from = PLANES * word * GROUP;
                add(bits, from, planes[0][word], planes[1][word], planes[2][word], planes[3][word], -2, scores);
                add(bits, from + GROUP, planes[0][word], planes[1][word], planes[2][word], planes[3][word], 1, scores);
            }
        }
    }

    private static void add(
            long[] bits, int from, long one, long two, long four, long minus, int factor, int[] scores) {
        for (int i = 0; i < GROUP; i++) {
            long word = bits[from + i];
            scores[i] += factor
                    * (Long.bitCount(word & one)
                            + (Long.bitCount(word & two) << 1)
                            + (Long.bitCount(word & four) << 2)
                            - (Long.bitCount(word & minus) << 3));
        }
    }

    /** Writes {@code size} vectors, whose codes {@code codes} gives by their number. */
    static void write(ColumnSink sink, String name, int size, IntFunction<byte[]> codes, int dimension)
            throws IOException {
        int words = words(dimension);
        byte[] block = new byte[GROUPS_PER_BLOCK * PLANES * GROUP * words * Long.BYTES];
        sink.column(name, block.length);
        int blocks = (size + GROUPS_PER_BLOCK * GROUP - 1) / (GROUPS_PER_BLOCK * GROUP);
        for (int i = 0; i < blocks; i++) {
            sink.block(block, fill(block, i, size, codes, words));
        }
    }

    /** Fills a block with its vectors; its length. */
    private static int fill(byte[] block, int number, int size, IntFunction<byte[]> codes, int words) {
        ByteBuffer bits = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(block, (byte) 0);
        int first = number * GROUPS_PER_BLOCK * GROUP;
        int count = Math.min(GROUPS_PER_BLOCK * GROUP, size - first);
        for (int i = 0; i < count; i++) {
            byte[] vector = codes.apply(first + i);
            int place = (i / GROUP * PLANES * GROUP * words + i % GROUP) * Long.BYTES;
            int width = width(vector);
            for (int d = 0; d < vector.length; d++) {
                int level = Math.clamp(Math.floorDiv(vector[d], width), -2, 1);
                int high = place + d / Long.SIZE * PLANES * GROUP * Long.BYTES;
                int low = high + GROUP * Long.BYTES;
                bits.putLong(high, bits.getLong(high) | (long) (level >>> 1 & 1) << d);
                bits.putLong(low, bits.getLong(low) | (long) (level & 1) << d);
            }
        }
        return (count + GROUP - 1) / GROUP * GROUP * PLANES * words * Long.BYTES;
    }

    private static int width(byte[] codes) {
        double squares = 0;
        for (byte code : codes) {
            squares += code * code;
        }
        return Math.max(1, (int) Math.round(WIDTH * Math.sqrt(squares / codes.length)));
    }
}
