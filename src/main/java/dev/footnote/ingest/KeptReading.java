package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Rereading} knows of a collection, as it is kept between two runs of the program: the files and their stamps,
 * the articles read from them, and what was cut from each.
 *
 * @param files what each file held, in the order they were read
 * @param prepared each article that was taken, with what was cut from it and which of its lines its source repeats
 * @param skipped all that was left out
 */
record KeptReading(Map<CorpusFile, KnownFiles.Contents> files, Map<Article, Known> prepared, List<Skipped> skipped) {

    private static final int MAGIC = 0x466e4172;

    /** A prepared article, and which of its lines were taken for repeated. */
    record Known(PreparedArticle prepared, BitSet repeated) {}

    /** Writes it after {@code fingerprint} and before a CRC-32C of all. */
    void writeTo(OutputStream out, String fingerprint) throws IOException {
        CheckedOutputStream summed = new CheckedOutputStream(out, new CRC32C());
        DataOutputStream data = new DataOutputStream(summed);
        KeptWriter writer = new KeptWriter(data);
        data.writeInt(MAGIC);
        writer.text(fingerprint);
        writer.list(skipped, writer::skipped);
        writer.list(List.copyOf(files.entrySet()), entry -> {
            writer.file(entry.getKey());
            writer.optional(entry.getValue().stamp(), writer::stamp);
            writer.list(entry.getValue().items(), item -> write(item, writer, data));
        });
        data.flush();
        data.writeInt((int) summed.getChecksum().getValue());
        data.flush();
    }

    private void write(KnownFiles.Item item, KeptWriter writer, DataOutputStream data) throws IOException {
        data.writeInt(item.place().line());
        writer.text(item.reason());
        writer.optional(item.article(), article -> {
            writer.article(article);
            writer.optional(prepared.get(article), known -> {
                writer.prepared(known.prepared());
                byte[] lines = known.repeated().toByteArray();
                data.writeInt(lines.length);
                data.write(lines);
            });
        });
    }

    /** What was written with {@code fingerprint}; null where it was not, or where the bytes are not what was written. */
    static @Nullable KeptReading read(ByteBuffer bytes, String fingerprint) {
        if (bytes.remaining() < 2 * Integer.BYTES) {
            return null;
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(0, bytes.limit() - Integer.BYTES));
        if ((int) sum.getValue() != bytes.getInt(bytes.limit() - Integer.BYTES) || bytes.getInt() != MAGIC) {
            return null;
        }
        KeptReader reader = new KeptReader(bytes);
        try {
            return fingerprint.equals(reader.textOrNone()) ? read(reader) : null;
        } catch (BufferUnderflowException e) {
            return null;
        }
    }

    private static KeptReading read(KeptReader reader) {
        List<Skipped> skipped = reader.list(reader::skipped);
        Map<CorpusFile, KnownFiles.Contents> files = new LinkedHashMap<>();
        Map<Article, Known> prepared = new IdentityHashMap<>();
        int count = reader.number();
        for (int i = 0; i < count; i++) {
            CorpusFile file = reader.file();
            Stamp stamp = reader.optional(reader::stamp);
            files.put(file, new KnownFiles.Contents(stamp, reader.list(() -> item(reader, file, prepared))));
        }
        return new KeptReading(files, prepared, skipped);
    }

    private static KnownFiles.Item item(KeptReader reader, CorpusFile file, Map<Article, Known> prepared) {
        Intake.Place place = new Intake.Place(file, reader.number());
        String reason = reader.text();
        Article article = reader.optional(reader::article);
        if (article != null && reader.flag()) {
            PreparedArticle cut = reader.prepared(article);
            prepared.put(article, new Known(cut, BitSet.valueOf(reader.bytes())));
        }
        return new KnownFiles.Item(place, article, reason);
    }

    /** The articles that were taken, in order, as they were cut; with the count of what there is. */
    Ingest.Prepared all() {
        List<PreparedArticle> articles = files.values().stream()
                .flatMap(contents -> contents.items().stream())
                .map(KnownFiles.Item::article)
                .filter(Objects::nonNull)
                .map(prepared::get)
                .filter(Objects::nonNull)
                .map(Known::prepared)
                .toList();
        return Ingest.prepared(articles, skipped);
    }
}
