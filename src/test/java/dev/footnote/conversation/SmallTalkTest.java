package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    private static final SmallTalk TALK = new SmallTalk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks!|You're welcome.",
                "thank you so much|You're welcome.",
                "THX|You're welcome.",
                "Ok, thanks a lot!|You're welcome.",
                "Great, thank you very much for your help.|You're welcome.",
                "thanks again, that's very helpful|You're welcome.",
                "Many thanks 🙏|You're welcome.",
                "Hello|Hello. What",
                "hi there!|Hello. What",
                "Hey Footnote|Hello. What",
                "Good morning everyone|Hello. What",
                "Bye|Goodbye.",
                "ok bye|Goodbye.",
                "Thanks, goodbye!|Goodbye.",
                "Have a nice day :)|Goodbye.",
                "See you later|Goodbye.",
                "That's all, thanks|Goodbye.",
                "Help|Ask me about",
                "help!|Ask me about",
                "What can you do?|Ask me about",
                "Hello, what can you do?|Ask me about",
                "so what can I ask you|Ask me about",
                "How do you work?|Ask me about",
                "Can you help me, please?|Ask me about",
                "Who are you?|I'm Footnote.",
                "And who are you?|I'm Footnote.",
                "What's your name?|I'm Footnote.",
                "Are you a bot?|I'm Footnote.",
                "Are you human?|I'm Footnote.",
                "Hi, who are you?|I'm Footnote.",
                "How are you?|All well",
                "Hi! How are you today?|All well",
                "How’s it going|All well",
                "ok|All right.",
                "Okay, I see.|All right.",
                "Got it|All right.",
                "Interesting!|All right.",
                "Never mind|All right.",
                "no thanks|All right.",
                "Danke|Gern geschehen.",
                "Vielen Dank für die Hilfe!|Gern geschehen.",
                "Super, danke schön|Gern geschehen.",
                "Guten Morgen|Guten Tag.",
                "Tschüss!|Auf Wiedersehen.",
                "Wer bist du?|Ich bin Footnote.",
                "Was kannst du alles?|Fragen Sie",
                "Wie geht's dir?|Alles bestens",
                "Merci beaucoup !|Je vous en prie.",
                "Bonjour|Bonjour.",
                "Bonsoir, comment ça va ?|Tout va bien",
                "Au revoir et merci|Au revoir.",
                "Qui êtes-vous ?|Je suis Footnote.",
                "Que peux-tu faire ?|Demandez-moi",
                "Muchas gracias|De nada.",
                "¡Hola! ¿Qué tal?|Todo bien",
                "¿Quién eres?|Soy Footnote.",
                "¿Qué puedes hacer?|Pregúnteme",
                "Adiós|Hasta luego.",
                "Grazie mille|Prego.",
                "Buongiorno|Salve.",
                "Chi sei?|Sono Footnote.",
                "Come stai?|Tutto bene",
                "Arrivederci|Arrivederci.",
                "Che cosa sai fare?|Mi chieda",
                "Obrigado|De nada.",
                "Olá, tudo bem?|Tudo bem",
                "Спасибо большое!|Пожалуйста.",
                "Привет|Здравствуйте.",
                "Кто ты?|Я Footnote.",
                "Что ты умеешь?|Спрашивайте",
                "Как дела?|Всё хорошо",
                "До свидания|До свидания.",
            })
    void is_answered_in_its_language(String message, String beginning) {
        String said = String.valueOf(TALK.reply(message));
        assertTrue(said.startsWith(beginning), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks to whom did the museum reopen?",
                "Who gave thanks at the ceremony?",
                "Thank you letters: who wrote them?",
                "What did she thank the crew for?",
                "Who said \"thanks, but no thanks\"?",
                "Thanksgiving date this year?",
                "Who are you and I supposed to believe?",
                "Who are you quoting?",
                "Who are the founders?",
                "Who are they?",
                "Who is it?",
                "Who is he?",
                "Who made it?",
                "Who built the bridge?",
                "What are you basing that on?",
                "What is your source for that?",
                "What is the name of the ferry?",
                "Hello Fresh revenue?",
                "HelloFresh",
                "Hello Kitty owner",
                "Hi Seas rescue ship",
                "Hey Jude writer",
                "Good morning Vietnam director",
                "Good Friday agreement",
                "Goodbye Lenin budget",
                "Bye Bye Birdie premiere",
                "What can OpenAI do?",
                "What can it do?",
                "What can the robot do?",
                "What can you do with a quantum computer?",
                "What can you tell me about the ferry?",
                "What can I do about the new tax?",
                "What do you know about the merger?",
                "What do you think of the deal?",
                "What does it do?",
                "How does it work?",
                "How do you work the new ticket machine?",
                "How can the city help?",
                "Help wanted ads: how many?",
                "Who needs help?",
                "Did the bank help?",
                "Can you help me find the price?",
                "Can you help me understand the ruling?",
                "How are you able to tell?",
                "How are the negotiations going?",
                "How are sales?",
                "How is the weather there?",
                "What's up with the merger?",
                "Is everything ok at Boeing?",
                "OK Corral shootout year",
                "Is it right?",
                "Right to repair law",
                "Is that all they paid?",
                "Why?",
                "And then?",
                "How many?",
                "Since when?",
                "Really?",
                "And Microsoft?",
                "Yes Minister first episode",
                "No Country for Old Men director",
                "Cool Earth donations",
                "Great Britain?",
                "Super Bowl winner",
                "Nice population",
                "Sure Start funding",
                "Wer bist du und wer ist er?",
                "Danke wem?",
                "Merci de me dire qui a gagné",
                "Gracias a quién reabrió el museo",
                "Grazie a chi ha riaperto?",
                "Кто ты такой и кто он?",
                "1",
                "?",
                "",
            })
    void a_question_is_none(String question) {
        assertNull(TALK.reply(question), question);
    }

    @Test
    void a_long_text_is_none() {
        assertNull(TALK.reply("thanks ".repeat(200)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi, how much is the ferry worth?           | how much is the ferry worth?",
                "hello there! When did it sink?             | When did it sink?",
                "hi how much is the ferry worth             | how much is the ferry worth",
                "Thank you! Who signed it?                  | Who signed it?",
                "Thanks a lot, mate. And with Microsoft?    | And with Microsoft?",
                "ok and with Microsoft?                     | and with Microsoft?",
                "wow ok. any other news?                    | any other news?",
                "Hmm, why?                                  | why?",
                "Good morning! What is new? Thank you.      | What is new?",
                "How long does it last? Thanks!             | How long does it last?",
                "Danke! Und mit Microsoft?                  | Und mit Microsoft?",
                "No, I meant Oracle.                        | No, I meant Oracle.",
                "Thanks!                                    | Thanks!",
                "Hello                                      | Hello",
                "Who said thanks, and why?                  | Who said thanks, and why?",
            })
    void is_taken_off_a_question_that_it_opens_or_ends(String message, String asked) {
        assertEquals(asked, TALK.asked(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello Fresh revenue?",
                "Hey Jude writer",
                "Good morning Vietnam director",
                "Great Britain exports?",
                "Thank you letters: who wrote them?",
                "Cool Britannia: what was it?",
                "Test results of the vaccine?",
                "What happened to OK Magazine?",
                "Nice attack in 2016?",
                "The Who. How many albums?",
            })
    void is_left_where_it_is_part_of_a_name(String message) {
        assertEquals(message, TALK.asked(message));
    }
}
