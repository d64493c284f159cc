package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Noise;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however broken. */
class PreparerLawsTest {

    private static final Preparer PREPARER = new Preparer(Texts::words, 20, new RepeatedLines());

    @Property(tries = 1500)
    void spans_are_in_bounds_in_order_and_apart(@ForAll("texts") String text) {
        PreparedArticle prepared = prepare(text);
        inOrder(prepared.noise().stream().map(Noise::span).toList(), text);
        inOrder(prepared.sentences().stream().map(Sentence::span).toList(), text);
        inOrder(prepared.passages().stream().map(Passage::span).toList(), text);
    }

    @Property(tries = 1500)
    void every_letter_and_digit_is_in_a_sentence_or_in_noise(@ForAll("texts") String text) {
        PreparedArticle prepared = prepare(text);
        boolean[] covered = new boolean[text.length()];
        prepared.noise().forEach(noise -> cover(covered, noise.span()));
        prepared.sentences().forEach(sentence -> cover(covered, sentence.span()));
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                assertTrue(covered[i], "lost at " + i + ": " + text.substring(i));
            }
        }
    }

    @Property(tries = 1500)
    void sentences_begin_and_end_visibly_and_say_something(@ForAll("texts") String text) {
        for (Sentence sentence : prepare(text).sentences()) {
            String said = sentence.span().of(text);
            assertEquals(said.strip(), said);
            assertTrue(said.codePoints().anyMatch(Character::isLetterOrDigit), said);
            assertTrue(said.length() <= LongSentences.LONGEST, "too long: " + said.length());
            assertFalse(Character.isLowSurrogate(said.charAt(0))
                    && sentence.span().start() > 0
                    && Character.isHighSurrogate(text.charAt(sentence.span().start() - 1)));
        }
    }

    @Property(tries = 1500)
    void only_markup_lies_inside_a_sentence(@ForAll("texts") String text) {
        PreparedArticle prepared = prepare(text);
        NoiseMap map = NoiseMap.of(text.length(), prepared.noise());
        for (Sentence sentence : prepared.sentences()) {
            for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
                assertFalse(map.hard(i), "noise in " + sentence.span().of(text));
            }
        }
    }

    @Property(tries = 1000)
    void passages_are_runs_of_whole_sentences_that_fit(@ForAll("texts") String text) {
        PreparedArticle prepared = prepare(text);
        int next = 0;
        for (Passage passage : prepared.passages()) {
            List<Sentence> sentences = prepared.sentencesOf(passage);
            assertEquals(next, passage.firstSentence());
            assertEquals(sentences.getFirst().span().start(), passage.span().start());
            assertEquals(sentences.getLast().span().end(), passage.span().end());
            int words = sentences.stream()
                    .mapToInt(
                            sentence -> Math.max(1, Texts.words(sentence.span().of(text))))
                    .sum();
            assertTrue(words <= 20 || sentences.size() == 1, words + " words in " + sentences.size() + " sentences");
            next = passage.endSentence();
        }
        assertEquals(prepared.sentences().size(), next);
    }

    @Property(tries = 500)
    void preparing_twice_gives_the_same(@ForAll("texts") String text) {
        assertEquals(prepare(text), prepare(text));
    }

    @Property(tries = 500)
    void headings_that_sentences_stand_under_come_before_them(@ForAll("texts") String text) {
        for (Sentence sentence : prepare(text).sentences()) {
            Span under = sentence.under();
            assertTrue(under == null || under.end() <= sentence.span().start());
        }
    }

    private static PreparedArticle prepare(String text) {
        return PREPARER.prepare(Texts.article(text));
    }

    private static void inOrder(List<Span> spans, String text) {
        int last = 0;
        for (Span span : spans) {
            assertTrue(span.start() >= last && span.length() > 0 && span.end() <= text.length(), spans.toString());
            last = span.end();
        }
    }

    private static void cover(boolean[] covered, Span span) {
        java.util.Arrays.fill(covered, span.start(), span.end(), true);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars(" \n\r\t.?!…。()[]<>*_#-–—•`'\"“”|=~:;,aB9é\u00a0\u200b\ud83d\ude00")
                .ofMaxLength(40);
        Arbitrary<String> pieces = Arbitraries.of(
                "The council met on Monday. ",
                "It voted 7 to 2, Mr. Ames said. ",
                "Dr. K. Osei of the U.S. agreed",
                "“Why now?” she asked. ",
                "`` It floods '' , he said . ",
                "(example.com) ",
                "(example.com)s spending. ",
                "(news([example.com)2026-a-story.html)) ",
                "### What changed? ",
                "### Bottom line ",
                "## Heading\n",
                "\n- First item\n- Second item\n",
                "\n1. One\n2. Two\n",
                " - Next. ",
                "Leave a Reply\n",
                "\nComments (3)\n",
                "Your email address will not be published. ",
                "\nSpecial Offer Banner\n",
                "\nShare this\n",
                "\n\n",
                "\nRelated articles\nOne title\nAnother title\n",
                "[text](https://example.com/a_(b)) ",
                "![alt](a.png)",
                "**bold** and _slanted_ ",
                "snake_case_name 5 * 3 ",
                "<p class=\"x\">para</p>",
                "<!-- gone -->",
                "<!-- open",
                "```\ncode\n```\n",
                "---\ntitle: x\n---\n",
                "> quoted\n",
                "| a | b | c |\n",
                "== Wiki ==\n",
                "今日は雨です。",
                "هل وصل؟ ",
                "\ud800",
                "\udc00",
                "😀",
                "a".repeat(1300),
                "word ".repeat(300),
                "\u2028",
                "\ufeff",
                "[4] ",
                "(",
                "“");
        Arbitrary<String> mixed = Arbitraries.oneOf(pieces, pieces, pieces, marks, anything)
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(mixed, mixed, marks, anything);
    }
}
