package dev.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One segment's part of the lexical leg: a Lucene index of one document a passage, in the order of the passages, so that
 * Lucene's document number is the passage's. Opened when it is first searched.
 */
final class LexicalShard {
    private static final Logger LOG = LoggerFactory.getLogger(LexicalShard.class);

    /** What the names of its columns begin with. */
    static final String COLUMNS = "lucene/";

    private final Directory directory;
    private final Iterable<Entry> entries;
    private @Nullable DirectoryReader reader;

    /** Over an index; where it turns out to be damaged, it is built anew from {@code entries}. */
    LexicalShard(Directory directory, Iterable<Entry> entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /** One passage as the leg indexes it. */
    record Entry(String title, String text) {}

    /** Builds the index in memory. */
    static Directory build(Iterable<Entry> entries) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(Words.analyzer());
        config.setSimilarity(LexicalLeg.SIMILARITY);
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        config.setRAMBufferSizeMB(256);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new TextField(LexicalLeg.TEXT, entry.title() + "\n" + entry.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return directory;
    }

    /** Writes an index's files as columns. */
    static void write(ColumnSink sink, Directory directory) throws IOException {
        byte[] bytes = new byte[StoredDirectory.BLOCK];
        for (String name : directory.listAll()) {
            try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
                ColumnWriter column = new ColumnWriter(sink, COLUMNS + name, StoredDirectory.BLOCK);
                for (long left = in.length(); left > 0; ) {
                    int count = (int) Math.min(left, bytes.length);
                    in.readBytes(bytes, 0, count);
                    column.stream(bytes, count);
                    left -= count;
                }
                column.end();
            }
        }
    }

    /** The index among a segment's columns. */
    static Directory in(Map<String, Column> columns) {
        Map<String, Column> files = new HashMap<>();
        columns.forEach((name, column) -> {
            if (name.startsWith(COLUMNS)) {
                files.put(name.substring(COLUMNS.length()), column);
            }
        });
        return new StoredDirectory(files);
    }

    /** The opened index. */
    synchronized DirectoryReader reader() {
        DirectoryReader known = reader;
        if (known == null) {
            try {
                known = open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reader = known;
        }
        return known;
    }

    private DirectoryReader open() throws IOException {
        try {
            return DirectoryReader.open(directory);
        } catch (DamagedSnapshotException | CorruptIndexException e) {
            LOG.warn("The snapshot's index of words is damaged; it is built anew.");
            return DirectoryReader.open(build(entries));
        }
    }

    synchronized void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
