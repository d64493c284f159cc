package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.ask.Reply;
import dev.footnote.conversation.Turn;
import dev.footnote.retrieve.RankedPassage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reader's verdict on an answer, with all that is needed to make a case of it later. docs/FEEDBACK.md documents its line
 * of JSON.
 *
 * @param reply what was asked and answered
 * @param right whether the reader found the answer right
 * @param note what the reader had to say, such as what the answer should have been; may be empty
 * @param front where it was given: {@code console} or {@code telegram}
 * @param time when it was given
 * @param corpus fingerprint of the articles that were asked ({@link Articles#fingerprint})
 */
public record Feedback(Reply reply, boolean right, String note, String front, Instant time, String corpus) {

    /** The verdict of an answer that is right, as the line names it. */
    static final String RIGHT = "right";

    /** The verdict of an answer that is wrong. */
    static final String WRONG = "wrong";

    private static final int PASSAGES = 10;

    /** The line that is kept, without its line end. */
    public String line() {
        return toTree().toString();
    }

    /**
     * A line as {@link #line} gave it, with a reader's verdict.
     *
     * @param time when the verdict was given
     * @throws IllegalArgumentException for a text that is no such line
     */
    public static String judged(String line, boolean right, Instant time) {
        try {
            ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(line);
            tree.put("time", time.toString());
            tree.put("verdict", right ? RIGHT : WRONG);
            return tree.toString();
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("not a line of feedback", e);
        }
    }

    /** The object that is kept. */
    ObjectNode toTree() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("time", time.toString());
        line.put("front", front);
        line.put("verdict", right ? RIGHT : WRONG);
        line.put("note", note);
        line.put("question", reply.question().text());
        reply.thread().stream().map(Turn::question).forEach(line.putArray("history")::add);
        line.put("group", reply.question().group());
        line.put("standalone", reply.standalone());
        answer(line);
        line.put("confidence", reply.answer().confidence());
        passages(line.putArray("passages"));
        line.put("corpus", corpus);
        return line;
    }

    private void answer(ObjectNode line) {
        switch (reply.answer()) {
            case Answer.Grounded grounded -> {
                line.put("status", "answered");
                line.put("answer", grounded.text());
                line.put("short", grounded.shortSpan());
                citations(line, grounded.citations());
            }
            case Answer.Aside aside -> {
                line.put("status", "not_found");
                line.put("reason", aside.kind().code());
                line.put("answer", aside.text());
                line.putNull("short");
                citations(line, List.of());
            }
            case Answer.NotFound notFound -> {
                line.put("status", "not_found");
                line.put("reason", notFound.reason().code());
                line.put("answer", notFound.reason().sentence());
                line.putNull("short");
                citations(line, List.of());
            }
        }
    }

    private static void citations(ObjectNode line, List<Citation> citations) {
        ArrayNode array = line.putArray("citations");
        for (Citation citation : citations) {
            array.addObject()
                    .put("n", citation.number())
                    .put("article", citation.article().id())
                    .put("title", citation.article().title())
                    .put("url", citation.article().url())
                    .put("published", date(citation))
                    .put("start", citation.span().start())
                    .put("end", citation.span().end())
                    .put("quote", citation.quote());
        }
    }

    private static @Nullable String date(Citation citation) {
        return citation.article().published() == null
                ? null
                : Objects.toString(citation.article().published());
    }

    private void passages(ArrayNode array) {
        for (RankedPassage ranked : reply.passages().stream().limit(PASSAGES).toList()) {
            array.addObject()
                    .put("article", ranked.article().id())
                    .put("start", ranked.passage().span().start())
                    .put("end", ranked.passage().span().end())
                    .put("score", ranked.score());
        }
    }
}
