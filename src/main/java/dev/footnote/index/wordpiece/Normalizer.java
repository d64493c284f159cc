package dev.footnote.index.wordpiece;

/**
 * BERT's normalizer for uncased models: control characters out, every blank a space, Han characters set apart, accents
 * stripped, lower case. The order of the steps is that of {@code BertNormalizer} in Hugging Face's tokenizers.
 */
final class Normalizer {

    private Normalizer() {}

    /** The text with words and punctuation in it as the vocabulary has them; blanks are spaces. */
    static CharSequence normalize(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        boolean plain = true;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= 'a' && unit <= 'z') {
                clean.append(unit);
            } else if (unit < 0x80) {
                ascii(unit, clean);
            } else {
                int point = text.codePointAt(at);
                at += Character.charCount(point) - 1;
                plain &= !decomposes(point);
                other(point, clean);
            }
        }
        return plain ? clean : lowered(java.text.Normalizer.normalize(clean, java.text.Normalizer.Form.NFD));
    }

    private static void ascii(char unit, StringBuilder clean) {
        if (Characters.blank(unit)) {
            clean.append(' ');
        } else if (!Characters.removed(unit)) {
            clean.append(unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit);
        }
    }

    private static void other(int point, StringBuilder clean) {
        if (Characters.blank(point)) {
            clean.append(' ');
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return; // half a character is none
        } else if (Characters.han(point)) {
            clean.append(' ').appendCodePoint(point).append(' ');
        } else if (!Characters.removed(point)) {
            clean.appendCodePoint(point);
        }
    }

    /** Whether the character may decompose, combine or have a lower case; quotation marks and dashes do not. */
    private static boolean decomposes(int point) {
        return point >= 0xc0 && (point < 0x2010 || point > 0x205e);
    }

    private static CharSequence lowered(String decomposed) {
        StringBuilder lower = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); ) {
            int point = decomposed.codePointAt(at);
            at += Character.charCount(point);
            if (!Characters.mark(point)) {
                lower.appendCodePoint(Character.toLowerCase(point));
            }
        }
        return lower;
    }
}
