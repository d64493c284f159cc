package dev.footnote.console;

import dev.footnote.ask.Reply;

/** Keeps what readers say of answers; where and how is for others to know. */
public interface Feedback {

    /**
     * Keeps a verdict on an answer.
     *
     * @param right whether the reader found it right
     * @param note what the reader had to say about it; may be empty
     * @return a clause for the reader: where it was kept ("kept in feedback.jsonl")
     * @throws NotKept where it could not be kept
     */
    String keep(Reply reply, boolean right, String note) throws NotKept;

    /** A verdict could not be kept; the message is a sentence for the reader. */
    final class NotKept extends Exception {
        private static final long serialVersionUID = 1L;

        /** With the sentence that says why. */
        public NotKept(String sentence) {
            super(sentence);
        }
    }
}
