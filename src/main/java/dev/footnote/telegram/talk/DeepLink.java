package dev.footnote.telegram.talk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A link that opens the bot with a question: {@code https://t.me/NAME?start=q_} and the question in Base64. */
final class DeepLink {

    private static final String QUESTION = "q_";

    private DeepLink() {}

    /** The question of a payload; empty where it holds none. */
    static String question(String payload) {
        if (!payload.startsWith(QUESTION)) {
            return "";
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(payload.substring(QUESTION.length()));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return "";
        }
    }
}
