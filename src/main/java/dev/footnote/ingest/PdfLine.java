package dev.footnote.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a PDF page as it stands on the paper, in points from the page's upper left corner.
 *
 * @param pieces its runs of words, left to right, set apart by wide gaps or as the file draws them
 * @param y its base line
 * @param size the size of most of its letters
 * @param bold whether all of it is bold
 */
record PdfLine(List<Piece> pieces, float y, float size, boolean bold) {

    /**
     * A run of words.
     *
     * @param text its words
     * @param left where it starts
     * @param right where it ends
     */
    record Piece(String text, float left, float right) {}

    String text() {
        return pieces.stream()
                .map(Piece::text)
                .collect(Collectors.joining(" "))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    float left() {
        return pieces.get(0).left();
    }

    float right() {
        return pieces.get(pieces.size() - 1).right();
    }

    /** This line with some of its pieces. */
    PdfLine with(List<Piece> some) {
        return new PdfLine(some, y, size, bold);
    }
}
