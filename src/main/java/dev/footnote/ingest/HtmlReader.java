package dev.footnote.ingest;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an HTML page: what its head says about the article, and the article's text without the page around it. */
final class HtmlReader {

    private static final List<String> ARTICLE_PLACES = List.of(
            "[itemprop~=(?i)^articleBody$]", "article, [role=article]", "main, [role=main], #main-content, #content");

    /** A marked part of the page with this much text is the article, however much else there is. */
    private static final int SUBSTANTIAL = 1500;

    private HtmlReader() {}

    /** The article of a page. */
    static Extract read(String html) {
        Document page = Jsoup.parse(html);
        Metadata metadata = HtmlMetadata.of(page);
        HtmlNoise.removeFrom(page.body());
        return new Extract(HtmlText.of(article(page.body())), metadata);
    }

    /** The part of the page that holds the article: a marked one where it has enough of the text, else all of it. */
    private static Element article(Element body) {
        int all = body.text().length();
        for (String place : ARTICLE_PLACES) {
            Element longest = body;
            int most = 0;
            int together = 0;
            for (Element element : body.select(place)) {
                int length = element.text().length();
                together += length;
                if (length > most) {
                    most = length;
                    longest = element;
                }
            }
            boolean enough = most >= SUBSTANTIAL || most * 3 >= all;
            // Several of about one length are teasers on a front page.
            if (most > 0 && enough && most * 2 >= together) {
                return longest;
            }
        }
        return body;
    }
}
