package dev.footnote.telegram.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.view.Scene.Moment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws scenes as a page that looks like Telegram's apps, as far as a page can. */
final class Album {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LINKED = Pattern.compile("(?<![\\w/])(/[a-z]+(?:@\\w+)?|@\\w{5,})");
    private static final int HEADER = 90;

    private Album() {}

    /** Writes the page. */
    static void write(List<Scene> scenes, Path file) throws IOException {
        StringBuilder phones = new StringBuilder();
        for (int i = 0; i < scenes.size(); i++) {
            phones.append(phone(scenes.get(i), "scene-" + i));
        }
        try (var in = Objects.requireNonNull(Album.class.getResourceAsStream("album.html"))) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, page.replace("<!-- scenes -->", phones));
        }
    }

    private static String phone(Scene scene, String id) {
        StringBuilder html = new StringBuilder("<section id=\"" + id + "\"><p class=\"about\">" + escaped(scene.about())
                + "</p><div class=\"phone\"><header><span class=\"face\">"
                + escaped(scene.chat().substring(0, 1))
                + "</span>" + escaped(scene.chat()) + "</header><main>");
        for (Moment moment : scene.moments()) {
            html.append(
                    switch (moment) {
                        case Scene.Said said -> said(said, scene);
                        case Scene.Shown shown -> shown(shown, scene);
                        case Scene.Pressed pressed -> pressed(pressed);
                        case Scene.Passing passing ->
                            "<div class=\"bubble passing\"><span class=\"text\">" + plain(passing.text())
                                    + "</span></div>";
                    });
        }
        return html.append("</main></div></section>\n").toString();
    }

    private static String said(Scene.Said said, Scene scene) {
        return "<div class=\"bubble mine\">" + header(said.replyTo(), scene) + "<span class=\"text\">"
                + plain(said.text()) + "</span><span class=\"time\">"
                + escaped(said.person().name()) + "</span></div>";
    }

    private static String shown(Scene.Shown shown, Scene scene) {
        String text = shown.html() ? blocks(shown.text()) : plain(shown.text());
        StringBuilder html = new StringBuilder("<div class=\"message\"><div class=\"bubble\">"
                + header(shown.replyTo(), scene) + "<span class=\"text\">" + text + "</span><span class=\"time\">"
                + (shown.edited() ? "edited" : "") + "</span></div>");
        for (JsonNode row : shown.keyboard()) {
            html.append("<div class=\"row\">");
            row.forEach(button -> html.append("<button><span>")
                    .append(escaped(button.path("text").asText()))
                    .append("</span></button>"));
            html.append("</div>");
        }
        return html.append("</div>").toString();
    }

    private static String pressed(Scene.Pressed pressed) {
        return "<div class=\"pressed\">" + escaped(pressed.person().name() + " taps " + pressed.label()) + "</div>"
                + (pressed.note().isEmpty() ? "" : "<div class=\"note\">" + escaped(pressed.note()) + "</div>");
    }

    /** The line of what is replied to, as the apps show it above the text. */
    private static String header(@Nullable Integer id, Scene scene) {
        for (Moment moment : scene.moments()) {
            if (id != null && moment instanceof Scene.Said said && said.id() == id) {
                return header(said.person().name(), said.text());
            }
            if (id != null && moment instanceof Scene.Shown shown && shown.id() == id) {
                return header(
                        "Footnote", TAG.matcher(shown.text()).replaceAll("").replace("&quot;", "\""));
            }
        }
        return "";
    }

    private static String header(String name, String text) {
        String line = text.replace('\n', ' ');
        return "<div class=\"reply\"><b>" + escaped(name) + "</b><br>"
                + escaped(line.substring(0, Math.min(line.length(), HEADER))) + "</div>";
    }

    /** A quotation is a block by itself: the line feed beside it ends the line and shows as nothing more. */
    private static String blocks(String html) {
        return html.replaceAll("\n(<blockquote)", "$1").replaceAll("(</blockquote>)\n", "$1");
    }

    /** The apps make commands and names links by themselves. */
    private static String plain(String text) {
        return LINKED.matcher(escaped(text)).replaceAll("<a>$1</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
