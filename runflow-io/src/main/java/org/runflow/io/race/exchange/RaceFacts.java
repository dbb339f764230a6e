package org.runflow.io.race.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.runflow.error.InputProblem;

/**
 * What the request of a folder says of one event, although the folder may not be complete yet.
 *
 * @param gun its start as it stands there
 * @param distanceKm its distance
 * @param date its day
 * @param zone zone of its clock
 */
record RaceFacts(Optional<String> gun, Optional<Double> distanceKm, Optional<LocalDate> date, Optional<ZoneId> zone) {
    static final RaceFacts NOTHING =
            new RaceFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final int HOUR_MIN = 60;

    static RaceFacts of(Path folder, String event, List<InputProblem> problems) {
        Path request = folder.resolve("analysis.json");
        if (!Files.isRegularFile(request)) {
            return NOTHING;
        }
        try {
            JsonNode root = JsonMapper.builder().build().readTree(Files.readAllBytes(request));
            for (JsonNode node : root.path("events")) {
                if (node.path("name").asText().equals(event)) {
                    return facts(root, node);
                }
            }
            problems.add(InputProblem.of(request.toString(), "has no event '" + event + "'"));
        } catch (IOException | DateTimeException e) {
            problems.add(InputProblem.of(request.toString(), "cannot be read; runflow validate tells more"));
        }
        return NOTHING;
    }

    private static RaceFacts facts(JsonNode root, JsonNode event) {
        JsonNode start = event.path("start_time");
        Optional<String> gun = start.isTextual()
                ? Optional.of(start.asText())
                : start.isInt()
                        ? Optional.of(start.asInt() / HOUR_MIN + ":" + (start.asInt() % HOUR_MIN < 10 ? "0" : "")
                                + start.asInt() % HOUR_MIN)
                        : Optional.empty();
        JsonNode date = root.path("days").path(event.path("day").asText());
        return new RaceFacts(
                gun,
                Optional.of(event.path("distance_km"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asDouble),
                date.isTextual() ? Optional.of(LocalDate.parse(date.asText())) : Optional.empty(),
                root.path("time_zone").isTextual()
                        ? Optional.of(ZoneId.of(root.path("time_zone").asText()))
                        : Optional.empty());
    }

    /** The offset of the event's clock at its gun. */
    ZoneOffset offset(long gunMillis) {
        return zone.isPresent() && date.isPresent()
                ? zone.get().getRules().getOffset(date.get().atStartOfDay().plusNanos(1_000_000 * gunMillis))
                : ZoneOffset.UTC;
    }
}
