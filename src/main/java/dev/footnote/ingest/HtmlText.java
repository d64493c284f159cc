package dev.footnote.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a part of a page as text: paragraphs with a blank line between, headings on lines of their own, list items
 * after a dash, table rows as lines. Walks without recursion, so that no page is nested too deeply.
 */
final class HtmlText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "figure",
            "figcaption",
            "pre",
            "hr",
            "details",
            "address",
            "fieldset",
            "center",
            "body",
            "form",
            "caption");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "summary", "legend");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String ITEM = "- ";
    private static final String CELL = "| ";

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;
    private int row;
    private int cells;

    private HtmlText() {}

    /** The text of an element and all below it. */
    static String of(Element root) {
        HtmlText writer = new HtmlText();
        root.traverse(writer);
        return writer.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            boolean kept = row == 0 && words.parent() instanceof Element parent && parent.closest("pre") != null;
            write(words.getWholeText(), kept);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (isDataRow(element)) {
            row--;
            cells = 0;
        }
        if (CELLS.contains(element.normalName())) {
            closeCell();
        } else {
            breakFor(element);
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        breakFor(element);
        switch (tag) {
            case "br" -> breaks(breaks + 1);
            case "li" -> {
                if (row == 0) {
                    flush();
                    text.append(endsWith(ITEM) ? "" : ITEM);
                }
            }
            case "tr" -> {
                if (isDataRow(element)) {
                    row++;
                }
            }
            case "td", "th" -> openCell(element);
            default -> {}
        }
    }

    private void openCell(Element cell) {
        if (row == 0) {
            breaks(2);
        } else if (cell.previousElementSibling() != null) {
            cells++;
        }
    }

    private void closeCell() {
        if (row == 0) {
            breaks(2);
        }
    }

    /** A row of values; a row whose cells hold paragraphs or tables is a means of layout. */
    private static boolean isDataRow(Element element) {
        return element.normalName().equals("tr")
                && element.childrenSize() > 1
                && element.selectFirst("table, h1, h2, h3, h4, p + p, br + br, div + div, ul, article") == null;
    }

    private void breakFor(Element element) {
        String tag = element.normalName();
        if (PARAGRAPHS.contains(tag)) {
            breaks(isPartOfItem(element) ? 1 : 2);
        } else if (LINES.contains(tag)) {
            breaks(1);
        }
    }

    /** A list inside an item, or the only paragraph of one: no blank line sets it apart from the other items. */
    private static boolean isPartOfItem(Element element) {
        Element parent = element.parent();
        if (parent == null || !parent.normalName().equals("li")) {
            return false;
        }
        String tag = element.normalName();
        return tag.equals("ul")
                || tag.equals("ol")
                || parent.select("> p, > div").size() == 1;
    }

    private void breaks(int wanted) {
        if (row > 0) {
            space = true;
        } else {
            breaks = Math.max(breaks, Math.min(2, wanted));
        }
    }

    /** Writes the line ends and the space that stand between what was written and what follows. */
    private void flush() {
        if (breaks > 0 && !text.isEmpty() && !endsWith(ITEM)) {
            text.append("\n".repeat(breaks));
        } else if ((space || cells > 0) && !isAtStart()) {
            text.append(' ');
        }
        text.append(CELL.repeat(cells));
        cells = 0;
        breaks = 0;
        space = false;
    }

    private boolean isAtStart() {
        return text.isEmpty() || endsWith(ITEM) || endsWith(CELL);
    }

    private void write(String words, boolean kept) {
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (kept && unit == '\n') {
                breaks = Math.min(2, breaks + 1);
            } else if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
                space = true;
            } else if (!isInvisible(unit)) {
                flush();
                text.append(unit);
            }
        }
    }

    /** Soft hyphens, zero-width spaces and the like; joiners stay, they shape letters. */
    private static boolean isInvisible(char unit) {
        return unit == '\u00ad'
                || unit == '\u200b'
                || unit == '\ufeff'
                || unit == '\u2060'
                || Character.isISOControl(unit);
    }

    private boolean endsWith(String end) {
        int from = text.length() - end.length();
        boolean ends = from >= 0 && text.indexOf(end, from) == from;
        return ends && (!end.equals(ITEM) || from == 0 || text.charAt(from - 1) == '\n');
    }
}
