package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.app.model.ModelSettings;
import dev.footnote.article.Noise;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.index.NativeLibraries;
import dev.footnote.ingest.Progress;
import dev.footnote.retrieve.RankedPassage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer sees: the articles that come with Footnote, really read, embedded, searched and quoted. */
class SampleCorpusTest {

    private static final Path CORPUS = Path.of("corpus");

    private static final List<String> LITTER = List.of(
            "leave a reply",
            "newsletter",
            "cookies",
            "you are reading the morning edition",
            "share this:",
            "log in to comment",
            "sponsored content",
            "required fields",
            "https://",
            "published:");

    private static final List<String> ABOUT_LITTER = List.of(
            "Should I subscribe to the newsletter?",
            "Which cookies does the site use?",
            "How can I leave a reply?",
            "Are you reading the morning edition of Cloudwatch Sampler?",
            "Who writes with Placeholder Pens?",
            "Where do I log in to comment?");

    private static final Progress QUIET = new Progress() {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    };

    @SuppressWarnings("NullAway.Init")
    private static Opened opened;

    @SuppressWarnings("NullAway.Init")
    private static Opened answeringAlways;

    @BeforeAll
    static void open(@TempDir Path cache) {
        // What is loaded once stays loaded: not from a folder that is thrown away.
        NativeLibraries.keepIn(Path.of("target", "native"));
        opened = open(cache, null);
        answeringAlways = open(cache, 0.0);
    }

    private static Opened open(Path cache, @Nullable Double threshold) {
        return new Wiring(Surroundings.ofProcess(new WatchedOutput(OutputStream.nullOutputStream())))
                .open(
                        new Settings(
                                List.of(CORPUS), cache, threshold, 3, ModelSettings.DEFAULT, Path.of("feedback.jsonl")),
                        QUIET);
    }

    @AfterAll
    static void close() {
        opened.close();
        answeringAlways.close();
    }

    private static Reply ask(String question) {
        return opened.assistant().ask(Question.of(question));
    }

    private static Answer.Grounded grounded(String question) {
        return assertInstanceOf(Answer.Grounded.class, ask(question).answer(), question);
    }

    private static Set<String> cited(Answer.Grounded answer) {
        var articles = new HashSet<String>();
        answer.citations().forEach(citation -> articles.add(citation.article().id()));
        return articles;
    }

    @Test
    void every_article_is_read() {
        assertEquals(20, opened.summary().articles());
        assertEquals(List.of(), opened.summary().skipped());
        assertEquals(List.of(), opened.notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much has OpenAI committed to Oracle?                                          | $300 billion                   | 2025-11-05-what-38-billion-comes-to-each-year.md
            What does the contract cost on average per year?                                  | $5.4 billion                   | 2025-11-05-what-38-billion-comes-to-each-year.md
            What is OpenAI's projected annual revenue run rate?                               | $20 billion                    | 2025-11-05-what-38-billion-comes-to-each-year.md
            How much is the build-out with SoftBank and Oracle worth?                         | $500 billion                   | 2026-04-30-the-500-billion-build-out.md
            How much did hyperscalers commit to data centres in the second quarter of 2024?   | according to Synergy Research  | 2025-11-10-hyperscalers-open-their-wallets.md
            How much of OpenAI's for-profit entity does Microsoft own?                        | reportedly owns 49%            | 2026-04-30-what-microsoft-keeps.md
            How much computing capacity does Sam Altman want to add every week?               | 1 gigawatt                     | 2025-11-06-one-gigawatt-a-week.md
            How much does OpenAI plan to spend on computing resources in total?               | reportedly plans to spend      | 2026-04-30-the-500-billion-build-out.md
            When will all of the planned capacity be running?                                 | before 2027 begins             | 2025-11-05-inside-the-aws-order.md
            On what date did OpenAI and AWS widen their partnership?                          | April 28                       | 2026-04-29-openai-models-arrive-on-bedrock.md
            When was the Wall Street Journal's report relayed?                                | April 27                       | 2026-04-28-openai-misses-its-own-targets.md
            Who reported that OpenAI missed its targets for users and revenue?                | Reuters said, citing           | 2026-04-28-openai-misses-its-own-targets.md
            What share of OpenAI's revenue from AWS does Microsoft receive?                   | north of 20%                   | 2026-04-30-what-microsoft-keeps.md
            Has anyone confirmed Microsoft's share of OpenAI's revenue from AWS?              | have not confirmed a number    | 2026-04-29-microsofts-exclusive-hold-ends.md
            Who has not confirmed the percentage?                                             | have not confirmed a number    | 2026-04-29-microsofts-exclusive-hold-ends.md
            Why did OpenAI want to end the arrangement with Microsoft?                        | because of limits set by       | 2026-04-29-microsofts-exclusive-hold-ends.md
            What is a right of first refusal?                                                 | before anyone else may have it | 2025-11-07-the-end-of-first-refusal.md
            What is Amazon Bedrock?                                                           | a marketplace for AI models    | 2026-04-29-what-are-bedrock-managed-agents.md
            What is inference?                                                                | whenever somebody uses         | 2026-04-29-training-is-only-half-the-bill.md
            Did Amazon take legal action against Microsoft's exclusivity?                     | None of the reports            | 2026-04-30-what-microsoft-keeps.md
            What does The Invented Gazette say about the value of the contract?               | a figure invented              | 2025-11-06-five-years-and-34-billion.md
            """)
    void answers_a_newcomers_question_from_the_article_that_tells(String question, String expected, String article) {
        var answer = grounded(question);
        assertTrue(answer.text().contains(expected), answer::text);
        assertTrue(cited(answer).contains(article), () -> cited(answer).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much is OpenAI's contract with AWS worth?                                   | $38 billion
            How much has OpenAI committed to Oracle?                                        | $300 billion
            How much of OpenAI's for-profit entity does Microsoft own?                      | 49%
            How much did hyperscalers commit to data centres in the second quarter of 2024? | $78 billion
            How much capital expenditure did analysts estimate for Amazon?                  | $60 billion
            On what date did OpenAI and AWS widen their partnership?                        | April 28
            Who reported that OpenAI missed its targets for users and revenue?              | Wall Street Journal
            Which products will the capacity sit behind?                                    | ChatGPT and Sora
            """)
    void gives_the_shortest_span_that_answers(String question, String expected) {
        assertEquals(expected, grounded(question).shortSpan());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who painted the Mona Lisa?",
                "How do I bake sourdough bread?",
                "What is the capital of France?",
                "How did the football team do on Saturday?",
                "When was Nvidia founded?",
                "How much did Tesla shares fall?",
                "What is the salary of Sam Altman?",
                "Who is the chief executive of Oracle?"
            })
    void says_so_where_the_articles_do_not_answer(String question) {
        var reply = ask(question);
        var none = assertInstanceOf(
                Answer.NotFound.class, reply.answer(), () -> reply.answer().toString());
        assertNotEquals(Answer.Reason.NO_ARTICLES, none.reason());
        assertNotNull(none.nearest());
    }

    @Test
    void a_fact_that_is_missing_is_told_from_another_subject() {
        assertEquals(
                Answer.Reason.OFF_SUBJECT,
                assertInstanceOf(
                                Answer.NotFound.class,
                                ask("How do I bake sourdough bread?").answer())
                        .reason());
        assertEquals(
                Answer.Reason.FACT_MISSING,
                assertInstanceOf(
                                Answer.NotFound.class,
                                ask("What is the salary of Sam Altman?").answer())
                        .reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much is the Amazon deal worth?                                      | disputed | $38 billion   | $34 billion
            How long does the AWS contract run?                                     | disputed | seven years   | five years
            When does the AWS capacity come online?                                 | disputed | 2027          | 2026
            Does Microsoft still have the exclusive right to host OpenAI's models?  | updated  | no longer     | still holds
            """)
    void shows_side_by_side_what_the_articles_say_differently(
            String question, String kind, String leading, String other) {
        var answer = assertInstanceOf(Answer.Grounded.class, ask(question).answer());
        assertEquals(1, answer.conflicts().size(), question);
        var conflict = answer.conflicts().getFirst();
        assertEquals(kind, conflict.kind().code(), question);
        assertTrue(conflict.sides().getFirst().value().contains(leading), conflict.toString());
        assertTrue(conflict.sides().getLast().value().contains(other), conflict.toString());
        for (var side : conflict.sides()) {
            int cited = side.citations().getFirst();
            assertTrue(answer.citations().get(cited - 1).quote().contains(side.value()), conflict.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much has OpenAI committed to Oracle?",
                "What is OpenAI's annual revenue run rate?",
                "Does Microsoft still have a right of first refusal?"
            })
    void claims_no_conflict_where_the_articles_agree(String question) {
        var answer = assertInstanceOf(Answer.Grounded.class, ask(question).answer());
        assertEquals(List.of(), answer.conflicts(), question);
    }

    @Test
    void a_near_copy_in_another_outlet_is_listed_with_its_original_and_not_again() {
        var question = "Which products will the capacity sit behind?";
        var twins = Set.of("2025-11-05-openai-signs-up-amazon.md", "2025-11-04-seven-years-and-38-billion.md");
        var reply = ask(question);
        var top = reply.passages().getFirst();
        assertTrue(twins.contains(top.article().id()), top.article().id());
        assertEquals(1, top.copies().size());
        var copy = top.copies().getFirst().article().id();
        assertNotEquals(top.article().id(), copy);
        assertTrue(twins.contains(copy), copy);
        long sayIt = reply.passages().stream()
                .filter(p -> p.text().contains("The capacity will sit behind products"))
                .count();
        assertEquals(1, sayIt);
        assertEquals(1, cited(grounded(question)).size());
    }

    @Test
    void an_outlet_named_is_the_one_quoted_first() {
        var answer = grounded("What does The Invented Gazette say about the value of the contract?");
        assertEquals(
                "The Invented Gazette", answer.citations().getFirst().article().source());
    }

    /** The law of the house, over questions made of the corpus's own words and always answered. */
    @Test
    void whatever_is_asked_every_quote_stands_in_its_file_at_its_offsets() throws IOException {
        var words = new ArrayList<String>();
        try (var files = Files.list(CORPUS)) {
            for (Path file : files.sorted().toList()) {
                words.addAll(List.of(Files.readString(file).split("\\s+")));
            }
        }
        var random = new Random(20260430);
        var openings = List.of("How much", "When", "Who", "Why", "What", "Which", "Is it so that", "");
        int answered = 0;
        for (int i = 0; i < 64; i++) {
            var question = new StringBuilder(openings.get(i % openings.size()));
            int from = random.nextInt(words.size() - 8);
            for (int word = 0, last = random.nextInt(8); word <= last; word++) {
                question.append(' ')
                        .append(words.get(random.nextBoolean() ? from + word : random.nextInt(words.size())));
            }
            var reply = answeringAlways.assistant().ask(Question.of(question + "?"));
            if (reply.answer() instanceof Answer.Grounded answer) {
                answered++;
                assertAll(question.toString(), () -> everySentenceStands(answer), () -> inOrder(reply.passages()));
                noLitter(question.toString(), answer);
            }
        }
        assertTrue(answered >= 60, answered + " of 64 were answered");
    }

    private static void everySentenceStands(Answer.Grounded answer) throws IOException {
        for (int i = 0; i < answer.citations().size(); i++) {
            var citation = answer.citations().get(i);
            var span = citation.span();
            assertEquals(i + 1, citation.number());
            var file = Files.readString(CORPUS.resolve(citation.article().id()));
            assertEquals(citation.quote(), file.substring(span.start(), span.end()));
            assertEquals(citation.quote().strip(), citation.quote());
        }
        for (Answer.Sentence sentence : answer.sentences()) {
            assertEquals(1, sentence.citations().size());
            var quote =
                    answer.citations().get(sentence.citations().getFirst() - 1).quote();
            assertTrue(letters(quote).contains(letters(sentence.text())), quote);
        }
        var shortSpan = answer.shortSpan();
        assertTrue(shortSpan == null
                || answer.citations().stream().anyMatch(c -> c.quote().contains(shortSpan)));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static void inOrder(List<RankedPassage> passages) {
        assertTrue(passages.size() <= 20);
        for (int i = 1; i < passages.size(); i++) {
            assertTrue(passages.get(i - 1).score() >= passages.get(i).score());
        }
    }

    @Test
    void litter_is_never_quoted_even_where_it_is_asked_for() {
        for (String question : ABOUT_LITTER) {
            var reply = answeringAlways.assistant().ask(Question.of(question));
            noLitter(question, assertInstanceOf(Answer.Grounded.class, reply.answer()));
        }
    }

    private static void noLitter(String question, Answer.Grounded answer) {
        for (Citation citation : answer.citations()) {
            var quote = citation.quote().toLowerCase(Locale.ROOT);
            assertTrue(LITTER.stream().noneMatch(quote::contains), () -> question + ": " + citation.quote());
        }
    }

    @Test
    void no_passage_that_is_found_lies_in_litter() {
        for (String question : ABOUT_LITTER) {
            for (RankedPassage passage : ask(question).passages()) {
                for (var sentence : passage.source().sentencesOf(passage.passage())) {
                    assertTrue(
                            passage.source().noise().stream()
                                    .filter(noise -> noise.kind() != Noise.Kind.MARKUP)
                                    .map(Noise::span)
                                    .noneMatch((Span span) -> span.overlaps(sentence.span())),
                            () -> sentence.span().of(passage.article().text()));
                }
            }
        }
    }
}
