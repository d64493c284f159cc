package dev.footnote.telegram.send;

import dev.footnote.telegram.Format;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import java.util.regex.Pattern;

/** The same request in other clothes, where Telegram refused it as it was. */
final class Variants {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private Variants() {}

    /** Without marks; itself where it has none. */
    static Outgoing plain(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.SendText s
            when s.format() == Format.HTML ->
                new Outgoing.SendText(s.to(), bare(s.text()), Format.PLAIN, s.keyboard(), s.replyTo(), s.silent());
            case Outgoing.EditText e
            when e.format() == Format.HTML ->
                new Outgoing.EditText(e.chat(), e.message(), bare(e.text()), Format.PLAIN, e.keyboard());
            case Outgoing.Draft d
            when d.format() == Format.HTML -> new Outgoing.Draft(d.to(), d.id(), bare(d.text()), Format.PLAIN);
            default -> outgoing;
        };
    }

    /** Outside of its topic; itself where it is in none. */
    static Outgoing outsideTopic(Outgoing outgoing) {
        return outgoing instanceof Outgoing.SendText s && s.to().thread() != null
                ? new Outgoing.SendText(
                        new Target(s.to().chat(), null), s.text(), s.format(), s.keyboard(), s.replyTo(), s.silent())
                : outgoing;
    }

    /** The text of HTML. */
    static String bare(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** To another chat. */
    static Outgoing to(long chat, Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.SendText s ->
                new Outgoing.SendText(
                        new Target(chat, s.to().thread()), s.text(), s.format(), s.keyboard(), s.replyTo(), s.silent());
            case Outgoing.EditText e -> new Outgoing.EditText(chat, e.message(), e.text(), e.format(), e.keyboard());
            case Outgoing.EditKeyboard e -> new Outgoing.EditKeyboard(chat, e.message(), e.keyboard());
            case Outgoing.Delete d -> new Outgoing.Delete(chat, d.message());
            case Outgoing.Typing t -> new Outgoing.Typing(new Target(chat, t.to().thread()));
            case Outgoing.React r -> new Outgoing.React(chat, r.message(), r.emoji());
            case Outgoing.Draft d ->
                new Outgoing.Draft(new Target(chat, d.to().thread()), d.id(), d.text(), d.format());
            case Outgoing.AnswerCallback a -> a;
            case Outgoing.SetCommands s -> s;
        };
    }

    /** The chat a request goes to; 0 for none, which is no chat's id. */
    static long chat(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.SendText s -> s.to().chat();
            case Outgoing.EditText e -> e.chat();
            case Outgoing.EditKeyboard e -> e.chat();
            case Outgoing.Delete d -> d.chat();
            case Outgoing.Typing t -> t.to().chat();
            case Outgoing.React r -> r.chat();
            case Outgoing.Draft d -> d.to().chat();
            case Outgoing.AnswerCallback a -> 0;
            case Outgoing.SetCommands s -> 0;
        };
    }
}
