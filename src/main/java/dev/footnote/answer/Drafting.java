package dev.footnote.answer;

/**
 * Hears an answer while a language model writes it. What it hears is not verified yet: a front end shows it as a draft, and
 * the verified answer takes its place.
 */
public interface Drafting {

    /** Hears nothing. */
    Drafting SILENT = new Drafting() {
        @Override
        public void piece(String text) {}

        @Override
        public void withdrawn() {}
    };

    /** The next piece of the draft, as it came; may be called from another thread than that which asked. */
    void piece(String text);

    /** What was heard so far does not count; another draft may follow. */
    void withdrawn();
}
