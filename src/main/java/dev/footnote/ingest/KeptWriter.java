package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what {@link KeptReader} reads: numbers big-endian, each text with its length before it. */
final class KeptWriter {

    /** In place of a length: there is no text. */
    static final int NONE = -1;

    private final DataOutputStream out;

    KeptWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes one value. */
    interface Part<T> {
        void write(T value) throws IOException;
    }

    <T> void list(List<T> values, Part<T> part) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            part.write(value);
        }
    }

    <T> void optional(@Nullable T value, Part<T> part) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            part.write(value);
        }
    }

    /** In UTF-8, or where that cannot hold it (half a character) in UTF-16, with a length below that of none. */
    void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NONE);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            out.writeInt(NONE - text.length());
            out.writeChars(text);
        }
    }

    void instant(Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    void stamp(Stamp stamp) throws IOException {
        out.writeLong(stamp.size());
        instant(stamp.modified());
        optional(stamp.changed(), this::instant);
        text(stamp.key());
    }

    void file(CorpusFile file) throws IOException {
        text(file.root().toString());
        text(file.path().toString());
        text(file.name());
    }

    void skipped(Skipped skipped) throws IOException {
        text(skipped.where());
        text(skipped.reason());
    }

    void article(Article article) throws IOException {
        text(article.id());
        text(article.title());
        text(article.source());
        text(article.url());
        optional(article.published(), day -> out.writeLong(day.toEpochDay()));
        text(article.text());
        text(article.group());
    }

    /** All of it but the article. */
    void prepared(PreparedArticle prepared) throws IOException {
        list(prepared.noise(), noise -> {
            span(noise.span());
            text(noise.kind().name());
        });
        list(prepared.sentences(), this::sentence);
        list(prepared.passages(), this::passage);
    }

    private void span(Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private void sentence(Sentence sentence) throws IOException {
        span(sentence.span());
        out.writeBoolean(sentence.heading());
        optional(sentence.under(), this::span);
        out.writeBoolean(sentence.order());
    }

    private void passage(Passage passage) throws IOException {
        span(passage.span());
        out.writeInt(passage.firstSentence());
        out.writeInt(passage.endSentence());
    }
}
