package dev.footnote.ingest;

import dev.footnote.ingest.PdfLine.Piece;
import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a page set in two columns into the order they are read in. */
final class PdfColumns {

    private static final int FEWEST_LINES = 8;
    private static final float GUTTER = 4;
    private static final float STEP = 3;

    private PdfColumns() {}

    /**
     * The page's blocks of lines in the order they are read: one block, unless an empty stripe divides the page into two
     * columns of prose.
     */
    static List<List<PdfLine>> blocks(List<PdfLine> page) {
        if (page.size() < FEWEST_LINES) {
            return List.of(page);
        }
        float left = (float) page.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) page.stream().mapToDouble(PdfLine::right).max().orElse(0);
        Sides best = null;
        for (float x = left + (right - left) * 0.3f; x < left + (right - left) * 0.7f; x += STEP) {
            Sides sides = Sides.of(page, x);
            if (sides.areColumns() && (best == null || sides.crossing < best.crossing)) {
                best = sides;
            }
        }
        return best == null ? List.of(page) : best.blocks(page);
    }

    /** How the words of a page lie about a vertical line. */
    private record Sides(float x, int crossing, int leftLines, int rightLines, int leftWords, int rightWords) {

        static Sides of(List<PdfLine> page, float x) {
            int crossing = 0;
            int leftLines = 0;
            int rightLines = 0;
            int leftWords = 0;
            int rightWords = 0;
            for (PdfLine line : page) {
                if (crosses(line, x)) {
                    crossing++;
                    continue;
                }
                int before = words(side(line, x, true));
                int after = words(side(line, x, false));
                leftLines += before > 0 ? 1 : 0;
                rightLines += after > 0 ? 1 : 0;
                leftWords += before;
                rightWords += after;
            }
            return new Sides(x, crossing, leftLines, rightLines, leftWords, rightWords);
        }

        /** Prose on both sides; the cells of a table have fewer words. */
        boolean areColumns() {
            boolean prose = leftWords >= 3 * leftLines && rightWords >= 3 * rightLines;
            int lines = Math.max(leftLines, rightLines);
            return prose
                    && Math.min(leftLines, rightLines) * 3 >= lines
                    && leftLines >= 4
                    && rightLines >= 3
                    && crossing * 3 <= lines;
        }

        List<List<PdfLine>> blocks(List<PdfLine> page) {
            List<List<PdfLine>> blocks = new ArrayList<>();
            List<PdfLine> across = new ArrayList<>();
            List<PdfLine> left = new ArrayList<>();
            List<PdfLine> right = new ArrayList<>();
            for (PdfLine line : page) {
                if (crosses(line, x)) {
                    // A heading across both columns ends the columns above it.
                    move(left, blocks);
                    move(right, blocks);
                    across.add(line);
                    continue;
                }
                move(across, blocks);
                add(line, side(line, x, true), left);
                add(line, side(line, x, false), right);
            }
            List.of(across, left, right).forEach(block -> move(block, blocks));
            return blocks;
        }

        private static void add(PdfLine line, List<Piece> pieces, List<PdfLine> column) {
            if (!pieces.isEmpty()) {
                column.add(line.with(pieces));
            }
        }

        private static void move(List<PdfLine> block, List<List<PdfLine>> blocks) {
            if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }

        private static boolean crosses(PdfLine line, float x) {
            return line.pieces().stream().anyMatch(piece -> piece.left() < x + GUTTER && piece.right() > x - GUTTER);
        }

        private static List<Piece> side(PdfLine line, float x, boolean left) {
            return line.pieces().stream()
                    .filter(piece -> piece.left() < x == left)
                    .toList();
        }

        private static int words(List<Piece> pieces) {
            return pieces.stream()
                    .mapToInt(piece -> piece.text().strip().split("\\s+").length)
                    .sum();
        }
    }
}
