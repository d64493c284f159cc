package dev.footnote.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageBarrierTest {

    private static final LanguageBarrier ENGLISH = new LanguageBarrier(() -> List.of(
            "The harbour museum reopened in November after repairs that cost 41 million euros.",
            "The ferry was built in the north and has carried people across the bay ever since."));
    private static final LanguageBarrier GERMAN = new LanguageBarrier(() -> List.of(
            "Das Museum am Hafen wurde im November nach langen Arbeiten wieder eröffnet.",
            "Die Fähre ist im Norden gebaut worden und fährt seit vielen Jahren über die Bucht."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wie viel hat die Renovierung des Museums gekostet?|de",
                "Wann wurde das Museum wieder eröffnet?|de",
                "Was kostet das?|de",
                "Wer hat die Fähre gebaut?|de",
                "Warum kauft Google das Unternehmen?|de",
                "Welche Bank hat den Kredit gegeben?|de",
                "Combien vaut l'accord ?|fr",
                "Qui a construit le ferry ?|fr",
                "Quand le musée a-t-il rouvert ?|fr",
                "Pourquoi OpenAI achète-t-il des puces ?|fr",
                "Qu'est-ce que la ville a payé ?|fr",
                "¿Cuánto vale el contrato?|es",
                "¿Quién construyó el transbordador?|es",
                "¿Por qué cerraron la fábrica?|es",
                "cuando se reabrio el museo del puerto|es",
                "Quanto vale l'accordo?|it",
                "Chi ha costruito il traghetto?|it",
                "Perché il museo è stato chiuso?|it",
                "Quanto custa o contrato com a Amazon?|pt",
                "Quem construiu a balsa?|pt",
                "Hoeveel is de deal met Amazon waard?|nl",
                "Wie heeft het museum gebouwd?|nl",
                "Ile kosztowała naprawa muzeum?|pl",
                "Dlaczego zamknięto fabrykę i kto ją kupił?|pl",
                "Müze ne zaman yeniden açıldı?|tr",
                "Bu anlaşma ne kadar sürecek ve kim ödeyecek?|tr",
                "Сколько стоит сделка с Amazon?|ru",
                "Когда музей открылся снова?|ru",
                "Скільки коштує ця угода і хто її підписав?|uk",
                "متى أعيد افتتاح المتحف؟|ar",
                "博物馆什么时候重新开放？|zh",
                "OpenAI和亚马逊的交易值多少钱？|zh",
                "博物館はいつ再開しましたか？|ja",
                "박물관은 언제 다시 문을 열었습니까?|ko",
                "Πότε άνοιξε ξανά το μουσείο;|el",
            })
    void a_question_in_another_language_is_found(String question, String language) {
        LanguageBarrier.Met met = ENGLISH.met(question);
        assertNotNull(met, question);
        assertEquals(Locale.of(language), met.question());
        assertEquals(Locale.ENGLISH, met.articles());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much did the repairs cost?",
                "who won",
                "OpenAI AWS?",
                "OpenAI",
                "Siemens Energy Aktie",
                "Der Spiegel circulation",
                "La La Land director",
                "Who directed La La Land?",
                "El Paso population",
                "el nino and la nina difference",
                "Rio de Janeiro mayor",
                "Charles de Gaulle airport code",
                "Les Misérables premiere date",
                "who sang je t'aime moi non plus",
                "Who wrote Le Petit Prince?",
                "What does 'das ist gut' mean?",
                "What is the meaning of 東京?",
                "Björk's new album",
                "Leonardo da Vinci birthplace",
                "Vincent van Gogh",
                "Die Hard actors",
                "Who was Otto von Bismarck?",
                "San Francisco",
                "38 billion?",
                "Why?",
                "And Microsoft?",
                "Tesla Model Y price Germany",
                "Cristiano Ronaldo goals",
                "population Sao Paulo 2020",
                "Il Volo members",
                "Das Kapital author",
                "coup d'état Niger",
                "?",
                "",
            })
    void english_and_bare_names_are_not_taken_for_another(String question) {
        assertNull(ENGLISH.met(question), question);
    }

    @Test
    void english_is_the_other_language_where_the_articles_are_german() {
        LanguageBarrier.Met met = GERMAN.met("When did the museum reopen?");
        assertNotNull(met);
        assertEquals(new LanguageBarrier.Met(Locale.ENGLISH, Locale.GERMAN), met);
        assertNull(GERMAN.met("Wann wurde das Museum eröffnet?"));
        assertNull(GERMAN.met("OpenAI AWS?"));
    }

    @Test
    void each_language_of_a_mixed_collection_is_its_own() {
        LanguageBarrier mixed = new LanguageBarrier(() -> List.of(
                "The museum reopened in November and it was full of people.",
                "Das Museum wurde im November wieder eröffnet und es war voll."));
        assertNull(mixed.met("When did the museum reopen?"));
        assertNull(mixed.met("Wann wurde das Museum eröffnet?"));
        assertNotNull(mixed.met("Quand le musée a-t-il rouvert et pourquoi ?"));
    }

    @Test
    void without_articles_nothing_is_another_language() {
        assertNull(new LanguageBarrier(List::of).met("Wann wurde das Museum eröffnet?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Die Artikel sind auf Englisch.",
                "fr|Les articles sont en anglais.",
                "es|Los artículos están en inglés.",
                "it|Gli articoli sono in inglese.",
                "pt|Os artigos estão em inglês.",
                "nl|De artikelen zijn in het Engels.",
                "pl|Język artykułów: angielski.",
                "ru|Язык статей: английский.",
                "uk|Мова статей: англійська.",
                "tr|Makalelerin dili: İngilizce.",
                "zh|文章的语言是英语。",
                "ja|記事の言語は英語です。",
                "ko|기사의 언어는 영어입니다.",
                "el|The articles are in English, and this question is not.",
            })
    void the_reader_is_told_in_the_language_of_the_question(String language, String beginning) {
        String notice = Notices.of(new LanguageBarrier.Met(Locale.of(language), Locale.ENGLISH));
        assertTrue(notice.startsWith(beginning), notice);
        assertTrue(notice.contains("--model"), notice);
    }
}
