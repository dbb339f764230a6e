package org.runflow.io.race.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.io.race.dialect.Wanted;

/** Reads a JSON file into values that know their lines. A key that occurs twice and anything that is not JSON is a problem. */
final class JsonReader {
    /** Longest file and longest text accepted; a request is some kilobytes. */
    private static final int MAX_LENGTH = 16 << 20;

    private static final int MAX_TEXT_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_LENGTH)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private final InputFile file;
    private final JsonParser parser;

    private JsonReader(InputFile file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The object the file holds, or nothing when that is a problem. */
    static Optional<JsonValue> readObject(InputFile file) {
        try (Reader text = file.text(Wanted.JSON);
                JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(file, parser).root();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            file.problem(line, "is not JSON: " + JsonCause.inPlainWords(e.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            file.unreadable(e);
            return Optional.empty();
        }
    }

    private Optional<JsonValue> root() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            file.problem(1, "must hold one JSON object in braces");
            return Optional.empty();
        }
        JsonValue root = value("");
        if (parser.nextToken() != null) {
            file.problem(line(), "goes on after the end of the JSON object");
        }
        return Optional.of(root);
    }

    private JsonValue value(String path) throws IOException {
        int line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path, line);
            case START_ARRAY -> array(path, line);
            case VALUE_STRING -> JsonValue.scalar(JsonValue.Kind.TEXT, path, line, whole(path, line, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                JsonValue.scalar(JsonValue.Kind.NUMBER, path, line, parser.getText());
            default -> JsonValue.scalar(JsonValue.Kind.OTHER, path, line, parser.getText());
        };
    }

    private JsonValue object(String path, int line) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        JsonValue object = new JsonValue(JsonValue.Kind.OBJECT, path, line, "", members, List.of());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            parser.nextToken();
            JsonValue earlier = members.get(name);
            JsonValue member = value(object.pathOf(name));
            if (earlier == null) {
                members.put(name, member);
            } else {
                file.problem(nameLine, object.pathOf(name), "", "occurs twice, first in line " + earlier.line());
            }
        }
        return object;
    }

    private JsonValue array(String path, int line) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]"));
        }
        return new JsonValue(JsonValue.Kind.ARRAY, path, line, "", Map.of(), items);
    }

    /** A JSON text may hold half a surrogate pair, which is no text: a problem. A question mark stands in, so that the rest can be judged. */
    private String whole(String path, int line, String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (!whole.equals(text)) {
            file.problem(
                    line, path, whole, "is no valid text: it holds half a surrogate pair, shown as a question mark");
        }
        return whole;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
