package dev.footnote.tuning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.index.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of a set's cases a copy whose questions each have two neighbouring letters swapped in one content word. */
final class PlantedSlips {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Shorter words are seldom misspelt, and have too many neighbours to be mended. */
    private static final int SHORTEST = 5;

    private final Random random = new Random(3);

    /** Reads cases and writes their copies; the same each time. */
    void plant(Path cases, Path copies) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(cases)) {
            ObjectNode planted = (ObjectNode) JSON.readTree(line);
            planted.put("question", swapped(planted.path("question").asText()));
            lines.add(JSON.writeValueAsString(planted));
        }
        Files.createDirectories(copies.toAbsolutePath().getParent());
        Files.write(copies, lines);
    }

    private String swapped(String question) {
        List<Words.Word> words = Words.of(question).stream()
                .filter(word -> word.end() - word.start() >= SHORTEST)
                .filter(word ->
                        question.substring(word.start(), word.end()).chars().allMatch(Character::isLetter))
                .toList();
        if (words.isEmpty()) {
            return question;
        }
        Words.Word word = words.get(random.nextInt(words.size()));
        StringBuilder swapped = new StringBuilder(question);
        for (int tries = 0; tries < 20; tries++) {
            int at = word.start() + 1 + random.nextInt(word.end() - word.start() - 2);
            char one = question.charAt(at);
            if (one != question.charAt(at + 1)) {
                swapped.setCharAt(at, question.charAt(at + 1));
                swapped.setCharAt(at + 1, one);
                return swapped.toString();
            }
        }
        return question;
    }
}
