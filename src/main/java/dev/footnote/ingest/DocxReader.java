package dev.footnote.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/** Reads a Word document: paragraphs with a blank line between, list items after a dash, table rows as lines. */
final class DocxReader {

    /** What POI writes where a footnote is referred to. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnote|endnote)Ref:[^\\]]*]");

    private final StringBuilder text = new StringBuilder();
    private boolean afterItem;

    private DocxReader() {}

    /** The article of a document. */
    static Extract read(byte[] bytes) throws Unreadable, IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxReader reader = new DocxReader();
            reader.write(document.getBodyElements());
            return new Extract(
                    reader.text.toString(), metadata(document.getProperties().getCoreProperties()));
        } catch (OLE2NotOfficeXmlFileException old) {
            throw new Unreadable("it is encrypted or in the old .doc format: save it as .docx without a password", old);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable("it is a broken DOCX file: " + Failures.brief(broken), broken);
        }
    }

    private void write(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> write(paragraph);
                case XWPFTable table -> write(table);
                case XWPFSDT control -> block(control.getContent().getText());
                default -> {}
            }
        }
    }

    private void write(XWPFParagraph paragraph) {
        String words = words(paragraph);
        if (words.isEmpty()) {
            return;
        }
        boolean item = paragraph.getNumID() != null && !isHeading(paragraph);
        if (item && afterItem) {
            line("- " + words);
        } else {
            block(item ? "- " + words : words);
        }
        afterItem = item;
    }

    private void write(XWPFTable table) {
        boolean first = true;
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells =
                    row.getTableCells().stream().map(DocxReader::words).toList();
            String line = String.join(" | ", cells).strip();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (first) {
                block(line);
            } else {
                line(line);
            }
            first = false;
        }
    }

    private static String words(XWPFTableCell cell) {
        return tidy(cell.getText().replaceAll("\\s+", " "));
    }

    private static String words(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run && isShown(run)) {
                words.append(run.text());
            } else if (element instanceof XWPFSDT control) {
                words.append(control.getContent().getText());
            }
        }
        return tidy(NOTE_MARK.matcher(words).replaceAll(""));
    }

    /** Whether a run is neither hidden nor deleted with changes tracked; POI hands on both. */
    private static boolean isShown(XWPFRun run) {
        String parent = run.getCTR().getDomNode().getParentNode().getLocalName();
        return !run.isVanish() && !"del".equals(parent) && !"moveFrom".equals(parent);
    }

    private static String tidy(String words) {
        return words.replaceAll("[\\t\\u00a0 ]+", " ")
                .replaceAll("[\\u00ad\\u200b]", "")
                .replaceAll(" ?\\r?\\n ?", "\n")
                .strip();
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        String style = paragraph.getStyle();
        return style != null && style.toLowerCase(Locale.ROOT).matches("heading.*|title");
    }

    private void block(String words) {
        if (!words.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
            afterItem = false;
        }
    }

    private void line(String words) {
        text.append('\n').append(words);
    }

    /** The day of creation counts only beside a title: where nobody filled one in, it is the file's, not the article's. */
    private static Metadata metadata(@Nullable CoreProperties properties) {
        String title = properties == null ? null : properties.getTitle();
        if (properties == null || !DocumentTitle.isTelling(title)) {
            return Metadata.NONE;
        }
        Date created = properties.getCreated();
        LocalDate day = created == null ? null : LocalDate.ofInstant(created.toInstant(), ZoneOffset.UTC);
        return new Metadata(title, null, null, day);
    }
}
