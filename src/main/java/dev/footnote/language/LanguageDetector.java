package dev.footnote.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's detector for 103 languages. Its model (10 MB) takes about two seconds to read: that is done at the first
 * question that has signs of another language than the articles. Safe for use by several threads.
 */
final class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";

    /** The detector's codes where it names a larger or smaller group than ISO 639-1 does. */
    private static final Map<String, String> ALSO =
            Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb");

    private final Map<String, String> shortCodes = new HashMap<>(ALSO);
    private @Nullable LanguageDetectorModel model;

    LanguageDetector() {
        for (String code : Locale.getISOLanguages()) {
            shortCodes.put(Locale.of(code).getISO3Language(), code);
        }
    }

    /**
     * How likely a text is in each of some languages, in shares that sum to 1 over all languages known; comparable within
     * one text only.
     *
     * @param among ISO 639-1 codes
     */
    Map<String, Double> likelihoods(String text, Collection<String> among) {
        Map<String, Double> likelihoods = new HashMap<>();
        for (Language language : new LanguageDetectorME(model()).predictLanguages(text)) {
            String code = shortCodes.get(language.getLang());
            if (code != null && among.contains(code)) {
                likelihoods.put(code, language.getConfidence());
            }
        }
        return likelihoods;
    }

    private synchronized LanguageDetectorModel model() {
        if (model == null) {
            try (InputStream stream = LanguageDetector.class.getResourceAsStream(MODEL)) {
                if (stream == null) {
                    throw new IllegalStateException("the model " + MODEL + " is missing: build Footnote again");
                }
                model = new LanguageDetectorModel(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("the model " + MODEL + " could not be read", e);
            }
        }
        return model;
    }
}
