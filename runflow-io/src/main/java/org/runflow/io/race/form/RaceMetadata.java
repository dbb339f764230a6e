package org.runflow.io.race.form;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.runflow.ArtifactKey;
import org.runflow.io.ArtifactForms;
import org.runflow.io.catalog.MetadataSection;
import org.runflow.io.catalog.PublishedScope;
import org.runflow.io.catalog.PublishedScope.Computation;

/**
 * What the metadata of a race day refers to and what lists of runs show of it. Everything is cut out of the files of results as it stands there: nothing is computed, and no result is read as a
 * value, so that a run which reuses everything learns to read none.
 */
final class RaceMetadata {
    private static final String EVENTS = "events";
    private static final String SUMMARY = "summary";
    private static final String GROUPS = "event_groups";
    private static final String STATUS = "operational_status";
    private static final String AGGREGATES = "aggregates";
    private static final String PARTICIPANTS = "participants";

    private RaceMetadata() {}

    static ArtifactForms addTo(ArtifactForms forms) {
        return forms.section(MetadataSection.ofScope(EVENTS, List.of(DENSITY), day -> find(day, DENSITY, EVENTS))
                        .early())
                .section(MetadataSection.ofScope(
                        PARTICIPANTS, List.of(OVERVIEW), day -> find(day, OVERVIEW, PARTICIPANTS)))
                .section(MetadataSection.ofScope(
                        "computation", List.of(DENSITY, FLOW, LOCATIONS), RaceMetadata::computation))
                .section(MetadataSection.ofScope(
                        "derived_metrics",
                        List.of(EXPERIENCE),
                        day -> day.findProperties(EXPERIENCE, Set.of(GROUPS, STATUS, AGGREGATES))
                                .map(RaceMetadata::derived)))
                .section(MetadataSection.ofRun("peak_density", List.of(DENSITY), RaceMetadata::peaks));
    }

    private static Optional<Map<String, Computation>> computation(PublishedScope day) {
        Map<String, Computation> computation = new LinkedHashMap<>();
        day.computation(DENSITY, SUMMARY).ifPresent(density -> computation.put("density", density));
        day.computation(FLOW, SUMMARY).ifPresent(flow -> computation.put("flow", flow));
        day.computation(LOCATIONS, SUMMARY).ifPresent(locations -> computation.put("locations", locations));
        return Optional.of(computation);
    }

    private static Map<String, Object> derived(Map<String, Object> experience) {
        Map<String, Object> groups = new LinkedHashMap<>();
        object(experience, GROUPS)
                .forEach((name, group) -> groups.put(name, cut(object(group), EVENTS, "res", "res_p10")));
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put("res", Map.of(GROUPS, groups));
        derived.put(STATUS, cut(object(experience, STATUS), "status", "worst_los", "peak_density"));
        derived.put(AGGREGATES, object(experience, AGGREGATES));
        return derived;
    }

    private static Optional<Map<String, Object>> peaks(PublishedScope run) {
        Map<String, Object> peaks = new LinkedHashMap<>();
        for (String day : run.scopes()) {
            find(run, DENSITY.in(day), SUMMARY)
                    .flatMap(summary -> Optional.ofNullable(object(summary).get("peak_density_overall")))
                    .ifPresent(peak -> peaks.put(day, peak));
        }
        return Optional.of(peaks);
    }

    private static Optional<Object> find(PublishedScope scope, ArtifactKey<?> key, String property) {
        return scope.findProperties(key, Set.of(property))
                .flatMap(properties -> Optional.ofNullable(properties.get(property)));
    }

    private static Map<String, Object> object(Map<String, Object> of, String name) {
        return object(Optional.ofNullable(of.get(name)).orElseThrow());
    }

    @SuppressWarnings("unchecked") // the names of a JSON object are texts
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** Those properties, as far as they are there. */
    private static Map<String, Object> cut(Map<String, Object> properties, String... names) {
        Map<String, Object> cut = new LinkedHashMap<>();
        for (String name : names) {
            Object value = properties.get(name);
            if (value != null) {
                cut.put(name, value);
            }
        }
        return cut;
    }
}
