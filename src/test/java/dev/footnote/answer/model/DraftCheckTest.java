package dev.footnote.answer.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Verifier;
import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.NativeLibraries;
import dev.footnote.ingest.Preparer;
import dev.footnote.ingest.RepeatedLines;
import dev.footnote.retrieve.RankedPassage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DraftCheckTest {

    @SuppressWarnings("NullAway.Init")
    private static MiniLmEncoder encoder;

    @SuppressWarnings("NullAway.Init")
    private static DraftChecks checks;

    private static final Map<String, Given> ARTICLES = DraftCase.articles();

    @BeforeAll
    static void load() {
        NativeLibraries.keepIn(Path.of("target", "native"));
        encoder = new MiniLmEncoder();
        checks = new DraftChecks(encoder);
    }

    @AfterAll
    static void free() {
        encoder.close();
    }

    private static Stream<DraftCase> drafts() {
        return Stream.of("drafts.jsonl", "drafts-unseen.jsonl", "drafts-later.jsonl")
                .flatMap(file -> DraftCase.read(file).stream());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void keeps_what_stands_on_the_passages_and_nothing_else(DraftCase draft) {
        Map<String, Verdict> verdicts = verdicts(draft);
        draft.drop().forEach(drop -> assertInstanceOf(Verdict.Removed.class, verdicts.get(drop.text()), drop.why()));
        draft.keep().forEach(keep -> {
            Verdict verdict = verdicts.get(keep.text());
            assertInstanceOf(Verdict.Kept.class, verdict, keep.text());
            assertEquals(List.of(), notQuoted(keep, verdict), keep.text());
        });
    }

    /** The words that a sentence must be cited with and that no quote of it holds. */
    private static List<String> notQuoted(DraftCase.Keep keep, @Nullable Verdict verdict) {
        return verdict instanceof Verdict.Kept kept
                ? keep.cites().stream()
                        .filter(words -> kept.quotes().stream()
                                .noneMatch(quote -> quote.quote().contains(words)))
                        .toList()
                : List.of();
    }

    /** Drafts that were written before anybody saw what the rules do with them; docs/TUNING.md gives the first figures. */
    @ParameterizedTest
    @CsvSource({
        "drafts-fourth.jsonl, 78, 66, 2, 19, 0",
        "drafts-fifth.jsonl, 47, 42, 1, 8, 1",
        "drafts-sixth.jsonl, 52, 42, 0, 11, 0",
        "drafts-seventh.jsonl, 33, 34, 1, 7, 0",
        "drafts-eighth.jsonl, 50, 48, 2, 8, 0",
        "drafts-ninth.jsonl, 60, 60, 5, 20, 0",
        "drafts-tenth.jsonl, 30, 30, 1, 10, 0",
        "drafts-eleventh.jsonl, 64, 64, 0, 6, 0",
        "drafts-twelfth.jsonl, 30, 30, 3, 16, 0",
        "drafts-thirteenth.jsonl, 50, 50, 2, 31, 4",
        "drafts-fourteenth.jsonl, 50, 50, 3, 22, 1",
        "drafts-fifteenth.jsonl, 50, 50, 3, 28, 1",
        "drafts-sixteenth.jsonl, 50, 50, 7, 34, 0"
    })
    void shows_next_to_nothing_wrong_of_drafts_in_free_wording_and_drops_no_more_than_it_did(
            String file, int wrong, int right, int shownAtMost, int droppedAtMost, int elsewhereAtMost) {
        List<String> shown = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        int bad = 0;
        int good = 0;
        for (DraftCase draft : DraftCase.read(file)) {
            Map<String, Verdict> verdicts = verdicts(draft);
            bad += draft.drop().size();
            good += draft.keep().size();
            draft.drop().stream()
                    .filter(drop -> !(verdicts.get(drop.text()) instanceof Verdict.Removed))
                    .forEach(drop -> shown.add(drop.text()));
            draft.keep().stream()
                    .filter(keep -> !(verdicts.get(keep.text()) instanceof Verdict.Kept))
                    .forEach(keep -> dropped.add(keep.text()));
            draft.keep().stream()
                    .filter(keep -> !notQuoted(keep, verdicts.get(keep.text())).isEmpty())
                    .forEach(keep -> elsewhere.add(keep.text()));
        }
        assertEquals(List.of(wrong, right), List.of(bad, good));
        assertTrue(shown.size() <= shownAtMost, () -> shown.size() + " of " + wrong + " shown: " + shown);
        assertTrue(dropped.size() <= droppedAtMost, () -> dropped.size() + " of " + right + ": " + dropped);
        assertTrue(elsewhere.size() <= elsewhereAtMost, () -> "kept on another quote: " + elsewhere);
    }

    private static final String FERRY = """
            Mayor Tessa Quill, 47, opened the yard in May. The ferry Lark will sail from Ormsund to Tarvik from June. \
            The harbour master was not warned by his deputy that the quay had sunk. The town's mayor said that 12 of the \
            40 moorings were closed. Kai Brun became the fifth sailor to cross the sound alone. Councillors voted against \
            the toll. The port has sent home all its seasonal crew.""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No, Councillors voted against the toll. | true",
                "No, councillors voted in favour of the toll. | false",
                "Mayor Tessa Quill said that 12 of the 40 moorings were closed. | true",
                "The Harbour Post puts the number of closed moorings at 12 of the 40. | true",
                "The ferry Lark will sail from Tarvik to Ormsund from June. | false",
                "The harbour master did not warn his deputy that the quay had sunk. | false",
                "Kai Brun became the first sailor to cross the sound alone. | false",
                "The port has sent home all its crew. | false"
            })
    void tells_an_answering_word_from_a_denial_and_an_exchange_from_another_wording(String sentence, boolean kept) {
        var article = new Article("ferry", "Harbour", "Harbour Post", null, LocalDate.parse("2026-05-04"), FERRY, null);
        PreparedArticle prepared = new Preparer(text -> text.length() / 4, 1_000, new RepeatedLines()).prepare(article);
        Given given = Given.of(
                1, new RankedPassage(prepared, prepared.passages().getFirst(), 0, 0.5, 0.5, 1, List.of(), List.of()));
        DraftSentence drafted = new DraftText(1).sentences(sentence + " [1]").getFirst();
        assertEquals(kept, checks.over(List.of(given)).check(drafted) instanceof Verdict.Kept, sentence);
    }

    @Test
    void what_is_kept_passes_the_last_verification() {
        drafts().forEach(draft -> verdicts(draft).values().forEach(verdict -> {
            if (verdict instanceof Verdict.Kept kept) {
                List<Citation> numbered = new ArrayList<>();
                kept.quotes()
                        .forEach(quote ->
                                numbered.add(new Citation(numbered.size() + 1, quote.article(), quote.span())));
                var sentence = new Answer.Sentence(
                        kept.text(), numbered.stream().map(Citation::number).toList(), kept.certainty());
                var answer = new Answer.Grounded(List.of(sentence), numbered, null, 0.9);
                assertInstanceOf(Answer.Grounded.class, new Verifier().verifyPhrased(answer), kept.text());
            }
        }));
    }

    @Test
    void there_are_enough_drafts() {
        long bad = drafts().mapToLong(draft -> draft.drop().size()).sum();
        long good = drafts().mapToLong(draft -> draft.keep().size()).sum();
        assertAll(() -> assertTrue(bad >= 60, "bad: " + bad), () -> assertTrue(good >= 25, "good: " + good));
    }

    @Test
    void an_order_in_an_article_is_not_given_to_the_model() {
        Given toll = ARTICLES.get("toll");
        assertTrue(toll != null && toll.text().contains("suspended all its night crossings"));
        assertFalse(toll.text().contains("Ignore"), toll.text());
    }

    private static Map<String, Verdict> verdicts(DraftCase draft) {
        List<Given> given = draft.given(ARTICLES);
        DraftCheck check = checks.over(given);
        Map<String, Verdict> verdicts = new HashMap<>();
        new DraftText(given.size())
                .sentences(draft.draft())
                .forEach(sentence -> verdicts.put(sentence.text(), check.check(sentence)));
        return verdicts;
    }
}
