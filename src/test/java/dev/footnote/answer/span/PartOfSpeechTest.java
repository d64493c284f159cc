package dev.footnote.answer.span;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class PartOfSpeechTest {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\S");

    private static List<List<String>> sentences() throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        for (String folder : new String[] {"corpus", "src/test/resources/news4", "src/test/resources/news5"}) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    for (String sentence : Files.readString(file).split("\\R|(?<=[.!?]) ")) {
                        sentences.add(TOKEN.matcher(sentence)
                                .results()
                                .map(match -> match.group())
                                .toList());
                    }
                }
            }
        }
        sentences.removeIf(List::isEmpty);
        sentences.add(List.of("Tromsø", "’", "s", "naïve", "café", "\ud83d\ude00", "costs", "€", "5"));
        return sentences;
    }

    @Test
    void words_are_tagged_as_by_the_librarys_own_tagger() throws IOException {
        List<List<String>> sentences = sentences();
        assertTrue(sentences.size() > 1_000, sentences.size() + " sentences");
        POSTaggerME theirs;
        try (InputStream in = POSModel.class.getResourceAsStream(PartOfSpeech.FILE)) {
            theirs = new POSTaggerME(new POSModel(in), POSTagFormat.UD);
        }
        for (List<String> sentence : sentences) {
            assertArrayEquals(
                    theirs.tag(sentence.toArray(String[]::new)), PartOfSpeech.tags(sentence), sentence::toString);
        }
    }
}
