package dev.footnote.answer.span;

import dev.footnote.language.ModelArchive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.AggregatedFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.PosTaggerFeatureGenerator;
import opennlp.tools.util.featuregen.PrefixFeatureGenerator;
import opennlp.tools.util.featuregen.SentenceFeatureGenerator;
import opennlp.tools.util.featuregen.SuffixFeatureGenerator;
import opennlp.tools.util.featuregen.TokenClassFeatureGenerator;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;
import opennlp.tools.util.featuregen.WindowFeatureGenerator;

/**
 * The parts of speech of words: OpenNLP's maximum-entropy model of the English Web Treebank (Universal Dependencies) with its
 * signs, one word after the other. OpenNLP's own tagger keeps three readings of a sentence; but it asks for each word's signs
 * once, as the best reading has them, so all three get the same further tags and the best stays so: the tags are the same. The
 * model is read at the first use.
 */
final class PartOfSpeech {
    static final String FILE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /** A tagger is for one thread; the model serves them all. */
    private static final ThreadLocal<Tagger> TAGGER = ThreadLocal.withInitial(Tagger::new);

    /** Sentences whose tags a thread keeps: a conversation, or a batch, comes back to the same ones. */
    private static final int KEPT = 2048;

    /** Words on either side whose letters tell of a word. */
    private static final int WINDOW = 2;

    private static final class Tagger {
        private final MaxentModel model = Loaded.MODEL;
        private final double[] probabilities = new double[model.getNumOutcomes()];
        private final AdaptiveFeatureGenerator signs = signs();
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
            String[] tokens = words.toArray(String[]::new);
            String[] tags = new String[tokens.length];
            List<String> context = new ArrayList<>();
            for (int i = 0; i < tokens.length; i++) {
                context.clear();
                signs.createFeatures(context, tokens, i, tags);
                tags[i] = model.getBestOutcome(model.eval(context.toArray(String[]::new), probabilities));
            }
            return tags;
        }
    }

    private PartOfSpeech() {}

    private static final class Loaded {
        static final MaxentModel MODEL = new ModelArchive(FILE).flat("pos.model");
    }

    /** What the model was taught with, as its {@code generator.featuregen} says; its XML takes longer to read than the model. */
    private static AdaptiveFeatureGenerator signs() {
        return new AggregatedFeatureGenerator(
                new OutcomePriorFeatureGenerator(),
                new SuffixFeatureGenerator(),
                new PrefixFeatureGenerator(),
                new WindowFeatureGenerator(new TokenFeatureGenerator(), WINDOW, WINDOW),
                new WindowFeatureGenerator(new SentenceFeatureGenerator(true, false), WINDOW, WINDOW),
                new TokenClassFeatureGenerator(true),
                new PosTaggerFeatureGenerator());
    }

    /** The universal tag of each of the words of a sentence. */
    static String[] tags(List<String> words) {
        return words.isEmpty() ? new String[0] : TAGGER.get().tags(words).clone();
    }
}
