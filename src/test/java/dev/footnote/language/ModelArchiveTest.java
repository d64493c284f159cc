package dev.footnote.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class ModelArchiveTest {

    private static final String TAGGER = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    @Test
    void a_tagger_read_from_it_tags_as_one_that_opennlp_reads_itself() throws IOException {
        ModelArchive archive = new ModelArchive(TAGGER);
        POSTaggerME ours = tagger(new POSModel(
                "en",
                archive.weights("pos.model"),
                POSTaggerME.DEFAULT_BEAM_SIZE,
                Map.of(),
                new POSTaggerFactory(archive.entry("generator.featuregen"), Map.of(), null)));
        POSTaggerME theirs;
        try (InputStream in = POSModel.class.getResourceAsStream(TAGGER)) {
            theirs = tagger(new POSModel(in));
        }
        for (String sentence : new String[] {
            "The ferry that the harbour board had ordered in Tromsø arrived three weeks late .",
            "Nobody knows whether 40 % of the $ 2.5 million was ever paid back , she said .",
            "Did Quellmark sell its stake , and if so , when ?"
        }) {
            assertArrayEquals(theirs.tag(sentence.split(" ")), ours.tag(sentence.split(" ")), sentence);
        }
    }

    private static POSTaggerME tagger(POSModel model) {
        return new POSTaggerME(model, POSTagFormat.UD);
    }

    @Test
    void a_model_looked_up_in_its_file_computes_the_same_to_the_last_bit() {
        ModelArchive archive = new ModelArchive(TAGGER);
        MaxentModel theirs = archive.weights("pos.model");
        MaxentModel ours = archive.flat("pos.model");
        assertEquals(theirs.getNumOutcomes(), ours.getNumOutcomes());
        String[] words = {"the", "gonna", "mama`s", "buenos", "aires", "Tromsø", "naïve", "“", "", "no-such-word"};
        float[] values = {.5f, 2, -1, 3};
        for (String word : words) {
            String[] context = {"w=" + word, "n1w=" + word, "def", "suf=" + word};
            double[] probabilities = theirs.eval(context);
            assertArrayEquals(probabilities, ours.eval(context), 0, word);
            assertArrayEquals(theirs.eval(context, values), ours.eval(context, values), 0, word);
            assertEquals(theirs.getBestOutcome(probabilities), ours.getBestOutcome(probabilities));
        }
        for (int i = 0; i < theirs.getNumOutcomes(); i++) {
            assertEquals(theirs.getOutcome(i), ours.getOutcome(i));
            assertEquals(i, ours.getIndex(ours.getOutcome(i)));
        }
        assertEquals(-1, ours.getIndex("no such outcome"));
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new ModelArchive(TAGGER).flat("manifest.properties"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        IllegalStateException fault =
                assertThrows(IllegalStateException.class, () -> new ModelArchive("/no-such-model.bin"));
        assertEquals("the model /no-such-model.bin is missing: build Footnote again", fault.getMessage());
    }

    @Test
    void an_entry_that_is_not_there_is_named() {
        IllegalStateException fault =
                assertThrows(IllegalStateException.class, () -> new ModelArchive(TAGGER).weights("chunker.model"));
        assertEquals("the model " + TAGGER + " has no entry chunker.model", fault.getMessage());
    }
}
