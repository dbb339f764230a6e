package org.runflow.io;

import static org.runflow.raceday.RaceDayPipeline.DENSITY;
import static org.runflow.raceday.RaceDayPipeline.FLAGS;
import static org.runflow.raceday.RaceDayPipeline.OVERVIEW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.density.DayFlags;
import org.runflow.density.DensityResults;
import org.runflow.io.catalog.MetadataSections;
import org.runflow.io.catalog.PublishedScope;
import org.runflow.io.catalog.Section;
import org.runflow.raceday.DayOverview;

/** What the metadata of a race day refers to and what lists of runs show of it; everything is read from results, nothing computed. */
final class RaceMetadata implements MetadataSections {
    @Override
    public List<Section> of(PublishedScope scope) {
        return scope.name().isEmpty() ? ofRun(scope) : ofDay(scope);
    }

    private static List<Section> ofDay(PublishedScope day) {
        List<Section> sections = new ArrayList<>();
        day.find(DENSITY).ifPresent(density -> sections.add(new Section("events", density.events())));
        day.computation(DENSITY, DensityResults::summary)
                .ifPresent(density -> sections.add(new Section("computation", Map.of("density", density))));
        sections.add(new Section("derived_metrics", Map.of("aggregates", aggregates(day))));
        return sections;
    }

    private static Map<String, Integer> aggregates(PublishedScope day) {
        Map<String, Integer> aggregates = new LinkedHashMap<>();
        day.find(OVERVIEW)
                .ifPresent(overview -> aggregates.put(
                        "total_participants",
                        overview.events().stream()
                                .mapToInt(DayOverview.Event::runners)
                                .sum()));
        day.find(DENSITY)
                .ifPresent(density ->
                        aggregates.put("total_segments", density.summary().totalSegments()));
        day.find(FLAGS)
                .map(DayFlags::segments)
                .ifPresent(flagged -> aggregates.put("flagged_segments", flagged.size()));
        return aggregates;
    }

    private static List<Section> ofRun(PublishedScope run) {
        Map<String, Double> peaks = new LinkedHashMap<>();
        for (String day : run.scopes()) {
            run.find(DENSITY.in(day))
                    .ifPresent(density -> peaks.put(day, density.summary().peakDensityOverallPerM2()));
        }
        return List.of(new Section("peak_density", peaks));
    }
}
