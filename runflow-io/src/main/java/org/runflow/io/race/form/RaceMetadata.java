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
import org.runflow.io.ArtifactForms;
import org.runflow.io.catalog.Computation;
import org.runflow.io.catalog.MetadataSection;
import org.runflow.io.catalog.PublishedScope;
import org.runflow.race.DayOverview;
import org.runflow.race.density.DensityResults;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.location.LocationResults;
import org.runflow.race.service.LevelOfService;

/** What the metadata of a race day refers to and what lists of runs show of it; everything is read from results, nothing computed. */
final class RaceMetadata {
    private RaceMetadata() {}

    static ArtifactForms addTo(ArtifactForms forms) {
        return forms.section(MetadataSection.ofScope("events", List.of(DENSITY), RaceMetadata::events)
                        .early())
                .section(MetadataSection.ofScope(
                        "participants",
                        List.of(OVERVIEW),
                        day -> day.find(OVERVIEW).flatMap(DayOverview::participants)))
                .section(MetadataSection.ofScope(
                        "computation", List.of(DENSITY, FLOW, LOCATIONS), RaceMetadata::computation))
                .section(MetadataSection.ofScope(
                        "derived_metrics",
                        List.of(EXPERIENCE),
                        day -> day.find(EXPERIENCE).map(RaceMetadata::derived)))
                .section(MetadataSection.ofRun("peak_density", List.of(DENSITY), RaceMetadata::peaks));
    }

    private static Optional<List<String>> events(PublishedScope day) {
        return day.find(DENSITY).map(DensityResults::events);
    }

    private static Optional<Map<String, Computation>> computation(PublishedScope day) {
        Map<String, Computation> computation = new LinkedHashMap<>();
        day.computation(DENSITY, DensityResults::summary).ifPresent(density -> computation.put("density", density));
        day.computation(FLOW, FlowResults::summary).ifPresent(flow -> computation.put("flow", flow));
        day.computation(LOCATIONS, LocationResults::summary)
                .ifPresent(locations -> computation.put("locations", locations));
        return Optional.of(computation);
    }

    private static Map<String, Object> derived(ExperienceResults experience) {
        Map<String, Object> groups = new LinkedHashMap<>();
        experience
                .eventGroups()
                .forEach((name, group) -> groups.put(name, new Res(group.events(), group.res(), group.resP10())));
        OperationalStatus status = experience.operationalStatus();
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put("res", Map.of("event_groups", groups));
        derived.put(
                "operational_status",
                new Status(status.status().label(), status.worstLos(), status.peakDensityPerM2()));
        derived.put("aggregates", experience.aggregates());
        return derived;
    }

    private record Res(List<String> events, Optional<Double> res, Optional<Double> resP10) {}

    private record Status(String status, LevelOfService worstLos, double peakDensityPerM2) {}

    private static Optional<Map<String, Double>> peaks(PublishedScope run) {
        Map<String, Double> peaks = new LinkedHashMap<>();
        for (String day : run.scopes()) {
            run.find(DENSITY.in(day))
                    .ifPresent(density -> peaks.put(day, density.summary().peakDensityOverallPerM2()));
        }
        return Optional.of(peaks);
    }
}
