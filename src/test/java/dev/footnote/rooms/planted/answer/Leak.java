package dev.footnote.rooms.planted.answer;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.PlantedModel;
import java.util.List;
import org.telegram.planted.Update;

/** Breaks three rules: a model in a public method, a provider, and Telegram. */
public final class Leak {

    private final PlantedModel provider = new PlantedModel();

    /** A port as a type argument. */
    public List<ChatModel> models() {
        return List.of();
    }

    /** A port as a parameter. */
    public void take(ChatModel model) {}

    Object kept() {
        return List.of(provider, new Update());
    }

    void innerUseIsFine(ChatModel model) {}
}
