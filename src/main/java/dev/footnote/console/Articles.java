package dev.footnote.console;

/** The articles a chat is about. */
public interface Articles {

    /** How much there is, such as "20 articles, 112 passages". */
    String summary();

    /**
     * Takes in what changed of them on disk: the next question is answered from that.
     *
     * @return what came of it, in one sentence or more
     */
    String reload();
}
