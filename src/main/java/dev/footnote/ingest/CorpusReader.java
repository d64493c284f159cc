package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.ingest.Intake.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a corpus: folders and files of Markdown, text, HTML, PDF, DOCX and JSONL. Whatever cannot be read is reported
 * and the rest goes on. Articles are handed on one by one as they are read, so a JSONL file may be larger than the
 * memory; only the ids are kept, to find the ones given twice. Safe for use by several threads.
 */
public final class CorpusReader {

    /** The largest file that is read as one article, in bytes. JSONL files have no limit. */
    private static final long LARGEST = 64L << 20;

    private final JsonLinesReader jsonLines = new JsonLinesReader();
    private final @Nullable KnownFiles known;

    /** Reads every file. */
    public CorpusReader() {
        this(null);
    }

    /** Reads the files that are not known as they are now; then it is for one thread. */
    CorpusReader(@Nullable KnownFiles known) {
        this.known = known;
    }

    /**
     * Reads all articles under the roots: roots in the order given, the files of a folder in the order of their paths,
     * the lines of a file in theirs. What a consumer throws is passed on and ends the reading.
     *
     * @param roots folders, read recursively, or single files
     * @param articles receives each article; no two have the same id
     * @param skipped receives each file or line that was left out, and why
     * @throws CorpusException where no root is given, or one does not exist or cannot be read at all
     */
    public void read(List<Path> roots, Consumer<Article> articles, Consumer<Skipped> skipped) {
        if (roots.isEmpty()) {
            throw new CorpusException("No corpus was named: name a folder of articles or a file.", null, null);
        }
        roots.forEach(CorpusWalk::check);
        Intake intake = new Intake(articles, skipped);
        if (known != null) {
            known.begin();
        }
        for (Path root : roots) {
            for (CorpusFile file : CorpusWalk.files(root, skipped)) {
                if (known == null) {
                    read(file, intake);
                } else {
                    known.read(file, sink -> read(file, sink), intake);
                }
            }
        }
    }

    private void read(CorpusFile file, FileSink sink) {
        Place place = new Place(file, 0);
        FileKind kind = FileKind.of(file.name());
        if (kind == null) {
            sink.skip(place, "it is none of the kinds read: .md .markdown .txt .html .htm .pdf .docx .jsonl");
        } else if (Files.exists(file.path()) && !Files.isRegularFile(file.path())) {
            sink.skip(place, "it is not a regular file");
        } else if (kind == FileKind.JSON_LINES) {
            jsonLines.read(file, sink);
        } else {
            readOne(file, kind, sink);
        }
    }

    private static void readOne(CorpusFile file, FileKind kind, FileSink sink) {
        Place place = new Place(file, 0);
        Article article;
        try {
            article = article(file, kind);
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError failure) {
            // Third-party parsers fail in every way there is; none of them may stop the run.
            sink.skip(place, Failures.reason(failure));
            return;
        }
        // Outside the try: what the consumer throws is not the file's fault.
        sink.accept(article, place);
    }

    private static Article article(CorpusFile file, FileKind kind) throws IOException, Unreadable {
        byte[] bytes = bytes(file);
        Extract extract =
                switch (kind) {
                    case MARKDOWN, TEXT -> plain(TextDecoder.decode(bytes));
                    case HTML -> HtmlReader.read(TextDecoder.decodeHtml(bytes));
                    case PDF -> PdfReader.read(bytes);
                    case DOCX -> DocxReader.read(bytes);
                    case JSON_LINES -> throw new IllegalArgumentException("not one article: " + file);
                };
        String text = extract.text();
        Span frontMatter = FrontMatter.find(text);
        int body = frontMatter == null ? 0 : frontMatter.end();
        if (!hasText(text, body)) {
            throw new Unreadable("it is empty: there is no text in it");
        }
        Metadata metadata = extract.metadata().or(HeadMetadata.of(text, body));
        String title = metadata.title() != null ? metadata.title() : kind.titleFromName(file.fileName());
        return new Article(file.name(), title, metadata.source(), metadata.url(), metadata.published(), text, null);
    }

    private static byte[] bytes(CorpusFile file) throws IOException, Unreadable {
        long size = Files.size(file.path());
        if (size > LARGEST) {
            throw new Unreadable("it is larger than 64 MB: split it, or give its articles as lines of a .jsonl file");
        }
        return Files.readAllBytes(file.path());
    }

    private static Extract plain(String decoded) {
        // Line ends as Python's open() reads them, so that offsets agree.
        String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
        return new Extract(text, FrontMatter.metadata(text));
    }

    /** Whether anything visible stands at or after an offset. */
    static boolean hasText(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char unit = text.charAt(at);
            int type = Character.getType(unit);
            boolean blank = Character.isWhitespace(unit)
                    || Character.isSpaceChar(unit)
                    || type == Character.FORMAT
                    || type == Character.CONTROL;
            if (!blank) {
                return true;
            }
        }
        return false;
    }
}
