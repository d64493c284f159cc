package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that stand near a question, and don't hold what it asks for or tell of what it supposes. */
class MissingFactTest {

    private static final LocalDate MAY = LocalDate.of(2031, 5, 4);

    private final ExtractiveAnswerer always = new ExtractiveAnswerer(0.0, 3);

    private Answer answer(String question, String sentence) {
        return always.answer(Found.forQuestion(question)
                .cosine(0.9)
                .article("a", line(2, sentence))
                .retrieval());
    }

    private static String reason(Answer answer) {
        return answer instanceof Answer.NotFound silent ? silent.reason().code() : "told";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which law firm advised Brandt?          | Brandt was advised by Tamsen on the sale.            | fact_missing",
                "Which law firm advised Brandt?          | The law firm Tamsen advised Brandt on the sale.      | told",
                "Which bank financed Brandt?             | Brandt borrowed the money together with Tamsen.      | fact_missing",
                "Which bank financed Brandt?             | Deutsche Bank lent Brandt all of it.                 | told",
                "Which airline did Brandt choose?         | Brandt chose the cheapest of all, said Ines Olund.   | fact_missing",
                "Which airline did Brandt choose?         | Brandt chose to fly with Olund Airlines.             | told",
                "In which city does Brandt have a plant? | Brandt sold the plant, said Ines Olund.              | fact_missing",
                "In which city does Brandt have a plant? | Brandt has a plant in Olund.                         | told",
                "In which country is Brandt's plant?     | The plant lies abroad, and most of it went to Norway. | told",
                "Which party does Brandt belong to?      | Brandt has been with the Olund Liberals since 2029.  | told"
            })
    void a_name_of_the_kind_asked_for_is_missing_where_none_is_near(String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how much does Brandt earn?                   | Brandt sold the yard for $30 million.             | fact_missing",
                "how much does Brandt earn?                   | Brandt is paid $300,000 a year.                   | told",
                "What is Brandt's salary?                     | Brandt sold the yard for $30 million.             | fact_missing",
                "how much profit did the yard make last year? | Brandt sold the yard for $30 million last year.   | fact_missing",
                "how much profit did the yard make last year? | The yard lost $3 million last year.               | told",
                "how much is the turnover of the yard         | The yard was insured for $30 million.             | fact_missing",
                "how much is the turnover of the yard         | The yard, with sales of $30 million, has closed.  | told"
            })
    void a_sum_of_another_kind_is_not_given_for_what_somebody_earns(String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is Brandt going bankrupt?             | Brandt sold the old ferry on Monday.                           | fact_missing",
                "is Brandt going bankrupt?             | Brandt was declared insolvent on Monday.                       | told",
                "is Brandt going bankrupt?             | Brandt has filed for bankruptcy.                               | told",
                "Was anyone arrested?                  | The police said the ferry had left at ten.                     | fact_missing",
                "Was anyone arrested?                  | The police said that nobody had been detained.                 | told",
                "and was the ferry insured             | The ferry was built in 2019 and painted white.                 | fact_missing",
                "and was the ferry insured             | The insurers will pay for the ferry.                           | told",
                "did Brandt keep the ferry?            | Brandt sold the ferry on Monday.                               | told",
                "did the crew of the ferry that sank off Olund last winter get a refund for the tickets? | The ferry sank off Olund. | told",
                "why was the ferry not insured         | The ferry was painted because it was rusty.                    | told"
            })
    void a_short_question_for_yes_or_no_is_not_answered_by_what_says_nothing_of_its_point(
            String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why did Ines Olund resign?             | Olund opened the new ferry on Monday because it was ready.  | fact_missing",
                "Why did Ines Olund resign?             | Olund stepped down because she was ill.                     | told",
                "Why did Ines Olund resign?             | Her resignation came because Olund was ill.                 | told",
                "Why did Brandt sue Tamsen?             | Brandt took Tamsen to court because it had not paid.        | fact_missing",
                "How come Brandt sued Tamsen?           | Brandt and Tamsen opened a ferry because they had to.       | fact_missing",
                "When did Brandt demolish Tamsen Tower? | Brandt opened Tamsen Tower in 2029.                         | fact_missing",
                "When did Brandt demolish Tamsen Tower? | Brandt had Tamsen Tower razed in 2029.                      | told",
                "When did Brandt become mayor?          | Since 2029 Brandt has been mayor of Tamsen.                 | told",
                "When did Tamsen buy Brandt?            | Brandt agreed to buy power from Olund and Tamsen in 2029.   | fact_missing",
                "When did Tamsen buy Brandt?            | In 2029 Brandt was bought by Tamsen.                        | told",
                "When did Tamsen buy Brandt?            | Tamsen, a rival, bought Brandt in 2029.                     | told"
            })
    void an_event_that_nothing_found_tells_of_has_no_reason_and_no_day(
            String question, String sentence, String outcome) {
        String got = reason(answer(question, sentence));
        assertEquals(outcome, got, question + " " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who designed the Brandt Bridge?           | The Brandt Bridge was opened by Ines Olund in 2029.         | fact_missing",
                "Who designed the Brandt Bridge?           | Ines Olund was the architect of the Brandt Bridge.          | told",
                "Who opened the Brandt Bridge?             | The Brandt Bridge has cost Ines Olund a fortune.            | told",
                "What interest rate does Brandt pay?       | Brandt owes Olund 40 million euros.                         | fact_missing",
                "What interest rate does Brandt pay?       | Brandt pays Olund 4% on its loan.                           | told",
                "What interest rate does Brandt pay?       | Brandt owes 40 million euros, and Olund holds 12% of it.    | fact_missing"
            })
    void a_doer_or_a_rate_that_is_told_in_few_words_is_missing_without_them(
            String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question + " " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the chief executive of Tamsen?      | Brandt's chief executive, Ines Olund, praised Tamsen.       | fact_missing",
                "Who is the chief executive of Tamsen?      | Ines Olund, chief executive of Brandt, praised Tamsen.      | fact_missing",
                "Who is the chief executive of Tamsen?      | Tamsen shares fell as Brandt chief executive Ines Olund left. | fact_missing",
                "Who is the chief executive of Tamsen?      | Tamsen is owned by Ines Olund.                              | fact_missing",
                "Who is the chief executive of Tamsen?      | Tamsen's chief executive has left.                          | fact_missing",
                "Who is the chief executive of Tamsen?      | Tamsen's chief executive, Ines Olund, has left.             | told",
                "Who is the CEO of Tamsen?                  | Ines Olund, who has led Tamsen since 2029, runs Tamsen alone. | told",
                "Who is Tamsen's boss?                      | The chief executive, Ines Olund, said Tamsen was sound.     | told",
                "Is Ines Olund the chief executive?         | Ines Olund wants both, and Tamsen runs on wind.             | fact_missing",
                "Is Olund the CEO of Tamsen?                | Ines Olund wants both, and Tamsen runs on wind.             | fact_missing",
                "is she still the boss?                     | The chief executive, Ines Olund, said Tamsen was sound.     | told",
                "Is Olund the chief executive of Tamsen?    | Ines Olund runs Tamsen from abroad.                         | told",
                "Is Olund, who bought the old ferry line, a friend of the chief executive?  | Ines Olund wants both, and Tamsen runs on wind.             | told",
                "What is the name of Ines Olund's husband?  | Ines Olund has led Tamsen since 2029, said Peter Brandt.    | fact_missing",
                "What is the name of Ines Olund's husband?  | Ines Olund married Peter Brandt in 2029.                    | told",
                "What's Tamsen's lawyer called?             | A lawyer of Tamsen said so in Brandt.                       | told",
                "What's Tamsen's lawyer called?             | Tamsen said so in Brandt.                                   | fact_missing",
                "Who runs Tamsen?                           | Tamsen runs for seven years, as Ines Olund has said.        | fact_missing",
                "Who runs Tamsen?                           | Ines Olund runs the Tamsen works.                           | told",
                "Who runs the museum?                       | Museum director Ines Olund was lost for words.              | told"
            })
    void the_holder_of_a_post_is_missing_where_only_somebody_elses_is_named(
            String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question + " " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How old is Ines Olund?              | Ines Olund has run Brandt since 2029, and 300 people work there. | fact_missing",
                "And how old is Ines Olund?          | Ines Olund, 41, has run Brandt since 2029.          | told",
                "How old is Ines Olund?              | The 41-year-old Ines Olund runs Brandt.             | told",
                "How old is Ines Olund?              | Ines Olund turned 41 in May.                        | told",
                "How old is Ines Olund?              | The 41-year-old denies the charges.                 | fact_missing",
                "How old is the Brandt bridge?       | The Brandt bridge was built in 1911.                | told",
                "How much does Brandt pay?           | Brandt plays two parts in it, and it pays to watch. | fact_missing",
                "And how much does Brandt pay?       | Brandt pays half of it.                             | told",
                "How much will the bridge cost?      | Nobody knows what the bridge will cost.             | told",
                "How many people work at Brandt?     | People like to work at Brandt, said Ines Olund.     | fact_missing",
                "How many people work at Brandt?     | Hardly a dozen people work at Brandt.               | told",
                "How many people work at Brandt?     | Forty people work at Brandt.                        | told",
                "How many people work at Brandt?     | Nobody works at Brandt.                             | told",
                "How many years did Olund get?       | Olund was questioned for eleven hours.              | fact_missing",
                "How many years did Olund get?       | Olund was locked up for two decades.                | told",
                "How many hours did Olund sit there? | Olund came out of the 11-hour session in Brandt.    | told",
                "What does the ferry to Brandt cost? | The ferry to Brandt runs daily, at a cost.          | fact_missing",
                "What does the ferry to Brandt cost? | The ferry to Brandt is free.                        | told",
                "What does the ferry to Brandt cost? | The ferry to Brandt costs 7 euros.                  | told",
                "What salary does Ines Olund draw?   | Ines Olund has run Brandt since 2029 for a salary.  | fact_missing",
                "What salary does Ines Olund draw?   | Ines Olund draws 40,000 euros a year.               | told",
                "What is Ines Olund's salary?        | Ines Olund of Brandt keeps her salary secret.       | told",
                "What was Brandt's revenue in 2029?  | Brandt grew in 2029, when its revenue was the best. | fact_missing",
                "What were the main causes that led to the rise of Brandt's revenue in 2029? | Brandt's revenue rose in 2029 thanks to Ines Olund. | told",
                "What was Brandt's revenue share?    | Brandt's share was the best of all, as was its revenue. | told"
            })
    void a_number_asked_for_is_missing_where_there_is_none(String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question + " " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the name of the student who was arrested in Brandt? | A student was arrested in Brandt, his lawyer Ines Olund said. | fact_missing",
                "What is the name of the student who was arrested in Brandt? | In Brandt the police arrested a student from Olund.           | fact_missing",
                "What is the name of the student who was arrested in Brandt? | The student Ines Olund was arrested in Brandt.                 | told",
                "What's the student called who was arrested in Brandt?       | Ines Olund, a student, was arrested in Brandt.                 | told",
                "What's the student called who was arrested in Brandt?       | A student was arrested in Brandt.                              | fact_missing",
                "What is the doctor's name?                                  | Dr Ines Olund treated the wound, said the clinic.              | told",
                "What is the name of the woman who runs the Brandt plant?    | The plant at Brandt is run by its director, Ines Olund.        | told",
                "What is the name of the brewery in Brandt?                  | The beer of Brandt comes from a local brewery.                 | fact_missing",
                "What is the name of the brewery in Brandt?                  | The beer of Brandt is made by the Olund brewery.               | told",
                "What is the agent called that causes it in Brandt?          | The agents that cause it in Brandt are called pathogens.       | told"
            })
    void a_name_asked_for_is_missing_where_none_is_given_to_what_is_asked(
            String question, String sentence, String outcome) {
        assertEquals(outcome, reason(answer(question, sentence)), question + " " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did Tamsen shares fall?               | Brandt shares fell for a while.              | Tamsen shares rose on Monday.",
                "Did Tamsen's shares fall?             | The Brandt shares fell for a while.          | Tamsen's shares rose on Monday.",
                "How many people work at the plant in Olund? | About 300 people work at the plant in Tamsen. | The plant in Olund employs a few.",
            })
    void what_is_told_of_another_is_no_answer(String question, String anothers, String own) {
        var found = Found.forQuestion(question).cosine(0.9).article("a", line(3, anothers), line(1, own));
        var answer = assertInstanceOf(Answer.Grounded.class, always.answer(found.retrieval()));
        assertEquals(own, answer.sentences().getFirst().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did Olund shares fall?        | Brandt shares fell, while those of Olund rose. | it has the name asked for",
                "Did the EU parliament vote?   | The European Union saw Tamsen's parliament vote.                | it has what the name is short for",
                "Did Danish shares fall?       | Brandt shares fell for a while.                | a people is no owner",
                "What did Olund shares do?     | Annual shares of the market fell for a while.  | what opens a sentence is no name",
                "Whose shares fell?            | Brandt shares fell for a while.                | no name is asked for"
            })
    void what_may_be_told_of_the_one_asked_for_stays(String question, String sentence, String why) {
        var found =
                Found.forQuestion(question).cosine(0.9).article("a", line(3, sentence), line(1, "Nothing else fell."));
        var answer = assertInstanceOf(Answer.Grounded.class, always.answer(found.retrieval()));
        assertEquals(sentence, answer.sentences().getFirst().text(), why);
    }

    @Test
    void the_short_span_is_the_value_that_holds_and_not_the_one_it_is_held_against() {
        var answer =
                answer("How many villagers fell ill in Brandt?", "Seven villagers, not three, fell ill in Brandt.");
        assertEquals("Seven", assertInstanceOf(Answer.Grounded.class, answer).shortSpan());
    }

    @Test
    void of_what_lasts_until_it_ends_the_newest_report_decides() {
        var found = Found.forQuestion("Why did Brandt keep its exclusive right?")
                .cosine(0.9)
                .dated("old", MAY, line(3, "Brandt keeps its exclusive right to the harbour."))
                .dated("new", MAY.plusDays(90), line(2, "Brandt gave up its exclusive right to the harbour."));
        var silent = assertInstanceOf(Answer.NotFound.class, always.answer(found.retrieval()));
        assertEquals(Answer.Reason.CONTRADICTED, silent.reason());
        assertEquals("new", requireNonNull(silent.nearest()).article().id());
    }

    @Test
    void an_older_report_of_the_opposite_contradicts_nothing() {
        var found = Found.forQuestion("Why did Brandt keep its exclusive right?")
                .cosine(0.9)
                .dated("old", MAY, line(3, "Brandt gave up its exclusive right to the harbour."))
                .dated("new", MAY.plusDays(90), line(2, "Brandt keeps its exclusive right to the harbour."));
        assertInstanceOf(Answer.Grounded.class, always.answer(found.retrieval()));
    }
}
