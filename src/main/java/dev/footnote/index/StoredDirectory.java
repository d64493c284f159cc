package dev.footnote.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/** Lucene's files as columns of a segment, for reading only. A file's blocks are all checked when Lucene opens it. */
final class StoredDirectory extends BaseDirectory {

    /** A power of two, as Lucene's buffers must be. */
    static final int BLOCK = 1 << 18;

    private final Map<String, Column> files;

    /** Of columns by the names of the files. */
    StoredDirectory(Map<String, Column> files) {
        super(NoLockFactory.INSTANCE);
        this.files = Map.copyOf(files);
    }

    private Column file(String name) throws IOException {
        Column column = files.get(name);
        if (column == null) {
            throw new FileNotFoundException(name);
        }
        return column;
    }

    @Override
    public String[] listAll() {
        return files.keySet().stream().sorted().toArray(String[]::new);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return file(name).length();
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        ensureOpen();
        Column column = file(name);
        List<ByteBuffer> blocks = new ArrayList<>();
        for (int i = 0; i < column.blocks(); i++) {
            blocks.add(column.block(i).duplicate().order(java.nio.ByteOrder.LITTLE_ENDIAN));
        }
        return new ByteBuffersIndexInput(new ByteBuffersDataInput(blocks), name);
    }

    @Override
    public void close() {
        isOpen = false;
    }

    @Override
    public Set<String> getPendingDeletions() {
        return Set.of();
    }

    @Override
    public void deleteFile(String name) {
        throw readOnly();
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) {
        throw readOnly();
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
        throw readOnly();
    }

    @Override
    public void sync(Collection<String> names) {
        throw readOnly();
    }

    @Override
    public void syncMetaData() {
        throw readOnly();
    }

    @Override
    public void rename(String source, String target) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a snapshot is never changed");
    }
}
