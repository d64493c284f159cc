package dev.footnote.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: Open Graph first, then JSON-LD, then the older ways. */
final class HtmlMetadata {

    private static final List<String> DATES = List.of(
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "published_time",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.issued",
            "sailthru.date",
            "parsely-pub-date",
            "article.published",
            "citation_publication_date",
            "og:pubdate");

    private HtmlMetadata() {}

    /** Reads the head of a page, and the headings and times of its body. */
    static Metadata of(Document page) {
        Map<String, String> meta = meta(page);
        Metadata openGraph = new Metadata(
                meta.get("og:title"),
                meta.get("og:site_name"),
                address(meta.get("og:url")),
                Dates.parse(meta.get("article:published_time")));
        Metadata older = new Metadata(null, publisher(meta), address(canonical(page)), published(page, meta));
        Metadata found = openGraph.or(JsonLd.of(page)).or(older);
        String title = found.title() != null ? found.title() : title(page);
        return new Metadata(
                title == null ? null : withoutSite(title, found.source()),
                found.source(),
                found.url(),
                found.published());
    }

    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                String name = element.attr(attribute).toLowerCase(Locale.ROOT).strip();
                String content = element.attr("content").strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static @Nullable String publisher(Map<String, String> meta) {
        return Stream.of("publisher", "dc.publisher", "dcterms.publisher", "source", "application-name")
                .map(meta::get)
                .filter(Objects::nonNull)
                .filter(name -> !HeadLine.isAddress(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.selectFirst("link[rel~=(?i)\\bcanonical\\b]");
        return link == null ? null : link.attr("href");
    }

    /** The value where it is a whole web address: a relative one says nothing outside its site. */
    static @Nullable String address(@Nullable String value) {
        return value != null && HeadLine.isAddress(value) ? value.strip() : null;
    }

    private static @Nullable LocalDate published(Document page, Map<String, String> meta) {
        Stream<@Nullable String> named = DATES.stream().map(meta::get);
        Stream<@Nullable String> shown =
                page.select("[itemprop~=(?i)datePublished], time[pubdate], time[datetime]").stream()
                        .filter(time -> time.closest("aside, nav, footer") == null)
                        .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text());
        return Stream.concat(named, shown)
                .map(Dates::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String title(Document page) {
        if (!page.title().isBlank()) {
            return page.title();
        }
        Element heading = page.selectFirst("h1");
        return heading == null ? null : heading.text();
    }

    /** The title without the site's name that many pages add to it. */
    private static String withoutSite(String title, @Nullable String site) {
        if (site == null) {
            return title;
        }
        String tidy = title.replaceAll("[\\s\\u00a0]+", " ").strip();
        for (String bar : List.of(" | ", " - ", " – ", " — ", " :: ", " • ", " · ", ": ")) {
            int from = tidy.length() - bar.length() - site.length();
            if (from > 0 && tidy.regionMatches(true, from, bar + site, 0, bar.length() + site.length())) {
                return tidy.substring(0, from);
            }
        }
        return tidy;
    }
}
