package dev.footnote.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads a PDF: its lines joined to paragraphs, page numbers and repeated headers left out. */
final class PdfReader {

    private PdfReader() {}

    /** The article of a PDF file. */
    static Extract read(byte[] bytes) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<List<PdfLine>> pages = PdfLines.of(document);
            List<List<PdfLine>> blocks = PdfMargins.cut(pages).stream()
                    .flatMap(page -> PdfColumns.blocks(page).stream())
                    .toList();
            String text = PdfWords.text(PdfParagraphs.of(blocks));
            if (!CorpusReader.hasText(text, 0)) {
                throw new Unreadable("it is a PDF without text, perhaps a scan: run it through text recognition first");
            }
            return new Extract(text, metadata(document.getDocumentInformation()));
        } catch (InvalidPasswordException encrypted) {
            throw new Unreadable("it is encrypted: save it without a password", encrypted);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable("it is a broken PDF file: " + Failures.brief(broken), broken);
        }
    }

    /** The day of creation counts only beside a title: where nobody filled one in, it is the file's, not the article's. */
    private static Metadata metadata(PDDocumentInformation information) {
        String title = information.getTitle();
        if (!DocumentTitle.isTelling(title)) {
            return Metadata.NONE;
        }
        return new Metadata(title, null, null, day(information.getCreationDate()));
    }

    private static @Nullable LocalDate day(@Nullable Calendar created) {
        return created == null
                ? null
                : LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId());
    }
}
