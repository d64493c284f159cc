package dev.footnote.telegram.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.telegram.inbox.RawUpdate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Updates taken apart, each on its own.
 *
 * @param updates those with an id
 * @param nameless those without, as JSON: they cannot be told apart from a repetition, nor confirmed
 */
public record Batch(List<RawUpdate> updates, List<String> nameless) {

    // Numbers stay as they were written: ids have up to 52 bits, and money in updates may be decimal.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the lists. */
    public Batch {
        updates = List.copyOf(updates);
        nameless = List.copyOf(nameless);
    }

    /** Takes apart the array in the result of {@code getUpdates}; anything but an array holds no updates. */
    public static Batch of(@Nullable JsonNode result) {
        var updates = new ArrayList<RawUpdate>();
        var nameless = new ArrayList<String>();
        if (result != null && result.isArray()) {
            result.forEach(update -> add(update, updates, nameless));
        }
        return new Batch(updates, nameless);
    }

    /** Takes one update, as a webhook receives it; text that is no JSON is nameless. */
    public static Batch one(String json) {
        var updates = new ArrayList<RawUpdate>();
        var nameless = new ArrayList<String>();
        try {
            add(JSON.readTree(json), updates, nameless);
        } catch (JsonProcessingException e) {
            nameless.add(json);
        }
        return new Batch(updates, nameless);
    }

    private static void add(JsonNode update, List<RawUpdate> updates, List<String> nameless) {
        var id = Fields.integer(update, "update_id");
        if (id == null) {
            nameless.add(update.toString());
        } else {
            updates.add(new RawUpdate(id, UpdateReader.lane(update), update.toString()));
        }
    }

    /** The offset that confirms the whole batch; null where none of it has an id. */
    public @Nullable Integer confirmation() {
        return updates.stream()
                .map(RawUpdate::id)
                .max(Long::compare)
                .filter(id -> id < Integer.MAX_VALUE)
                .map(id -> id.intValue() + 1)
                .orElse(null);
    }

    /** Reads {@code body}. */
    static JsonNode tree(String body) throws JsonProcessingException {
        return JSON.readTree(body);
    }
}
