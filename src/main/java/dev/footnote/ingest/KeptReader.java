package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link KeptWriter} wrote, whose checksum was found to hold. */
final class KeptReader {

    private final ByteBuffer in;

    KeptReader(ByteBuffer in) {
        this.in = in;
    }

    int number() {
        return in.getInt();
    }

    boolean flag() {
        return in.get() != 0;
    }

    <T> List<T> list(Supplier<T> part) {
        int size = in.getInt();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(part.get());
        }
        return values;
    }

    <T> @Nullable T optional(Supplier<T> part) {
        return flag() ? part.get() : null;
    }

    @Nullable
    String textOrNone() {
        int length = in.getInt();
        if (length == KeptWriter.NONE) {
            return null;
        }
        if (length >= 0) {
            byte[] bytes = new byte[length];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // A decoder would put a mark in the place of half a character.
        char[] units = new char[KeptWriter.NONE - length];
        for (int i = 0; i < units.length; i++) {
            units[i] = in.getChar();
        }
        return new String(units);
    }

    byte[] bytes() {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    String text() {
        return Objects.requireNonNull(textOrNone(), "a text was written here");
    }

    Instant instant() {
        return Instant.ofEpochSecond(in.getLong(), in.getInt());
    }

    Stamp stamp() {
        return new Stamp(in.getLong(), instant(), optional(this::instant), textOrNone());
    }

    CorpusFile file() {
        return new CorpusFile(Path.of(text()), Path.of(text()), text());
    }

    Skipped skipped() {
        return new Skipped(text(), text());
    }

    Article article() {
        return new Article(
                text(),
                text(),
                textOrNone(),
                textOrNone(),
                optional(() -> LocalDate.ofEpochDay(in.getLong())),
                text(),
                textOrNone());
    }

    /** What was cut from {@code article}. */
    PreparedArticle prepared(Article article) {
        return new PreparedArticle(
                article,
                list(() -> new Noise(span(), Noise.Kind.valueOf(text()))),
                list(() -> new Sentence(span(), flag(), optional(this::span), flag())),
                list(() -> new Passage(span(), number(), number())));
    }

    private Span span() {
        return new Span(in.getInt(), in.getInt());
    }
}
