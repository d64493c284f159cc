package dev.footnote.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts of any length, the same at every run: sentences of words drawn from {@code words.txt}. */
final class SampleTexts {

    private static final int SENTENCE = 16;

    private final List<String> words;
    private final Random random = new Random(11);

    SampleTexts() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleTexts.class.getResourceAsStream("words.txt"), "words.txt"),
                StandardCharsets.UTF_8))) {
            words = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .toList();
        }
    }

    /** {@code count} texts of about {@code tokens} tokens each. */
    List<String> texts(int count, int tokens) {
        return IntStream.range(0, count).mapToObj(i -> text(tokens)).toList();
    }

    private String text(int tokens) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < tokens * SENTENCE / (SENTENCE + 1); word++) {
            String next = words.get(random.nextInt(words.size()));
            if (word % SENTENCE == 0) {
                text.append(word == 0 ? "" : ". ")
                        .append(Character.toUpperCase(next.charAt(0)))
                        .append(next, 1, next.length());
            } else {
                text.append(' ').append(next);
            }
        }
        return text.append('.').toString();
    }
}
