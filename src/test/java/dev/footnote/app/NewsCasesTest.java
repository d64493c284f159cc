package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases on articles of other subjects than the sample collection's, written before the rules that answer them; the floors lie
 * a little under what stands.
 */
class NewsCasesTest {

    @TempDir
    Path folder;

    /** Half of these have no answer. */
    @Test
    void silence_about_other_subjects_stays_above_its_floors() {
        floors(
                "news2-cases.jsonl",
                "news2",
                "valid=1,hit@1=0.90,hit@5=0.95,correct=0.86,cite-R=0.86,overall=0.84,abstain=0.80,"
                        + "false-refusal=0.10,reason=0.74");
    }

    /** Eight stories, each told by two or three outlets. */
    @Test
    void disagreements_that_the_rules_were_made_in_sight_of_stay_above_their_floors() {
        floors(
                "news3-tuned.jsonl",
                "news3",
                "valid=1,correct=0.90,cite-R=0.90,conflict-kind=0.82,certainty=0.70,origins=0.90");
    }

    @Test
    void disagreements_that_were_kept_aside_stay_above_their_floors() {
        floors(
                "news3-kept.jsonl",
                "news3",
                "valid=1,correct=0.80,cite-R=0.80,conflict-kind=0.70,certainty=0.80,origins=0.75");
    }

    /** Five stories as wires, papers and blogs tell them, asked in other words than theirs. */
    @Test
    void readers_own_words_that_the_rules_were_made_in_sight_of_stay_above_their_floors() {
        floors(
                "news4-tuned.jsonl",
                "news4",
                "valid=1,hit@1=0.84,correct=0.84,first=0.63,cite-R=0.84,abstain=0.57,false-refusal=0.10,"
                        + "reason=0.57,conflict-kind=0.60,certainty=0.90,origins=0.60");
    }

    @Test
    void readers_own_words_that_were_kept_aside_stay_above_their_floors() {
        floors(
                "news4-kept.jsonl",
                "news4",
                "valid=1,hit@1=0.75,correct=0.57,first=0.60,cite-R=0.63,abstain=0.70,false-refusal=0.19,reason=0.42");
    }

    /** Six stories, three reports each, asked in words as far from theirs as readers' are. */
    @Test
    void everyday_words_in_sight_stay_above_their_floors() {
        floors(
                "news5-tuned.jsonl",
                "news5",
                "valid=1,hit@1=0.78,correct=0.67,first=0.43,cite-R=0.70,abstain=0.60,false-refusal=0.06");
    }

    @Test
    void everyday_words_that_were_kept_aside_stay_above_their_floors() {
        floors(
                "news5-kept.jsonl",
                "news5",
                "valid=1,hit@1=0.62,correct=0.60,first=0.37,cite-R=0.60,abstain=0.50,false-refusal=0.14");
    }

    /** Seven stories, two or three reports each, asked by readers who hardly remember what they read. */
    @Test
    void vague_memories_in_sight_stay_above_their_floors() {
        floors(
                "news6-tuned.jsonl",
                "news6",
                "valid=1,hit@1=0.48,hit@5=0.94,correct=0.43,first=0.32,cite-R=0.48,abstain=0.60,false-refusal=0.17");
    }

    @Test
    void vague_memories_that_were_kept_aside_stay_above_their_floors() {
        floors(
                "news6-kept.jsonl",
                "news6",
                "valid=1,hit@1=0.59,hit@5=0.94,correct=0.43,first=0.29,cite-R=0.43,abstain=0.37,false-refusal=0.14");
    }

    /** Front pages by many hands: the two of 22 collections of lessons that nothing was learned from. */
    @Test
    void front_pages_that_nothing_was_learned_from_stay_above_their_floors() {
        floors(
                "news7-kept.jsonl",
                "news7/articles.jsonl",
                "valid=1,hit@1=0.70,hit@5=0.94,correct=0.55,first=0.46,cite-R=0.54,abstain=0.38,false-refusal=0.23");
    }

    /** Short questions that somebody asks of a handful of articles without having read them; half have no answer. */
    @Test
    void newcomers_questions_that_were_kept_aside_stay_above_their_floors() {
        floors(
                "newcomers/kept.jsonl",
                "newcomers/articles.jsonl",
                "valid=1,hit@1=0.61,correct=0.54,first=0.45,cite-R=0.53,abstain=0.46,false-refusal=0.13");
    }

    /** What newcomers type, one thing after the other: chats on collections in sight. */
    @Test
    void chats_in_sight_stay_above_their_floors() {
        floors(
                "chats/corpus.jsonl",
                "../../../corpus",
                "valid=1,hit@1=0.73,correct=0.61,first=0.43,cite-R=0.61,abstain=0.35,false-refusal=0.11");
        floors(
                "chats/news2.jsonl",
                "news2",
                "valid=1,hit@1=0.88,correct=0.82,first=0.71,cite-R=0.82,abstain=0.50,false-refusal=0.04");
        floors(
                "chats/news4.jsonl",
                "news4",
                "valid=1,hit@1=0.90,correct=0.78,first=0.74,cite-R=0.81,abstain=0.33,false-refusal=0.07");
    }

    @Test
    void chats_that_were_kept_aside_stay_above_their_floors() {
        floors(
                "chats/news5.jsonl",
                "news5",
                "valid=1,hit@1=0.82,correct=0.68,first=0.57,cite-R=0.65,abstain=0.10,false-refusal=0.07");
        floors(
                "chats/news6.jsonl",
                "news6",
                "valid=1,hit@1=0.60,correct=0.41,first=0.28,cite-R=0.41,abstain=0.30,false-refusal=0.17");
        floors(
                "chats/news7.jsonl",
                "news7/articles.jsonl",
                "valid=1,hit@1=0.58,correct=0.50,first=0.41,cite-R=0.52,abstain=0.33,false-refusal=0.16");
    }

    private void floors(String cases, String articles, String floors) {
        var result = new Program(folder)
                .with("--corpus", resource(articles), "--no-cache")
                .run("eval", resource(cases), "--fail-under", floors);
        assertEquals(0, result.status(), result.out() + result.err());
    }

    private static String resource(String name) {
        return Path.of("src/test/resources", name).toAbsolutePath().toString();
    }
}
