package dev.footnote.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops what is printed on every page: page numbers, and headers and footers that repeat. */
final class PdfMargins {

    /** How many lines at the top and at the bottom of a page may belong to its header and footer. */
    private static final int DEPTH = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:page|p\\.)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|\\d{1,4}\\s*(?:of|/)\\s*\\d{1,4}|[-–—]\\s*\\d{1,4}\\s*[-–—]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private PdfMargins() {}

    /** The pages without their page numbers, headers and footers. */
    static List<List<PdfLine>> cut(List<List<PdfLine>> pages) {
        Set<String> repeated = repeated(pages);
        List<List<PdfLine>> cut = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            List<PdfLine> kept = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                String text = page.get(i).text();
                boolean number = PAGE_NUMBER.matcher(text).matches()
                        || pages.size() > 1 && NUMBER.matcher(text).matches();
                if (!isMargin(i, page) || !number && !repeated.contains(withoutNumbers(text))) {
                    kept.add(page.get(i));
                }
            }
            cut.add(kept);
        }
        // Pages that are all alike have no margins.
        return cut.stream().allMatch(List::isEmpty) ? pages : cut;
    }

    private static Set<String> repeated(List<List<PdfLine>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<PdfLine> page : pages) {
            Set<String> lines = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (isMargin(i, page)) {
                    lines.add(withoutNumbers(page.get(i).text()));
                }
            }
            lines.forEach(line -> counts.merge(line, 1, Integer::sum));
        }
        int enough = Math.max(2, pages.size() / 2 + 1);
        counts.values().removeIf(count -> count < enough);
        return counts.keySet();
    }

    private static boolean isMargin(int index, List<PdfLine> page) {
        int depth = Math.min(DEPTH, Math.max(1, page.size() / 4));
        return index < depth || index >= page.size() - depth;
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d+", "#");
    }
}
