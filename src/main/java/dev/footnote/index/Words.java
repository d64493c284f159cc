package dev.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits text into the stemmed content words that the lexical leg and every overlap count compare. */
public final class Words {

    /** Words too common to tell passages apart, question words among them. */
    private static final CharArraySet STOP = new CharArraySet(
            List.of(
                    ("a an the and or but if then than that this these those of in on at by for with to from into onto as"
                                    + " is are was were be been being am do does did doing done have has had having will would"
                                    + " shall should can could may might must it its he she they them his her their i you we"
                                    + " me my your our us who whom whose which what when where why how there here not no nor"
                                    + " so such s t also about any some each other own much many between s ll ve re d m o y don didn doesn isn"
                                    + " wasn weren won aren")
                            .split(" ")),
            true);

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new EnglishPossessiveFilter(tokenizer);
            words = new LowerCaseFilter(words);
            words = new ASCIIFoldingFilter(words);
            words = new StopFilter(words, STOP);
            return new TokenStreamComponents(tokenizer, new PorterStemFilter(words));
        }
    };

    private Words() {}

    /**
     * A content word.
     *
     * @param stem its stem, lower case, accents folded
     * @param start offset of its first unit in the text
     * @param end offset after its last unit
     */
    public record Word(String stem, int start, int end) {}

    /** The analyzer, for Lucene. */
    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The stems of a text's content words, each once, in a new set. */
    public static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        of(text).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** The content words of {@code text}, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
