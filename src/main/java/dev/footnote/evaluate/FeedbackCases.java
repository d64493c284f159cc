package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readers' verdicts made into cases. An answer found right gives a whole case: its short span is the accepted answer, its
 * citations are the evidence, and a refusal found right is a case without an answer. One found wrong gives a case that a
 * person has to complete; it carries {@code todo} until then, and no evaluation takes it for a question without an answer.
 *
 * @param cases one a question with its history, in the order they were first asked; of several verdicts the last counts
 * @param broken lines that hold no feedback
 */
public record FeedbackCases(List<ObjectNode> cases, List<Broken> broken) {

    /** The field that marks a case as not complete and says what to do. */
    public static final String TODO = "todo";

    private static final String WHAT_TO_DO =
            "Fill in 'answers' and 'evidence' (leave both empty where the articles do not answer), then take 'todo' out.";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the lists. */
    public FeedbackCases {
        cases = List.copyOf(cases);
        broken = List.copyOf(broken);
    }

    /**
     * Reads a feedback file.
     *
     * @param file where it lies
     * @param name how the user named it
     * @throws IOException where it cannot be read at all
     */
    public static FeedbackCases read(Path file, String name) throws IOException {
        Map<String, ObjectNode> cases = new LinkedHashMap<>();
        List<Broken> broken = new ArrayList<>();
        List<@Nullable String> lines = Utf8Lines.of(Files.readAllBytes(file));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                if (line == null) {
                    throw new BrokenCase("The line is not valid UTF-8.");
                }
                if (!line.isBlank()) {
                    ObjectNode one = toCase(new JsonFields(parse(line)));
                    cases.put(one.path("id").asText(), one);
                }
            } catch (BrokenCase e) {
                broken.add(new Broken(name, i + 1, e.sentence()));
            }
        }
        return new FeedbackCases(List.copyOf(cases.values()), broken);
    }

    /** The cases as a case file: one JSON object a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        cases.forEach(one -> text.append(one).append('\n'));
        return text.toString();
    }

    /** Number of cases that a person has to complete. */
    public long toComplete() {
        return cases.stream().filter(one -> one.has(TODO)).count();
    }

    private static JsonNode parse(String line) throws BrokenCase {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new BrokenCase("The line is not a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new BrokenCase("The line is not valid JSON.");
        }
    }

    private static ObjectNode toCase(JsonFields feedback) throws BrokenCase {
        String question = feedback.text("question");
        if (question == null || question.isBlank()) {
            throw new BrokenCase("It has no 'question'.");
        }
        boolean right = right(feedback);
        List<String> history = feedback.texts("history");
        ObjectNode one = MAPPER.createObjectNode();
        one.put("id", id(question, history));
        one.put("type", type(feedback, history, right));
        one.put("question", question);
        if (!history.isEmpty()) {
            history.forEach(one.putArray("history")::add);
        }
        copy(feedback, one, "group");
        if (right) {
            complete(feedback, one);
        } else {
            one.putArray("answers");
            one.putArray("evidence");
        }
        copy(feedback, one, "note");
        if (!right) {
            one.put("said", feedback.text("answer"));
            one.put(TODO, WHAT_TO_DO);
        }
        return one;
    }

    private static boolean right(JsonFields feedback) throws BrokenCase {
        String verdict = feedback.text("verdict");
        if (!Feedback.RIGHT.equals(verdict) && !Feedback.WRONG.equals(verdict)) {
            throw new BrokenCase("'verdict' has to be " + Feedback.RIGHT + " or " + Feedback.WRONG + ".");
        }
        return Feedback.RIGHT.equals(verdict);
    }

    private static String type(JsonFields feedback, List<String> history, boolean right) throws BrokenCase {
        if (right && "not_found".equals(feedback.text("status"))) {
            return "null";
        }
        return history.isEmpty() ? "single" : "followup";
    }

    private static void complete(JsonFields feedback, ObjectNode one) throws BrokenCase {
        var answers = one.putArray("answers");
        String span = feedback.text("short");
        if (span != null) {
            answers.add(span);
        }
        var evidence = one.putArray("evidence");
        for (JsonFields citation : feedback.objects("citations")) {
            evidence.addObject().put("article", citation.id("article")).put("quote", citation.text("quote"));
        }
    }

    private static void copy(JsonFields feedback, ObjectNode one, String field) throws BrokenCase {
        String text = feedback.text(field);
        if (text != null && !text.isBlank()) {
            one.put(field, text);
        }
    }

    /** The same for the same question after the same others, so that reports can be compared when feedback grows. */
    private static String id(String question, List<String> history) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            history.forEach(earlier -> digest.update((earlier + "\n").getBytes(StandardCharsets.UTF_8)));
            digest.update(question.getBytes(StandardCharsets.UTF_8));
            return "feedback-" + HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
