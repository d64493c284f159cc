package dev.footnote.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a reader says after being asked which of several names was meant: "the second one", "Anna". The words are
 * in {@code choices.txt}. Safe for use by several threads.
 */
public final class ChoiceOfName {

    private static final String LAST = "last";
    private static final String BESIDE = "beside";

    private final Map<String, String> places = new HashMap<>();
    private final Set<String> beside = new HashSet<>();

    /** Reads its words; throws {@link IllegalStateException} where their file is missing. */
    public ChoiceOfName() {
        try (InputStream stream = ChoiceOfName.class.getResourceAsStream("choices.txt")) {
            if (stream == null) {
                throw new IllegalStateException("choices.txt is missing from the jar: build it again");
            }
            read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("choices.txt could not be read", e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String section = BESIDE;
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                for (String word : words(line)) {
                    if (section.equals(BESIDE)) {
                        beside.add(word);
                    } else {
                        places.put(word, section);
                    }
                }
            }
        }
    }

    /**
     * The question asked before with the chosen name in it; null where the last turn asked nothing back, or the message
     * chooses none.
     *
     * @param earlier the thread's turns, oldest first
     */
    public @Nullable String completed(List<Turn> earlier, String message) {
        Turn last = earlier.isEmpty() ? null : earlier.getLast();
        Turn.AskedBack asked = last == null ? null : last.askedBack();
        if (last == null || asked == null) {
            return null;
        }
        String choice = chosen(asked.choices(), words(message));
        if (choice == null) {
            return null;
        }
        return asked.chosen(last.standalone() == null ? last.question() : last.standalone(), choice);
    }

    private @Nullable String chosen(List<String> choices, List<String> words) {
        List<String> telling = new ArrayList<>(words);
        telling.removeIf(beside::contains);
        if (telling.isEmpty()) {
            return null;
        }
        if (telling.size() == 1 && places.containsKey(telling.getFirst())) {
            String place = places.getOrDefault(telling.getFirst(), LAST);
            int index = place.equals(LAST) ? choices.size() : Integer.parseInt(place);
            return index <= choices.size() ? choices.get(index - 1) : null;
        }
        List<String> fitting = choices.stream()
                .filter(choice -> words(choice).containsAll(telling))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
