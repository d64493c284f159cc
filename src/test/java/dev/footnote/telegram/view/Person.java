package dev.footnote.telegram.view;

/**
 * Somebody who writes to the bot.
 *
 * @param language what the app is set to, as Telegram names it
 */
record Person(long id, String name, String language) {

    static final Person ADA = new Person(1001, "Ada", "en");
    static final Person BEN = new Person(1002, "Ben", "en");
    static final Person KLARA = new Person(1003, "Klara", "de");
    static final Person INES = new Person(1004, "Inês", "pt-br");
    static final Person EDITOR = new Person(1005, "Edith", "en");
}
