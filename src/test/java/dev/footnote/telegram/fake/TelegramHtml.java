package dev.footnote.telegram.fake;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML mode: which tags it knows, and what is left of a text once they are parsed. */
final class TelegramHtml {

    private static final Set<String> TAGS = Set.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "span",
            "tg-spoiler",
            "a",
            "tg-emoji",
            "code",
            "pre",
            "blockquote",
            "tg-time");
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z-]+)((?:\\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\\s*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#x[0-9a-fA-F]+|[a-z]+);");

    private TelegramHtml() {}

    /** The text without its tags. */
    static String parsed(String html) throws Refusal {
        var open = new ArrayDeque<String>();
        var text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                var tag = TAG.matcher(html).region(at, html.length());
                if (!tag.lookingAt()) {
                    throw broken("Unsupported start tag", at);
                }
                nest(tag, open, at);
                at = tag.end();
            } else if (c == '&') {
                var entity = ENTITY.matcher(html).region(at, html.length());
                boolean known = entity.lookingAt()
                        && (entity.group(1).startsWith("#") || ENTITIES.containsKey(entity.group(1)));
                text.append(known ? ENTITIES.getOrDefault(entity.group(1), "?") : "&");
                at = known ? entity.end() : at + 1;
            } else {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw broken("Can't find end tag corresponding to start tag \"" + open.peek() + "\"", at);
        }
        return text.toString();
    }

    private static void nest(Matcher tag, ArrayDeque<String> open, int at) throws Refusal {
        var name = tag.group(2).toLowerCase(java.util.Locale.ROOT);
        if (!TAGS.contains(name)) {
            throw broken("Unsupported start tag \"" + name + "\"", at);
        }
        if (tag.group(1).isEmpty()) {
            open.push(name);
        } else if (!name.equals(open.poll())) {
            throw broken("Unmatched end tag", at);
        }
    }

    private static Refusal broken(String what, int at) {
        return Refusal.bad("can't parse entities: " + what + " at byte offset " + at);
    }
}
