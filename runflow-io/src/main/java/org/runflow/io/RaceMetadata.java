package org.runflow.io;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.runflow.io.catalog.Computation;
import org.runflow.io.catalog.MetadataSections;
import org.runflow.io.catalog.PublishedScope;
import org.runflow.io.catalog.Section;
import org.runflow.race.density.DensityResults;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.location.LocationResults;
import org.runflow.race.service.LevelOfService;

/** What the metadata of a race day refers to and what lists of runs show of it; everything is read from results, nothing computed. */
final class RaceMetadata implements MetadataSections {
    @Override
    public List<Section> of(PublishedScope scope) {
        return scope.name().isEmpty() ? ofRun(scope) : ofDay(scope);
    }

    @Override
    public Set<String> reads() {
        return Set.of(DENSITY.name(), FLOW.name(), LOCATIONS.name(), EXPERIENCE.name());
    }

    private static List<Section> ofDay(PublishedScope day) {
        List<Section> sections = new ArrayList<>();
        day.find(DENSITY).ifPresent(density -> sections.add(new Section("events", density.events())));
        sections.add(new Section("computation", computation(day)));
        day.find(EXPERIENCE).ifPresent(experience -> sections.add(new Section("derived_metrics", derived(experience))));
        return sections;
    }

    private static Map<String, Computation> computation(PublishedScope day) {
        Map<String, Computation> computation = new LinkedHashMap<>();
        day.computation(DENSITY, DensityResults::summary).ifPresent(density -> computation.put("density", density));
        day.computation(FLOW, FlowResults::summary).ifPresent(flow -> computation.put("flow", flow));
        day.computation(LOCATIONS, LocationResults::summary)
                .ifPresent(locations -> computation.put("locations", locations));
        return computation;
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

    private static List<Section> ofRun(PublishedScope run) {
        Map<String, Double> peaks = new LinkedHashMap<>();
        for (String day : run.scopes()) {
            run.find(DENSITY.in(day))
                    .ifPresent(density -> peaks.put(day, density.summary().peakDensityOverallPerM2()));
        }
        return List.of(new Section("peak_density", peaks));
    }
}
