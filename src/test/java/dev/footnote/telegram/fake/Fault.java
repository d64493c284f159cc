package dev.footnote.telegram.fake;

/** How a request goes wrong. */
public enum Fault {
    /** It does not. */
    NONE,
    /** The connection ends before anything was done. */
    CUT_BEFORE,
    /** It is done, and the connection ends without an answer. */
    CUT_AFTER,
    /** Nothing is done; a server in front answers with a page. */
    GATEWAY_BEFORE,
    /** It is done, and a server in front answers with a page. */
    GATEWAY_AFTER,
    /** Telegram asks to wait a second. */
    TOO_MANY,
    /** It is done, and the answer breaks off in the middle of its JSON. */
    GARBLED_AFTER,
    /** It is done half a second later. */
    SLOW,
    /** The token is said to be wrong. */
    UNAUTHORIZED,
    /** {@code ok} without a result. */
    NULL_RESULT
}
