package dev.footnote.telegram.talk;

import dev.footnote.telegram.Format;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import dev.footnote.telegram.UpdateKey;
import dev.footnote.telegram.page.Texts;
import java.util.List;

/**
 * Pages that are shown in one message and turned by its buttons, such as a timeline.
 *
 * @param answers keeps pages that can be turned
 * @param key what brought them about
 * @param target where they go
 * @param replyTo the message they reply to
 */
record Leaflet(Answers answers, UpdateKey key, Target target, int replyTo) {

    /** The message with the first page. */
    List<Outgoing> of(List<String> pages, Texts texts) {
        SavedAnswer saved = SavedAnswer.ofPages(
                Long.toString(key.update(), Character.MAX_RADIX),
                Questions.chat(key, target.chat(), target.thread()),
                pages);
        if (pages.size() > 1) {
            answers.keep(saved);
        }
        return List.of(new Outgoing.SendText(
                target, pages.getFirst(), Format.HTML, Keyboards.below(saved, 0, texts), replyTo, false));
    }
}
