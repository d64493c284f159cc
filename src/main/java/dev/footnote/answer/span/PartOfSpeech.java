package dev.footnote.answer.span;

import dev.footnote.language.ModelArchive;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;

/**
 * The parts of speech of words: OpenNLP's maximum-entropy tagger with its model of the English Web Treebank (Universal
 * Dependencies). The model is read at the first use, which takes tens of milliseconds.
 */
final class PartOfSpeech {
    private static final String FILE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /** A tagger is for one thread; the model serves them all. */
    private static final ThreadLocal<Tagger> TAGGER = ThreadLocal.withInitial(Tagger::new);

    /** Sentences whose tags a thread keeps: a conversation, or a batch, comes back to the same ones. */
    private static final int KEPT = 2048;

    private static final class Tagger {
        private final POSTaggerME tagger = new POSTaggerME(Loaded.MODEL, POSTagFormat.UD);
        private final Map<List<String>, String[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, String[]> eldest) {
                return size() > KEPT;
            }
        };

        String[] tags(List<String> words) {
            return kept.computeIfAbsent(List.copyOf(words), this::read);
        }

        private String[] read(List<String> words) {
            String[] tags = tagger.tag(words.toArray(String[]::new));
            // The very strings that tags are compared with, which are the same at a glance.
            Arrays.setAll(tags, i -> tags[i].intern());
            return tags;
        }
    }

    private PartOfSpeech() {}

    private static final class Loaded {
        static final POSModel MODEL = read();

        private static POSModel read() {
            ModelArchive archive = new ModelArchive(FILE);
            Properties manifest = archive.manifest();
            return new POSModel(
                    manifest.getProperty("Language"),
                    archive.weights("pos.model"),
                    Integer.parseInt(manifest.getProperty("BeamSize")),
                    Map.of(),
                    new POSTaggerFactory(archive.entry("generator.featuregen"), Map.of(), null));
        }
    }

    /** The universal tag of each of the words of a sentence. */
    static String[] tags(List<String> words) {
        return words.isEmpty() ? new String[0] : TAGGER.get().tags(words).clone();
    }
}
