package dev.footnote.telegram.send;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * A request whose answer is handed on as it came. The library would convert it, and fail where a message that was sent
 * holds something it does not expect: the message would look as if it had not been sent.
 */
final class Call extends BotApiMethod<String> {

    private final String name;
    private final Object body;

    Call(String name, Object body) {
        this.name = name;
        this.body = body;
    }

    static Call of(BotApiMethod<?> method) {
        return new Call(method.getMethod(), method);
    }

    @JsonValue
    Object body() {
        return body;
    }

    @Override
    public String getMethod() {
        return name;
    }

    @Override
    public void validate() {
        // Telegram's own judgement is the one that counts; the library's exception would hold the message's text.
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }
}
