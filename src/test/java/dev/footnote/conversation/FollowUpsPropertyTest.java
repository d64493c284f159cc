package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FollowUpsPropertyTest {

    private final FollowUps followUps = new FollowUps();

    @Property(tries = 2000)
    void a_rewrite_never_loses_the_names_and_numbers_of_the_question(
            @ForAll("chats") List<Turn> history, @ForAll("questions") String question) {
        String standalone = followUps.standalone(history, question);
        for (Word word : Word.of(question)) {
            boolean name = word.capital() && word.start() > 0;
            assertTrue(
                    !name && !word.number() || standalone.contains(word.text()),
                    () -> "'" + word.text() + "' of '" + question + "' is not in '" + standalone + "' after "
                            + history);
        }
    }

    @Property(tries = 500)
    void the_first_question_stays_as_it_is(@ForAll("questions") String question) {
        assertTrue(followUps.standalone(List.of(), question).equals(question));
    }

    @Provide
    Arbitrary<List<Turn>> chats() {
        Arbitrary<String> answers = Arbitraries.of(
                "Maria Keller founded it in Oslo in 2019.", "On 3 May 2021, in Lyon.", "$40 billion", "", "No.");
        return Combinators.combine(questions(), answers.injectNull(0.4))
                .as((question, answer) -> new Turn(question, null, answer))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Frames with holes for names, numbers and things, so that questions lean, stand alone or are no sentence. */
    @Provide
    Arbitrary<String> questions() {
        Arbitrary<String> frames = Arbitraries.of(
                "How much did # pay # for the deal in %?",
                "And with #?",
                "And in %?",
                "What about #'s rival?",
                "no, #",
                "I meant # in %",
                "Why did it sell % of its + to #?",
                "How does # compare?",
                "What does # say about the + of that deal?",
                "Is the # + larger than theirs?",
                "When did he leave # then?",
                "How many + do they have there, % or %?",
                "Which one did # buy?",
                "What is the biggest in #?",
                "Interesting. Who runs # now?",
                "Does #, which owns % +, know her?",
                "the # one?",
                "What are the risks?",
                "# and #?",
                "Tell me more about # +.");
        Arbitrary<String> names = Arbitraries.of(
                "Oracle",
                "Sam Altman",
                "Rio de Janeiro",
                "GPT-5",
                "the EU",
                "Ford's",
                "New York",
                "iRobot",
                "Élan",
                "U.S.");
        Arbitrary<String> numbers = Arbitraries.of("2024", "38", "$1.5", "4%", "1998", "10,000");
        Arbitrary<String> things = Arbitraries.of("plants", "deal", "chips and cars", "contract", "share", "city");
        return Combinators.combine(
                        frames, names.list().ofSize(2), numbers.list().ofSize(2), things)
                .as((frame, name, number, thing) -> filled(frame, name, number, thing));
    }

    private static String filled(String frame, List<String> names, List<String> numbers, String thing) {
        StringBuilder question = new StringBuilder();
        List<String> name = new ArrayList<>(names);
        List<String> number = new ArrayList<>(numbers);
        for (char c : frame.toCharArray()) {
            switch (c) {
                case '#' -> question.append(name.removeFirst());
                case '%' -> question.append(number.removeFirst());
                case '+' -> question.append(thing);
                default -> question.append(c);
            }
        }
        return question.toString();
    }
}
