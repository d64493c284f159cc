package dev.footnote.answer;

import static dev.footnote.answer.Found.heading;
import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.retrieve.RankedSentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceChoiceTest {

    private static List<String> chosen(int most, Found found) {
        return new SentenceChoice(most)
                .choose(found.retrieval()).stream().map(RankedSentence::text).toList();
    }

    private static Found found() {
        return Found.forQuestion("Who kept the lighthouse?");
    }

    @Test
    void the_best_comes_first_then_others_that_are_not_much_worse() {
        assertEquals(
                List.of(
                        "Ana kept the lighthouse.",
                        "Ana's brother rowed bread over to the rock.",
                        "Goats shared the rock with Ana."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        line(4, "Ana's brother rowed bread over to the rock."),
                                        line(5, "Ana kept the lighthouse."),
                                        line(3.5, "Goats shared the rock with Ana."),
                                        line(1, "Storms came often to the rock in winter."))));
    }

    @Test
    void a_question_for_what_something_is_is_led_by_the_sentence_that_says_so() {
        var speaks = line(5, "The Brandt therefore becomes more useful with every stop.");
        var says = line(4, "The Brandt is a ferry on the Olund.");
        assertEquals(
                "The Brandt is a ferry on the Olund.",
                chosen(3, Found.forQuestion("What is the Brandt?").article("a", speaks, line(0, "Rain fell."), says))
                        .getFirst());
        assertEquals(
                "The Brandt therefore becomes more useful with every stop.",
                chosen(
                                3,
                                Found.forQuestion("What is the use of the Brandt?")
                                        .article("a", speaks, line(0, "Rain fell."), says))
                        .getFirst());
        assertEquals(
                "The Brandt therefore becomes more useful with every stop.",
                chosen(
                                3,
                                Found.forQuestion("What is the Brandt?")
                                        .article("a", speaks, line(1, "The Brandt is a ferry.")))
                        .getFirst(),
                "one that is far worse does not lead");
    }

    @Test
    void an_item_of_a_list_that_only_repeats_the_question_is_no_answer() {
        assertEquals(
                List.of("The Brandt is a ferry on the Olund."),
                chosen(
                        1,
                        Found.forQuestion("What's the Brandt?")
                                .article("a", line(9, "Brandt,"), line(4, "The Brandt is a ferry on the Olund."))));
        assertEquals(
                List.of("Goats, and more"),
                chosen(1, Found.forQuestion("What's the Brandt?").article("a", line(9, "Goats, and more"))));
    }

    @Test
    void a_sentence_that_names_what_it_speaks_of_leads_also_where_it_writes_the_value_otherwise() {
        assertEquals(
                "Brandt's contract with Olund runs for seven years.",
                chosen(
                                1,
                                Found.forQuestion("How long does the contract with Olund run?")
                                        .article(
                                                "a",
                                                line(5, "It signed a seven-year contract.")
                                                        .with("pronoun", 1))
                                        .article("b", line(4.5, "Brandt's contract with Olund runs for seven years.")))
                        .getFirst());
    }

    @Test
    void a_sentence_that_is_much_worse_is_not_added() {
        assertEquals(
                List.of("Ana kept the lighthouse."),
                chosen(
                        3,
                        found().article("a", line(9, "Ana kept the lighthouse."), line(5, "Goats shared the rock."))));
    }

    @Test
    void what_stands_next_to_the_answer_needs_little_to_be_quoted_with_it_and_what_stands_elsewhere_much() {
        var next = line(3, "Goats shared the rock with Ana.");
        var between = line(0, "Storms came often to the rock in winter.");
        assertEquals(
                List.of("Ana kept the lighthouse.", "Goats shared the rock with Ana."),
                chosen(3, found().article("a", line(5, "Ana kept the lighthouse."), next)));
        assertEquals(
                List.of("Ana kept the lighthouse."),
                chosen(3, found().article("a", line(5, "Ana kept the lighthouse."), between, next)));
        var better = line(4, "Goats shared the rock with Ana.");
        assertEquals(
                List.of("Ana kept the lighthouse.", "Goats shared the rock with Ana."),
                chosen(3, found().article("a", line(5, "Ana kept the lighthouse."), between, better)));
        assertEquals(
                List.of("Ana kept the lighthouse."),
                chosen(
                        3,
                        found().article("a", line(5, "Ana kept the lighthouse."))
                                .article("b", line(3, "Goats shared the rock and all its grass."))));
    }

    @Test
    void the_neighbour_before_a_pronoun_is_added() {
        assertEquals(
                List.of("She kept the lighthouse.", "Ana came in 1931."),
                chosen(
                        2,
                        found().article(
                                        "a",
                                        line(-9, "Ana came in 1931."),
                                        line(9, "She kept the lighthouse.").with("pronoun", 1),
                                        line(5, "Goats shared the rock."))));
    }

    @Test
    void a_neighbour_across_a_gap_is_not_added() {
        assertEquals(
                List.of("She kept the lighthouse."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        "\n\n\n",
                                        line(-9, "Goats shared the rock."),
                                        line(9, "She kept the lighthouse.").with("pronoun", 1))));
    }

    @Test
    void a_heading_is_no_neighbour() {
        assertEquals(
                List.of("She kept the lighthouse."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        heading(-9, "Ana"),
                                        line(9, "She kept the lighthouse.").with("pronoun", 1))));
    }

    @Test
    void the_first_sentence_of_a_passage_has_no_neighbour() {
        assertEquals(
                List.of("She kept the lighthouse."),
                chosen(
                        3,
                        found().article("a", line(-9, "Goats shared the rock."))
                                .article(
                                        "b", line(9, "She kept the lighthouse.").with("pronoun", 1))));
    }

    @Test
    void a_sentence_that_says_nearly_the_same_is_not_added() {
        assertEquals(
                List.of("Ana Prada kept the old lighthouse.", "Goats shared the rock."),
                chosen(
                        3,
                        found().article("a", line(3, "Ana Prada kept the old lighthouse."))
                                .article("b", line(2.9, "The old lighthouse was kept by Ana Prada herself."))
                                .article("c", line(2.8, "Goats shared the rock."))));
    }

    @Test
    void a_heading_or_a_question_is_never_quoted() {
        assertEquals(
                List.of("Ana kept it."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        heading(3, "Who kept the lighthouse"),
                                        line(2.9, "Who kept the lighthouse?"),
                                        line(2, "Ana kept it."))));
        assertEquals(
                List.of(),
                chosen(3, found().article("a", heading(3, "The lighthouse"), line(2, "Who kept the lighthouse?"))));
    }

    @Test
    void one_sentence_means_one_also_where_it_starts_with_a_pronoun() {
        assertEquals(
                List.of("She kept the lighthouse."),
                chosen(
                        1,
                        found().article(
                                        "a",
                                        line(5, "Ana came in 1931."),
                                        line(9, "She kept the lighthouse.").with("pronoun", 1))));
    }

    @Test
    void a_long_answer_is_not_made_longer() {
        var best = "Ana kept the lighthouse " + "and the lamps and the stairs and the boats ".repeat(13) + "for years.";
        assertTrue(best.length() > 580);
        assertEquals(
                List.of(best, "Goats came."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        line(3, best),
                                        line(2.9, "Goats shared the rock with her and her brother."),
                                        line(2.8, "Goats came."))));
    }

    @Test
    void a_remark_on_another_sentence_is_not_added() {
        assertEquals(
                List.of("Ana kept the lighthouse.", "Ana's daughter Ines took over after the storm of 1960."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        line(4, "Ana kept the lighthouse."),
                                        line(2.9, "Clearly, nobody else wanted such a lonely post."),
                                        line(2.8, "Because nobody else wanted such a lonely post."),
                                        line(3.1, "Yes — especially the winters on the rock were lonely."),
                                        line(2.7, "The view was nice."),
                                        line(3.2, "Ana's daughter Ines took over after the storm of 1960."))));
    }

    @Test
    void a_sentence_about_somebody_the_answer_does_not_name_is_not_added() {
        var ana = line(3, "Ana kept the lighthouse.");
        var she = line(2.9, "She rowed to Porto Moniz for bread every week.");
        assertEquals(
                List.of("Ana kept the lighthouse.", "She rowed to Porto Moniz for bread every week."),
                chosen(3, found().article("a", ana, she)));
        assertEquals(
                List.of("Ana kept the lighthouse."),
                chosen(3, found().article("a", ana).article("b", line(0, "Rita baked."), she)));
    }

    @Test
    void a_short_sentence_is_added_right_behind_the_one_it_goes_on_from() {
        var lead = line(3, "Ana kept the old lighthouse on the rock.");
        var says = line(2.5, "This is called pilotage.");
        assertEquals(
                List.of("Ana kept the old lighthouse on the rock.", "This is called pilotage."),
                chosen(3, found().article("a", lead, says)));
        assertEquals(
                List.of("Ana kept the old lighthouse on the rock."),
                chosen(3, found().article("a", lead, line(-9, "Goats shared the rock."), says)));
    }

    @Test
    void a_sentence_that_points_to_one_chosen_after_it_is_added_too() {
        assertEquals(
                List.of(
                        "Ana kept the lighthouse.",
                        "Rita Lobo rowed there with bread every week.",
                        "Her boat once sank in a winter storm."),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        line(3, "Ana kept the lighthouse."),
                                        line(2.6, "Rita Lobo rowed there with bread every week."),
                                        line(2.8, "Her boat once sank in a winter storm."))));
    }

    @Test
    void that_deal_of_another_article_is_not_taken_for_the_deal_of_this_one() {
        var lead = line(3, "Ana signed a deal worth $5 million with the port.");
        var other = "That deal paid $9 million for two tugs and their crews.";
        assertEquals(
                List.of("Ana signed a deal worth $5 million with the port."),
                chosen(3, found().article("a", lead).article("b", line(2.9, other))));
        assertEquals(
                List.of("Ana signed a deal worth $5 million with the port.", other),
                chosen(3, found().article("a", lead, line(2.9, other))));
        assertEquals(
                List.of("Ana kept the lighthouse of the port.", other),
                chosen(
                        3,
                        found().article("a", line(3, "Ana kept the lighthouse of the port."))
                                .article("b", line(2.9, other))));
    }

    @Test
    void a_sentence_of_she_leads_where_the_one_before_it_tells_who_that_is() {
        var she = line(9, "She kept the lighthouse.").with("pronoun", 1);
        var named = line(8.5, "Ines Prada of the port wrote of the lighthouse.").with("names", 1);
        var question = "How did Ana keep the lighthouse of the port?";
        assertEquals(
                "She kept the lighthouse.",
                chosen(
                                3,
                                Found.forQuestion(question)
                                        .article("a", line(-9, "Ana came in 1931."), she)
                                        .article("b", named))
                        .getFirst());
        assertEquals(
                "Ines Prada of the port wrote of the lighthouse.",
                chosen(3, Found.forQuestion(question).article("a", she).article("b", named))
                        .getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is Orsolo's lawyer?                     | 4.5 | His lawyer, Tadeus Brom, filed papers.",
                "Which lawyer does Orsolo have?              | 4.5 | His lawyer, Tadeus Brom, filed papers.",
                "Who is Orsolo's lawyer?                     | 1   | The defence of Orsolo says she drew it up.",
                "Why has Orsolo a lawyer?                    | 4.5 | The defence of Orsolo says she drew it up."
            })
    void where_somebody_is_asked_for_a_sentence_that_names_somebody_leads(
            String question, double score, String expected) {
        assertEquals(
                expected,
                chosen(
                                1,
                                Found.forQuestion(question)
                                        .article("a", line(5, "The defence of Orsolo says she drew it up."))
                                        .article("b", line(score, "His lawyer, Tadeus Brom, filed papers."))
                                        .article("c", line(score - .1, "Handelsbank Dravno lent him the fees.")))
                        .getFirst());
    }

    @Test
    void the_sentence_before_a_pronoun_is_left_out_where_it_says_nothing() {
        assertEquals(
                List.of("This came after Ana took over the lighthouse."),
                chosen(
                        2,
                        found().article(
                                        "a",
                                        line(-9, "The timing is odd."),
                                        line(9, "This came after Ana took over the lighthouse.")
                                                .with("pronoun", 1))));
    }

    @Test
    void where_the_best_gives_anothers_value_one_that_gives_it_beside_the_name_leads() {
        var question = Found.forQuestion("How much does Harbour Bank lend to Velmar?");
        assertEquals(
                List.of("Loans grew fast: $5 million to Ostra, $7 million to Velmar, $9 million to Quill."),
                chosen(
                        3,
                        question.article(
                                        "a",
                                        line(6, "Harbour Bank lends $5 million to Ostra, a record for the lender."))
                                .article(
                                        "b",
                                        line(
                                                3,
                                                "Loans grew fast: $5 million to Ostra, $7 million to Velmar, $9 million to Quill."))));
    }

    @Test
    void where_the_bests_value_stands_apart_from_the_name_one_that_goes_to_the_name_leads() {
        var apart = line(
                6,
                "This $5 million loan of Harbour Bank to Ostra comes alongside older agreements with Quill and recent ones with Velmar.");
        var beside = line(4.5, "Loans grew fast: $6 million to Ostra, $7 million with Velmar, $9 million for Quill.");
        assertEquals(
                "Loans grew fast: $6 million to Ostra, $7 million with Velmar, $9 million for Quill.",
                chosen(
                                1,
                                Found.forQuestion("How much did Harbour Bank lend to Velmar?")
                                        .article("a", apart)
                                        .article("b", beside))
                        .getFirst());
        assertEquals(
                "Velmar got a loan of $5 million from Harbour Bank.",
                chosen(
                                1,
                                Found.forQuestion("How much did Harbour Bank lend to Velmar?")
                                        .article("a", line(6, "Velmar got a loan of $5 million from Harbour Bank."))
                                        .article("b", beside))
                        .getFirst());
    }

    @Test
    void an_age_beside_the_name_leads_before_anybody_elses() {
        var another = line(6, "\"I want to win on the road,\" said the 31-year-old.");
        var beside = line(1, "Ines Lobo, 27, says that she has never cheated.");
        var question = Found.forQuestion("How old is Ines Lobo?");
        assertEquals(
                "Ines Lobo, 27, says that she has never cheated.",
                chosen(1, question.article("a", another, beside)).getFirst());
        assertEquals(
                "27",
                AskedAge.in(
                        "How old is Ines Lobo?",
                        Found.forQuestion("How old is Ines Lobo?")
                                .article("a", another, beside)
                                .retrieval()
                                .sentences()));
        assertEquals(
                null,
                AskedAge.in(
                        "How old is Ana Brandt?",
                        Found.forQuestion("").article("a", beside).retrieval().sentences()));
    }

    @Test
    void what_only_leads_to_a_list_is_not_added() {
        assertEquals(
                List.of("Ana kept the lighthouse.", "Rita Lobo noted three visitors in 1931:"),
                chosen(
                        3,
                        found().article(
                                        "a",
                                        line(4, "Ana kept the lighthouse."),
                                        line(3.5, "A commentary pointed to three physical limits:"),
                                        line(3.2, "Rita Lobo noted three visitors in 1931:"))));
    }

    @Test
    void a_day_alone_answers_only_a_question_for_the_day() {
        var day = line(5, "April 27, 1931.");
        var other = line(4, "Ana changed the lamp of the lighthouse.");
        assertEquals(
                List.of("Ana changed the lamp of the lighthouse."),
                chosen(
                        1,
                        Found.forQuestion("What changed in April?")
                                .article("a", day)
                                .article("b", other)));
        assertEquals(
                List.of("April 27, 1931."),
                chosen(
                        1,
                        Found.forQuestion("When did the lamp change?")
                                .article("a", day)
                                .article("b", other)));
    }

    @Test
    void nothing_found_gives_nothing() {
        assertEquals(List.of(), chosen(3, found()));
    }
}
