package org.runflow.docs.sample;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes analysis.json. */
final class RequestFile {
    /** As by default, but with the same line ends on every platform and no blank before a colon. */
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private RequestFile() {}

    static void write(Path file, List<FieldPlan> plans, List<Course> courses) {
        try {
            String json = new ObjectMapper().writer(LAYOUT).writeValueAsString(request(plans, courses));
            Files.writeString(file, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static ObjectNode request(List<FieldPlan> plans, List<Course> courses) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("name", "Linnhaven Running Weekend 2026").put("time_zone", "Europe/Copenhagen");
        request.putObject("days").put("sat", "2026-09-12").put("sun", "2026-09-13");
        request.put("segments_file", "segments.csv")
                .put("flow_file", "flow.csv")
                .put("locations_file", "locations.csv");
        for (int i = 0; i < plans.size(); i++) {
            FieldPlan plan = plans.get(i);
            request.withArray("events")
                    .addObject()
                    .put("name", plan.event())
                    .put("day", plan.day())
                    .put("start_time", plan.start())
                    .put("event_duration_minutes", plan.limitMinutes())
                    .put("distance_km", courses.get(i).distanceKm())
                    .put("runners_file", plan.event() + "_runners.csv")
                    .put("gpx_file", plan.event() + ".gpx");
        }
        ObjectNode groups = request.putObject("event_groups");
        groups.putArray("sunday").add("marathon").add("half").add("10k");
        groups.putArray("short").add("10k").add("5k");
        return request;
    }
}
