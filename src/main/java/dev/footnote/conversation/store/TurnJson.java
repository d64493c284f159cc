package dev.footnote.conversation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.article.Span;
import dev.footnote.conversation.Turn;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a turn that nobody searches for, as JSON in a column. */
final class TurnJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TurnJson() {}

    private record Place(int n, String article, int start, int end) {}

    private record Choice(String name, List<String> choices) {}

    static String cited(List<Turn.Cited> cited) throws SQLException {
        return written(cited.stream()
                .map(c -> new Place(
                        c.number(), c.article(), c.span().start(), c.span().end()))
                .toList());
    }

    static List<Turn.Cited> cited(String json) throws SQLException {
        List<Place> places = read(json, new TypeReference<List<Place>>() {});
        return places.stream()
                .map(p -> new Turn.Cited(p.n, p.article, new Span(p.start, p.end)))
                .toList();
    }

    static @Nullable String askedBack(Turn.@Nullable AskedBack askedBack) throws SQLException {
        return askedBack == null ? null : written(new Choice(askedBack.name(), askedBack.choices()));
    }

    static Turn.@Nullable AskedBack askedBack(@Nullable String json) throws SQLException {
        if (json == null) {
            return null;
        }
        Choice choice = read(json, new TypeReference<Choice>() {});
        return new Turn.AskedBack(choice.name, choice.choices);
    }

    private static String written(Object value) throws SQLException {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new SQLException("a turn could not be written as JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) throws SQLException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new SQLException("a turn holds damaged JSON", e);
        }
    }
}
