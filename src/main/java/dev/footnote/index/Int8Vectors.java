package dev.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * Unit vectors as {@linkplain VectorCode codes} in a column: in each block the codes of its vectors, then their scales.
 *
 * <p>The dot products are Lucene's, which runs them on the processor's vector unit where the JVM was started with
 * {@code --add-modules jdk.incubator.vector}, and as a plain loop where it was not; both sum whole numbers, so the results
 * are the same. With several queries at once they are loops over ints, which are fast without that option.
 */
final class Int8Vectors {

    /** Vectors in a block, a power of two. */
    private static final int PER_BLOCK = 512;

    private static final int SHIFT = Integer.numberOfTrailingZeros(PER_BLOCK);

    private final Column column;
    private final int dimension;
    private final int size;
    private final ThreadLocal<byte[]> scratch;
    private final ThreadLocal<int[]> widened;

    Int8Vectors(Column column, int dimension) {
        this.column = column;
        this.dimension = dimension;
        this.size = Math.toIntExact(column.length() / (dimension + Float.BYTES));
        this.scratch = ThreadLocal.withInitial(() -> new byte[dimension]);
        this.widened = ThreadLocal.withInitial(() -> new int[dimension]);
    }

    int size() {
        return size;
    }

    int blocks() {
        return column.blocks();
    }

    /** The number of the first vector in a block. */
    static int first(int block) {
        return block << SHIFT;
    }

    /** The number after the last vector in a block. */
    int end(int block) {
        return Math.min(size, block + 1 << SHIFT);
    }

    /** A vector's codes, in an array that the thread's next call overwrites. */
    private byte[] codes(int index) {
        byte[] codes = scratch.get();
        column.block(index >>> SHIFT).get((index & PER_BLOCK - 1) * dimension, codes, 0, dimension);
        return codes;
    }

    private float scale(int index) {
        int block = index >>> SHIFT;
        int held = end(block) - first(block);
        return column.block(block).getFloat(held * dimension + (index & PER_BLOCK - 1) * Float.BYTES);
    }

    VectorCode get(int index) {
        return new VectorCode(codes(index).clone(), scale(index));
    }

    /** The dot product of vector {@code index} with {@code query}: their cosine. */
    float dot(int index, VectorCode query) {
        return VectorUtil.dotProduct(codes(index), query.codes()) * scale(index) * query.scale();
    }

    /** The same with several queries at once: its codes are fetched and widened once for all. */
    double[] dots(int index, List<PassageIndex.QueryVector> queries) {
        byte[] codes = codes(index);
        int[] wide = widened.get();
        for (int i = 0; i < dimension; i++) {
            wide[i] = codes[i];
        }
        float scale = scale(index);
        double[] dots = new double[queries.size()];
        for (int i = 0; i < dots.length; i++) {
            WideCode query = queries.get(i).wide();
            dots[i] = query.dot(wide) * scale * query.scale();
        }
        return dots;
    }

    /** The same with the question's own floats, whose rounding would otherwise change the order of near equals. */
    float dot(int index, float[] query) {
        byte[] codes = codes(index);
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        // Four sums, since each addition has to wait for the one before; their order is fixed, so is the result.
        int i = 0;
        for (; i + 3 < dimension; i += 4) {
            a += codes[i] * query[i];
            b += codes[i + 1] * query[i + 1];
            c += codes[i + 2] * query[i + 2];
            d += codes[i + 3] * query[i + 3];
        }
        for (; i < dimension; i++) {
            a += codes[i] * query[i];
        }
        return (a + b + (c + d)) * scale(index);
    }

    /** Adds {@code weight} times a vector to {@code sum}. */
    void addTo(float[] sum, int index, float weight) {
        byte[] codes = codes(index);
        float scale = scale(index) * weight;
        for (int i = 0; i < dimension; i++) {
            sum[i] += codes[i] * scale;
        }
    }

    /** Writes a column of vectors, one after the other. */
    static final class Writer {
        private final ColumnSink sink;
        private final int dimension;
        private final byte[] block;
        private final ByteBuffer scales =
                ByteBuffer.allocate(PER_BLOCK * Float.BYTES).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        private int held;

        Writer(ColumnSink sink, String name, int dimension) throws IOException {
            this.sink = sink;
            this.dimension = dimension;
            this.block = new byte[PER_BLOCK * (dimension + Float.BYTES)];
            sink.column(name, block.length);
        }

        void add(VectorCode code) throws IOException {
            System.arraycopy(code.codes(), 0, block, held * dimension, dimension);
            scales.putFloat(code.scale());
            if (++held == PER_BLOCK) {
                end();
            }
        }

        /** Writes what is left. */
        void end() throws IOException {
            if (held > 0) {
                System.arraycopy(scales.array(), 0, block, held * dimension, held * Float.BYTES);
                sink.block(block, held * (dimension + Float.BYTES));
                scales.clear();
                held = 0;
            }
        }
    }
}
