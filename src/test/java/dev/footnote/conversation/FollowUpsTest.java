package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

    private static final String AWS_CONTRACT = "How large is OpenAI's contract with AWS?";

    private final FollowUps followUps = new FollowUps();

    private void becomes(String expected, String question, String... history) {
        assertEquals(expected, followUps.ofQuestions(List.of(history), question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is Amazon Bedrock?",
                "How does Microsoft use its stake in Anthropic?",
                "Is it true that Amazon owns part of Anthropic?",
                "How much did Amazon shares rise?",
                "What is Stargate and where is it being built?",
                "And what does Microsoft pay?",
                "When did Microsoft lose its right of first refusal?",
                "What happened to Oracle after it lost the order?",
                "thanks!",
                ""
            })
    void leaves_a_question_with_its_own_subject_alone(String question) {
        becomes(question, question, AWS_CONTRACT);
    }

    @Test
    void leaves_the_first_question_alone() {
        becomes("How large is it?", "How large is it?");
    }

    @Test
    void replaces_the_phrase_behind_the_same_preposition() {
        becomes("How large is OpenAI's contract with Oracle?", "And with Oracle?", AWS_CONTRACT);
    }

    @Test
    void replaces_the_last_partner_by_a_bare_name() {
        becomes("How large is OpenAI's contract with Oracle?", "What about Oracle?", AWS_CONTRACT);
    }

    @Test
    void replaces_an_owner_by_an_owner() {
        becomes("How large is Anthropic's contract with AWS?", "And Anthropic's?", AWS_CONTRACT);
    }

    @Test
    void replaces_the_subject_where_no_partner_is_named() {
        becomes(
                "How much revenue did Anthropic make in 2025?",
                "how about Anthropic?",
                "How much revenue did OpenAI make in 2025?");
    }

    @Test
    void replaces_a_year_and_counts_years() {
        String first = "How much revenue did OpenAI make in 2025?";
        becomes("How much revenue did OpenAI make in 2026?", "And in 2026?", first);
        becomes("How much revenue did OpenAI make in 2024?", "And the year before?", first);
        becomes("How large is OpenAI's contract with AWS in 2030?", "And in 2030?", AWS_CONTRACT);
    }

    @Test
    void turns_a_bare_question_word_on_the_last_question() {
        becomes("Why did OpenAI miss its revenue target?", "Why?", "Did OpenAI miss its revenue target?");
        becomes("When did AWS sign the order?", "When?", "Why did AWS sign the order?");
        becomes("Who signed the contract, and when?", "When?", "Who signed the contract?");
        becomes("Did OpenAI miss its target, and by how much?", "By how much?", "Did OpenAI miss its target?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When was that?                | When did Brandt sell the dock?",
                "where was this                | Where did Brandt sell the dock?",
                "how much exactly?             | How much did Brandt sell the dock?",
                "is that confirmed             | Why did Brandt sell the dock, and is that confirmed?",
                "Has this been confirmed?      | Why did Brandt sell the dock, and is that confirmed?",
                "really?                       | Why did Brandt sell the dock, and is that confirmed?",
                "Which article says that?      | Why did Brandt sell the dock, and who said so?",
                "where is that from            | Why did Brandt sell the dock, and who said so?",
            })
    void puts_what_only_asks_on_to_the_last_question(String question, String expected) {
        becomes(expected, question, "Why did Brandt sell the dock?");
    }

    @Test
    void what_somebody_is_doing_is_no_part_of_the_name() {
        becomes("what was the company doing?", "and what about the company?", "what was Magnus Rudd doing?");
        becomes("How old is Magnus Rudd?", "How old is he?", "what was Magnus Rudd doing?");
    }

    @Test
    void goes_on_from_a_filled_question() {
        becomes(
                "How long does OpenAI's contract with Oracle run?",
                "How long does it run?",
                AWS_CONTRACT,
                "And with Oracle?");
    }

    @Test
    void names_what_a_pronoun_stands_for() {
        becomes("Which models does Amazon Bedrock offer?", "Which models does it offer?", "What is Amazon Bedrock?");
        becomes("What are Amazon Bedrock's limits?", "What are its limits?", "What is Amazon Bedrock?");
        becomes("What did Sam Altman say?", "What did he say?", "Who is Sam Altman?");
        becomes("Why is Stargate important?", "Why is that important?", "What is Stargate?");
    }

    @Test
    void keeps_the_topic_through_questions_that_lean_on_it() {
        becomes(
                "Which chips are part of the contract between OpenAI and AWS?",
                "Which chips are part of it?",
                "How large is the contract between OpenAI and AWS?",
                "How long does it run?");
    }

    @Test
    void starts_afresh_with_a_new_subject() {
        becomes("How old is Anthropic?", "How old is it?", "What is Amazon Bedrock?", "Who founded Anthropic?");
    }

    @Test
    void finds_the_phrase_that_a_definite_one_repeats() {
        becomes("When was OpenAI's contract with AWS signed?", "When was the contract signed?", AWS_CONTRACT);
        becomes("Who pays for the Stargate project?", "Who pays for the project?", "What is the Stargate project?");
    }

    @Test
    void names_the_quantity_that_was_asked_for() {
        becomes(
                "Is the share of OpenAI's revenue that goes to Microsoft capped?",
                "Is that share capped?",
                "What share of OpenAI's revenue goes to Microsoft?");
        becomes(
                "When will the chips AWS will give OpenAI be available?",
                "When will they be available?",
                "Which chips will AWS give OpenAI?");
    }

    @Test
    void gives_the_topic_to_a_head_that_lacks_it() {
        becomes("What are the risks of the Stargate project?", "What are the risks?", "What is the Stargate project?");
        becomes("Are there any limits of Amazon Bedrock?", "Are there any limits?", "What is Amazon Bedrock?");
    }

    @Test
    void leaves_a_question_of_many_thousand_words_alone() {
        String question = "no, and of the deal with Oracle, ".repeat(500);
        becomes(question, question, AWS_CONTRACT, question);
    }

    @Test
    void never_fails_and_is_fast_on_any_words() {
        String[] words =
                ("it its their that the a of with and why how much OpenAI 's Oracle's 2024 deal is does what about, ? . "
                                + "there her this between in price ’s “quoted” $38 D.C. &")
                        .split(" ");
        Random random = new Random(7);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        int chats = 2_000;
        for (int chat = 0; chat < chats; chat++) {
            List<String> history = new ArrayList<>();
            for (int turn = 0; turn < 4; turn++) {
                StringBuilder question = new StringBuilder();
                for (int i = random.nextInt(9); i > 0; i--) {
                    question.append(words[random.nextInt(words.length)]).append(' ');
                }
                assertNotNull(followUps.ofQuestions(history, question.toString()));
                history.add(question.toString());
            }
        }
        double each = (thread.getCurrentThreadCpuTime() - start) / 1e6 / (4 * chats);
        assertTrue(each < 1, each + " ms a question");
    }
}
