package dev.footnote.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/** Removes from a page what is not the article: scripts, menus, banners, forms, hidden parts. */
final class HtmlNoise implements NodeFilter {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "svg",
            "iframe",
            "template",
            "canvas",
            "object",
            "embed",
            "video",
            "audio",
            "nav",
            "footer",
            "aside",
            "menu",
            "button",
            "input",
            "select",
            "textarea",
            "dialog",
            "math");

    private static final Set<String> ROLES =
            Set.of("navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar");

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED_NOISE = Pattern.compile(
            ".*(?:cookie|gdpr|onetrust|didomi|cmp-?banner).*"
                    + "|(?:.*[-_ ])?(?:consent|breadcrumbs?|share|sharing|social|socials|related|recommended|newsletter"
                    + "|advert|advertisement|ads?|sponsored|sidebar|comments|skip-link|screen-reader-text|visually-hidden"
                    + "|sr-only|site-menu|main-menu|navbar|menu|site-footer|footer|popup|paywall)(?:[-_ ].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What holds one of these holds the article, whatever its class says. */
    private static final String ARTICLE = "article, main, h1, [itemprop~=(?i)^articleBody$]";

    private final int pageLength;

    private HtmlNoise(int pageLength) {
        this.pageLength = pageLength;
    }

    /** Removes the noise below an element; the element itself stays. */
    static void removeFrom(Element body) {
        body.filter(new HtmlNoise(body.text().length()));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth == 0 || !(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        return isNoise(element) ? FilterResult.REMOVE : FilterResult.CONTINUE;
    }

    private boolean isNoise(Element element) {
        String tag = element.normalName();
        if (NEVER_TEXT.contains(tag)) {
            return true;
        }
        return switch (tag) {
            // Some site generators wrap the whole page into one form.
            case "form" -> !holdsArticle(element);
            case "header" -> element.closest("article, main") == null && element.selectFirst("h1") == null;
            case "ul", "ol", "div", "p", "table", "section" -> isMarked(element) || isMenu(element);
            default -> isMarked(element);
        };
    }

    private boolean isMarked(Element element) {
        boolean marked = element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || ROLES.contains(element.attr("role"))
                || HIDDEN.matcher(element.attr("style")).find()
                || NAMED_NOISE.matcher(element.className()).matches()
                || NAMED_NOISE.matcher(element.id()).matches();
        return marked && !holdsArticle(element);
    }

    private boolean holdsArticle(Element element) {
        return element.selectFirst(ARTICLE) != null
                || element.select("p").size() >= 3 && element.text().length() * 2 > pageLength;
    }

    /** Whether a block is a run of links: four or more that make up nearly all of its text. */
    private static boolean isMenu(Element block) {
        Elements links = block.select("a[href]");
        if (links.size() < 4) {
            return false;
        }
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return linked * 10 >= block.text().replaceAll("[|•·/\\s]+", " ").length() * 8;
    }
}
