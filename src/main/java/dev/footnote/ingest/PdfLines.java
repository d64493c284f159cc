package dev.footnote.ingest;

import dev.footnote.ingest.PdfLine.Piece;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF with where they stand, which is what tells paragraphs and columns apart. */
final class PdfLines extends PDFTextStripper {

    /** A gap this many times the font's size wide is no space between words. */
    private static final float WIDE = 1.2f;

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfLine> page = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private List<TextPosition> letters = new ArrayList<>();

    private PdfLines() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of every page, from top to bottom. */
    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return lines.pages;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        int from = 0;
        boolean split = false;
        for (int i = 1; i <= positions.size(); i++) {
            boolean last = i == positions.size();
            if (last && !split) {
                // PDFBox has put the letters into reading order and spelled out ligatures.
                add(text, positions);
            } else if (last || isWideGap(positions, i)) {
                List<TextPosition> part = positions.subList(from, i);
                StringBuilder words = new StringBuilder();
                part.forEach(letter -> words.append(letter.getUnicode()));
                add(words.toString(), part);
                from = i;
                split = true;
            }
        }
        letters.addAll(positions);
    }

    private static boolean isWideGap(List<TextPosition> positions, int at) {
        TextPosition letter = positions.get(at);
        if (letter.getUnicode().isBlank()) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && positions.get(before).getUnicode().isBlank()) {
            before--;
        }
        return before >= 0 && letter.getXDirAdj() - right(positions.get(before)) > 2 * WIDE * size(letter);
    }

    private void add(String text, List<TextPosition> positions) {
        if (CorpusReader.hasText(text, 0)) {
            TextPosition first = positions.get(0);
            pieces.add(new Piece(text, first.getXDirAdj(), right(positions.get(positions.size() - 1))));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage ended) {
        endLine();
        pages.add(page);
        page = new ArrayList<>();
    }

    private void endLine() {
        if (!pieces.isEmpty()) {
            TextPosition first = letters.get(0);
            boolean bold = letters.stream().allMatch(PdfLines::isBold);
            List<Float> sizes = letters.stream().map(PdfLines::size).sorted().toList();
            float usual = sizes.get(sizes.size() / 2);
            page.add(new PdfLine(pieces, first.getYDirAdj(), usual, bold));
        }
        pieces = new ArrayList<>();
        letters = new ArrayList<>();
    }

    private static boolean isBold(TextPosition letter) {
        String font = letter.getFont() == null ? null : letter.getFont().getName();
        return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
    }

    private static float right(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private static float size(TextPosition letter) {
        return Math.max(1, letter.getFontSizeInPt());
    }
}
