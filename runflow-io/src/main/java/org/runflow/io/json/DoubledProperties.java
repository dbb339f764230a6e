package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.runflow.error.InputProblem;

/** Finds properties that stand twice in one object, all of a text, as the parser cannot: it ends at the first, and tells it from other damage by words alone. */
final class DoubledProperties {
    private DoubledProperties() {}

    /**
     * Adds a problem for each, with its line and its place, as in {@code program.command}.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException where the text is not JSON; those before are added
     */
    static void find(byte[] content, String file, List<InputProblem> problems) throws IOException {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser json = JsonForm.factory().createParser(content)) {
            json.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.FIELD_NAME && !open.element().add(json.currentName())) {
                    problems.add(new InputProblem(
                            file,
                            OptionalInt.of(json.currentTokenLocation().getLineNr()),
                            Optional.of(place(json.getParsingContext())),
                            Optional.empty(),
                            "stands twice in one object"));
                }
            }
        }
    }

    private static String place(JsonStreamContext property) {
        List<String> outermostLast = new ArrayList<>();
        for (JsonStreamContext at = property; at != null; at = at.getParent()) {
            if (at.inObject()) {
                outermostLast.add(at.getCurrentName());
            } else if (at.inArray()) {
                outermostLast.add(String.valueOf(at.getCurrentIndex()));
            }
        }
        Collections.reverse(outermostLast);
        return String.join(".", outermostLast);
    }
}
