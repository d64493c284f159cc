package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    @TempDir
    Path folder;

    @Test
    void joins_lines_to_paragraphs_and_cut_words_to_words() throws Exception {
        try (PDDocument document = new PDDocument()) {
            try (Sheet sheet = new Sheet(document)) {
                sheet.write(BOLD, 18, 72, 0, "Amazon wins a deal");
                sheet.gap(12);
                sheet.write(PLAIN, 11, 72, 14, "OpenAI signed a deal with Amazon for cloud infra-");
                sheet.write(PLAIN, 11, 72, 14, "structure. It runs for a seven-");
                sheet.write(PLAIN, 11, 72, 14, "year period and is worth more than any other deal that");
                sheet.write(PLAIN, 11, 72, 14, "Amazon ever signed.");
                sheet.gap(10);
                sheet.write(PLAIN, 11, 72, 14, "Shares rose.");
            }
            assertEquals(
                    "Amazon wins a deal\n\nOpenAI signed a deal with Amazon for cloud infrastructure. It runs for a "
                            + "seven-year period and is worth more than any other deal that Amazon ever signed.\n\nShares rose.",
                    PdfReader.read(bytes(document)).text());
        }
    }

    @Test
    void drops_page_numbers_and_repeated_headers_and_joins_across_pages() throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= 3; page++) {
                try (Sheet sheet = new Sheet(document)) {
                    sheet.write(PLAIN, 9, 72, 12, "The Ledger - Issue 7");
                    sheet.gap(20);
                    sheet.write(PLAIN, 11, 72, 14, page + "0 people said that the deal was");
                    sheet.write(PLAIN, 11, 72, 14, "fine, and others said that it");
                    sheet.gap(20);
                    sheet.write(PLAIN, 9, 300, 14, String.valueOf(page));
                }
            }
            String text = PdfReader.read(bytes(document)).text();
            assertFalse(text.contains("Ledger"), text);
            assertEquals(
                    "10 people said that the deal was fine, and others said that it 20 people said that the deal was "
                            + "fine, and others said that it 30 people said that the deal was fine, and others said that it",
                    text);
        }
    }

    @Test
    void reads_two_columns_one_after_the_other() throws Exception {
        try (PDDocument document = new PDDocument()) {
            try (Sheet sheet = new Sheet(document)) {
                sheet.write(BOLD, 16, 72, 20, "A headline that stands across both of the columns here");
                sheet.gap(10);
                for (int line = 0; line < 10; line++) {
                    sheet.write(PLAIN, 10, 72, 0, "left column words of line " + line + " go on");
                    sheet.write(PLAIN, 10, 320, 13, "right column words of line " + line + " go on");
                }
            }
            String text = PdfReader.read(bytes(document)).text();
            assertTrue(text.contains("line 0 go on left column words of line 1"), text);
            assertTrue(text.contains("line 9 go on right column words of line 0"), text);
        }
    }

    @Test
    void writes_bullets_as_items() throws Exception {
        try (PDDocument document = new PDDocument()) {
            try (Sheet sheet = new Sheet(document)) {
                sheet.write(PLAIN, 11, 72, 14, "It says:");
                sheet.write(PLAIN, 11, 72, 14, "• seven years of cloud services for all of");
                sheet.write(PLAIN, 11, 84, 14, "the company");
                sheet.write(PLAIN, 11, 72, 14, "• 38 billion dollars");
            }
            assertEquals(
                    "It says:\n\n- seven years of cloud services for all of the company\n- 38 billion dollars",
                    PdfReader.read(bytes(document)).text());
        }
    }

    @Test
    void takes_title_and_day_from_the_document_where_they_are_sensible() throws Exception {
        try (PDDocument document = new PDDocument()) {
            try (Sheet sheet = new Sheet(document)) {
                sheet.write(PLAIN, 11, 72, 14, "OpenAI signed a deal.");
            }
            GregorianCalendar day = new GregorianCalendar(2025, 10, 4, 10, 0);
            day.setTimeZone(TimeZone.getTimeZone("UTC"));
            document.getDocumentInformation().setCreationDate(day);
            document.getDocumentInformation().setTitle("Microsoft Word - draft.doc");
            Path file = folder.resolve("a-file.pdf");
            Article unnamed = Reading.of(Files.write(file, bytes(document))).article();
            assertEquals("a file", unnamed.title());
            assertEquals("null", String.valueOf(unnamed.published()));
            document.getDocumentInformation().setTitle("Amazon wins a deal");
            Article named = Reading.of(Files.write(file, bytes(document))).article();
            assertEquals("Amazon wins a deal", named.title());
            assertEquals("2025-11-04", String.valueOf(named.published()));
        }
    }

    @Test
    void reports_a_document_without_text() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            Path file = Files.write(folder.resolve("scan.pdf"), bytes(document));
            assertTrue(Reading.of(file).reason().contains("without text"));
        }
    }

    @Test
    void reports_an_encrypted_document_and_reads_one_without_a_user_password() throws Exception {
        for (String password : new String[] {"secret", ""}) {
            try (PDDocument document = new PDDocument()) {
                try (Sheet sheet = new Sheet(document)) {
                    sheet.write(PLAIN, 11, 72, 14, "OpenAI signed a deal.");
                }
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                byte[] bytes = bytes(document);
                if (password.isEmpty()) {
                    assertEquals("OpenAI signed a deal.", PdfReader.read(bytes).text());
                } else {
                    Unreadable failure = assertThrows(Unreadable.class, () -> PdfReader.read(bytes));
                    assertTrue(String.valueOf(failure.getMessage()).contains("encrypted"));
                }
            }
        }
    }

    @Test
    void never_throws_anything_else_over_a_damaged_document() throws Exception {
        try (PDDocument document = new PDDocument()) {
            try (Sheet sheet = new Sheet(document)) {
                sheet.write(PLAIN, 11, 72, 14, "OpenAI signed a deal.");
            }
            byte[] whole = bytes(document);
            for (int length = 0; length < whole.length; length += 37) {
                Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, length));
                Reading reading = Reading.of(file);
                assertEquals(1, reading.articles().size() + reading.skipped().size());
            }
        }
    }

    /** A page written from top to bottom. */
    private static final class Sheet implements AutoCloseable {

        private final PDPageContentStream content;
        private float y = 740;

        Sheet(PDDocument document) throws IOException {
            PDPage page = new PDPage();
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        }

        void write(PDFont font, float size, float x, float down, String text) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
            y -= down;
        }

        void gap(float points) {
            y -= points;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
