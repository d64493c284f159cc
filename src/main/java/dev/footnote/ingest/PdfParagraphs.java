package dev.footnote.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of pages to paragraphs, so that no line end breaks a sentence. */
final class PdfParagraphs {

    private static final Pattern BULLET = Pattern.compile("[•▪◦‣●○■\\uf0b7·*–-]\\s.*", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’)\\]]*", Pattern.DOTALL);
    private static final Pattern CUT_WORD = Pattern.compile(".*\\p{L}[-\\u00ad\\u2010]", Pattern.DOTALL);

    private final float leading;
    private final List<List<PdfLine>> paragraphs = new ArrayList<>();

    private PdfParagraphs(float leading) {
        this.leading = leading;
    }

    /**
     * The paragraphs of a document, each as its lines.
     *
     * @param blocks pages or columns of them, in reading order; a paragraph may go on from one to the next
     */
    static List<List<PdfLine>> of(List<List<PdfLine>> blocks) {
        PdfParagraphs reader = new PdfParagraphs(leading(blocks));
        for (List<PdfLine> block : blocks) {
            Edges edges = Edges.of(block);
            PdfLine above = null;
            for (PdfLine line : block) {
                boolean starts = above == null ? reader.startsBlock(line) : reader.isBreak(above, line, edges);
                if (starts) {
                    reader.paragraphs.add(new ArrayList<>());
                }
                reader.last().add(line);
                above = line;
            }
        }
        return reader.paragraphs;
    }

    /** The left and right edge of a block. */
    private record Edges(float left, float right) {

        static Edges of(List<PdfLine> block) {
            return new Edges(
                    (float) block.stream().mapToDouble(PdfLine::left).min().orElse(0),
                    (float) block.stream().mapToDouble(PdfLine::right).max().orElse(0));
        }

        /** Whether a line stops a quarter of the block before its edge. */
        boolean isShort(PdfLine line) {
            return right - line.right() > (right - left) / 4;
        }
    }

    /** The usual distance between base lines, in units of the font's size. */
    private static float leading(List<List<PdfLine>> blocks) {
        List<Float> distances = new ArrayList<>();
        for (List<PdfLine> block : blocks) {
            for (int i = 1; i < block.size(); i++) {
                float distance =
                        (block.get(i).y() - block.get(i - 1).y()) / block.get(i).size();
                if (distance > 0.5f && distance < 3) {
                    distances.add(distance);
                }
            }
        }
        distances.sort(null);
        // The lower third: where paragraphs are short, half of the distances lie between paragraphs.
        return distances.isEmpty() ? 1.3f : distances.get(distances.size() / 3);
    }

    private List<PdfLine> last() {
        return paragraphs.get(paragraphs.size() - 1);
    }

    /** Whether the first line of a page or column starts a paragraph rather than going on with the one before. */
    private boolean startsBlock(PdfLine line) {
        if (paragraphs.isEmpty()) {
            return true;
        }
        PdfLine above = last().get(last().size() - 1);
        if (!hasSameFont(above, line, 0.08f) || BULLET.matcher(line.text()).matches()) {
            return true;
        }
        boolean wholeLines = last().size() > 1;
        return SENTENCE_END.matcher(above.text()).matches() || !startsLowerCase(line) && !wholeLines;
    }

    private boolean isBreak(PdfLine above, PdfLine line, Edges edges) {
        if (BULLET.matcher(line.text()).matches()) {
            return true;
        }
        boolean ended = SENTENCE_END.matcher(above.text()).matches();
        boolean goesOn = startsLowerCase(line) && !ended
                || CUT_WORD.matcher(above.text()).matches();
        float distance = (line.y() - above.y()) / line.size();
        if (goesOn) {
            // A sentence that goes on bears a change of font and a tall line, but no empty line.
            return distance > leading * 1.9f;
        }
        boolean open = !ended && !edges.isShort(above);
        if (!hasSameFont(above, line, open ? 0.25f : 0.08f) || distance > leading * 1.25f + 0.1f) {
            return true;
        }
        boolean item = BULLET.matcher(above.text()).matches();
        boolean indented = line.left() - above.left() > 0.8f * line.size() && !item;
        if (indented && ended) {
            return true;
        }
        return edges.isShort(above) && above.right() + widthOfFirstWord(line) < edges.right();
    }

    private static boolean hasSameFont(PdfLine above, PdfLine line, float tolerance) {
        return Math.abs(above.size() - line.size()) <= tolerance * above.size() && above.bold() == line.bold();
    }

    private static boolean startsLowerCase(PdfLine line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private static float widthOfFirstWord(PdfLine line) {
        String text = line.text();
        int length = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        return (line.right() - line.left()) * (length + 1) / text.length();
    }
}
