package dev.footnote.telegram.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays paragraphs out as messages that Telegram takes: each within its limits, no mark open at its end. */
final class Pages {

    /** The most UTF-16 units of a message once its marks are parsed (Bot API, sendMessage). */
    static final int UNITS = 4096;

    /** The most bytes of a message with its marks. */
    static final int BYTES = 32_768;

    /** A paragraph that fits on the next page is not torn for a rest of less than this. */
    private static final int WORTH_TEARING = UNITS / 2;

    private static final String BETWEEN = "\n\n";

    private final List<String> pages = new ArrayList<>();
    private final List<Paragraph> page = new ArrayList<>();

    private Pages() {}

    /** The pages as Telegram's HTML, at least one; empty paragraphs are left out. */
    static List<String> of(List<Paragraph> paragraphs) {
        Pages pages = new Pages();
        paragraphs.stream().filter(paragraph -> !paragraph.words().isBlank()).forEach(pages::add);
        pages.turn();
        return List.copyOf(pages.pages);
    }

    private void add(Paragraph paragraph) {
        Paragraph rest = paragraph;
        while (!fits(rest)) {
            int room = UNITS - units() - (page.isEmpty() ? 0 : BETWEEN.length());
            if (!page.isEmpty() && room < WORTH_TEARING) {
                turn();
                continue;
            }
            int most = room;
            List<Paragraph> cut = rest.cut(most);
            while (!fits(cut.getFirst()) && most > 1) {
                most = most * 3 / 4;
                cut = rest.cut(Math.max(1, most));
            }
            if (!page.isEmpty() && !fits(cut.getFirst())) {
                turn();
                continue;
            }
            page.add(cut.getFirst());
            turn();
            rest = cut.getLast();
        }
        if (!rest.words().isBlank()) {
            page.add(rest);
        }
    }

    private boolean fits(Paragraph paragraph) {
        List<Paragraph> with = new ArrayList<>(page);
        with.add(paragraph);
        int units = units() + (page.isEmpty() ? 0 : BETWEEN.length()) + paragraph.length();
        return units <= UNITS && html(with).getBytes(StandardCharsets.UTF_8).length <= BYTES;
    }

    private int units() {
        return page.stream().mapToInt(Paragraph::length).sum() + Math.max(0, page.size() - 1) * BETWEEN.length();
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(html(page));
            page.clear();
        }
    }

    /** A quotation stands off by itself; a line feed beside it would show as an empty line. */
    private static String html(List<Paragraph> page) {
        return page.stream().map(Paragraph::html).collect(Collectors.joining(BETWEEN));
    }
}
