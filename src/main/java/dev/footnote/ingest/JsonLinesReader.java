package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.ingest.Intake.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a JSONL file, one a line, holding one line at a time. */
final class JsonLinesReader {

    /** The longest line that is read, in bytes. */
    private static final int LONGEST = 16 << 20;

    /** Made when the first line is read: a corpus without such files starts sooner. */
    private static final class Lazy {
        static final JsonArticle JSON = new JsonArticle();
    }

    /** Hands every article of the file on, and every line that is none with its reason. */
    void read(CorpusFile file, FileSink sink) {
        Place whole = new Place(file, 0);
        try (InputStream in = open(file, whole, sink)) {
            if (in != null) {
                read(in, file, sink);
            }
        } catch (IOException failure) {
            sink.skip(whole, "the rest of it is left out: " + Failures.reason(failure));
        }
    }

    private static @Nullable InputStream open(CorpusFile file, Place whole, FileSink sink) {
        try {
            return Files.newInputStream(file.path());
        } catch (IOException failure) {
            sink.skip(whole, Failures.reason(failure));
            return null;
        }
    }

    private void read(InputStream in, CorpusFile file, FileSink sink) throws IOException {
        ByteLines lines = new ByteLines(in, LONGEST);
        if (isBinary(lines)) {
            sink.skip(new Place(file, 0), "it is a binary file, not text");
            return;
        }
        boolean any = false;
        int number = 0;
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            Place place = new Place(file, number);
            Article article;
            try {
                article = article(line, lines, place);
            } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
                any = true;
                sink.skip(place, Failures.reason(failure));
                continue;
            }
            // Outside the try: what the consumer throws is not the line's fault.
            if (article != null) {
                any = true;
                sink.accept(article, place);
            }
        }
        if (!any) {
            sink.skip(new Place(file, 0), "it is empty: there is no article in it");
        }
    }

    /** The article of a line; null where the line is blank. */
    private @Nullable Article article(ByteLines.Line line, ByteLines lines, Place place) throws Unreadable {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            throw new Unreadable("the line is longer than 16 MB");
        }
        String text = decode(bytes, lines);
        if (place.line() == 1 && text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        return text.isBlank() ? null : Lazy.JSON.read(text, place.file().name() + "#" + place.line());
    }

    private static String decode(byte[] bytes, ByteLines lines) throws Unreadable {
        if (lines.wide() != null) {
            return new String(bytes, lines.wide());
        }
        String text = TextDecoder.strictly(bytes, StandardCharsets.UTF_8);
        return text != null ? text : TextDecoder.decodeLike(bytes, lines.sample());
    }

    /** Whether the file is of another kind altogether; one stray zero byte spoils its own line only. */
    private static boolean isBinary(ByteLines lines) {
        byte[] sample = lines.sample();
        int controls = 0;
        boolean nul = false;
        for (byte unit : sample) {
            nul |= unit == 0;
            controls += unit >= 0 && unit < ' ' && (unit < '\t' || unit > '\r') ? 1 : 0;
        }
        return lines.wide() == null && nul && controls * 50L > sample.length;
    }
}
