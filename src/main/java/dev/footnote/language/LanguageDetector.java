package dev.footnote.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
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

    private @Nullable LanguageDetectorModel model;

    /** ISO 639-1 codes by those of three letters, which the detector gives. */
    private static final class ShortCodes {
        static final Map<String, String> ALL = new HashMap<>(ALSO);

        static {
            for (String code : Locale.getISOLanguages()) {
                ALL.put(Locale.of(code).getISO3Language(), code);
            }
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
            String code = ShortCodes.ALL.get(language.getLang());
            if (code != null && among.contains(code)) {
                likelihoods.put(code, language.getConfidence());
            }
        }
        return likelihoods;
    }

    private synchronized LanguageDetectorModel model() {
        if (model == null) {
            model = new LanguageDetectorModel(
                    new ModelArchive(MODEL).weights("langdetect.model"), Map.of(), new LanguageDetectorFactory());
        }
        return model;
    }
}
