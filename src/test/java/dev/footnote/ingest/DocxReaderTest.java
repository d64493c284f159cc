package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

    @TempDir
    Path folder;

    @Test
    void writes_paragraphs_lists_and_tables_as_lines() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Amazon wins a deal");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("OpenAI signed ");
            paragraph.createRun().setText("a deal.");
            document.createParagraph();
            item(document, "seven years");
            item(document, "38 billion");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Year");
            table.getRow(0).getCell(1).setText("Sum");
            table.getRow(1).getCell(0).setText("2025");
            table.getRow(1).getCell(1).setText("$38");
            document.createParagraph().createRun().setText("End.");
            String text = DocxReader.read(bytes(document)).text();
            assertEquals(
                    "Amazon wins a deal\n\nOpenAI signed a deal.\n\n- seven years\n- 38 billion\n\n"
                            + "Year | Sum\n2025 | $38\n\nEnd.",
                    text);
        }
    }

    @Test
    void leaves_out_hidden_and_deleted_text() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("OpenAI signed");
            XWPFRun hidden = paragraph.createRun();
            hidden.setText(" secretly");
            hidden.setVanish(true);
            paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" never");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue(" a deal.");
            assertEquals(
                    "OpenAI signed a deal.", DocxReader.read(bytes(document)).text());
        }
    }

    @Test
    void takes_title_and_day_from_the_properties_where_there_is_a_title() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Just a sentence that ends here.");
            document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(1_762_250_400_000L)));
            assertEquals(Metadata.NONE, DocxReader.read(bytes(document)).metadata());
            document.getProperties().getCoreProperties().setTitle("Amazon wins a deal");
            Metadata metadata = DocxReader.read(bytes(document)).metadata();
            assertEquals("Amazon wins a deal", metadata.title());
            assertEquals("2025-11-04", String.valueOf(metadata.published()));
        }
    }

    @Test
    void takes_the_title_from_the_text_or_the_name() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Amazon wins a deal");
            document.createParagraph().createRun().setText("By Jane Doe | Reuters | Nov 4, 2025");
            document.createParagraph().createRun().setText("OpenAI signed a deal.");
            Article article = Reading.of(Files.write(folder.resolve("a-file.docx"), bytes(document)))
                    .article();
            assertEquals("Amazon wins a deal", article.title());
            assertEquals("Reuters", article.source());
            assertEquals("2025-11-04", String.valueOf(article.published()));
        }
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("OpenAI signed a deal.");
            assertEquals(
                    "a file",
                    Reading.of(Files.write(folder.resolve("a-file.docx"), bytes(document)))
                            .article()
                            .title());
        }
    }

    @Test
    void reports_a_document_without_text() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            Path file = Files.write(folder.resolve("empty.docx"), bytes(document));
            assertTrue(Reading.of(file).reason().contains("empty"));
        }
    }

    @Test
    void reports_an_encrypted_document() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                XWPFDocument document = new XWPFDocument()) {
            try (var encrypted = encryptor.getDataStream(container)) {
                document.write(encrypted);
            }
            container.writeFilesystem(out);
        }
        Unreadable failure = assertThrows(Unreadable.class, () -> DocxReader.read(out.toByteArray()));
        assertTrue(String.valueOf(failure.getMessage()).contains("encrypted"), failure.getMessage());
    }

    @Test
    void reports_a_truncated_document() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("text ".repeat(10_000));
            byte[] whole = bytes(document);
            byte[] half = Arrays.copyOf(whole, whole.length / 2);
            assertThrows(Unreadable.class, () -> DocxReader.read(half));
        }
    }

    private static void item(XWPFDocument document, String text) {
        XWPFParagraph item = document.createParagraph();
        item.setNumID(BigInteger.ONE);
        item.createRun().setText(text);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
