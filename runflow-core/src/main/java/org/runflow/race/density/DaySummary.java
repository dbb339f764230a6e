package org.runflow.race.density;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.density.PassDensity.PassWindow;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Stretches;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.ById;

/** Turns the cells of a day into its density results. */
final class DaySummary {
    private final RaceDay day;
    private final DensitySettings settings;
    private final Horizon horizon;
    private final Map<String, Trajectories> trajectories = new HashMap<>();
    private final Stretches counted = new Stretches();
    private long personMs;

    private DaySummary(RaceDay day, DensitySettings settings) {
        this.day = day;
        this.settings = settings;
        this.horizon = Horizon.of(day, settings.windowMillis());
    }

    static DensityResults of(RaceDay day, DensitySettings settings, DensityCells cells) {
        DaySummary summary = new DaySummary(day, settings);
        List<SegmentDensity> segments = new ArrayList<>();
        for (int i = 0; i < day.segments().size(); i++) {
            segments.add(summary.segment(day.segments().get(i), cells.segments().get(i)));
        }
        return new DensityResults(
                DayHeader.of(day),
                DensityGridSettings.of(settings),
                ById.of(segments),
                summary.summary(segments),
                DayNotes.of(day));
    }

    private SegmentDensity segment(Segment segment, SegmentCells cells) {
        List<Presence> present = new ArrayList<>();
        ImmutableSortedMap.Builder<String, PassDensity> perEvent = ImmutableSortedMap.naturalOrder();
        for (String event : segment.eventNames()) {
            List<Pass> passes = segment.passesOf(event);
            List<Presence> ofEvent = new ArrayList<>();
            for (Pass pass : passes) {
                Presence presence = Presence.of(pass, trajectoriesOf(event));
                countOnce(pass, presence);
                ofEvent.add(presence);
            }
            Presence all = Presence.union(ofEvent);
            perEvent.put(event, passDensity(passes, runners(ofEvent), all));
            if (all.isAnybody()) {
                present.add(all);
            }
        }
        Optional<Presence> everybody = present.isEmpty() ? Optional.empty() : Optional.of(Presence.union(present));
        boolean anyRunner = segment.eventNames().stream()
                .anyMatch(event -> trajectoriesOf(event).size() > 0);
        return new SegmentFigures(segment, cells, settings, day.clock(), horizon, anyRunner)
                .with(everybody, perEvent.build());
    }

    private Trajectories trajectoriesOf(String event) {
        return trajectories.computeIfAbsent(
                event, name -> day.events().get(name).trajectories());
    }

    /** Different runners: whoever comes to a later pass has been at the one nearest to the start. */
    private static int runners(List<Presence> ofEvent) {
        return ofEvent.stream().mapToInt(Presence::stays).max().orElse(0);
    }

    private PassDensity passDensity(List<Pass> passes, int runners, Presence presence) {
        boolean any = presence.isAnybody();
        Pass pass = passes.get(0);
        return new PassDensity(
                pass.orientation(),
                pass.fromKm(),
                pass.toKm(),
                runners,
                any ? Optional.of(day.clock().at(presence.firstIn())) : Optional.empty(),
                any ? Optional.of(day.clock().at(presence.lastOut())) : Optional.empty(),
                presence.concurrency().peak(),
                Optional.of(passes.stream().map(PassWindow::of).toList()).filter(windows -> windows.size() > 1));
    }

    private void countOnce(Pass pass, Presence presence) {
        if (counted.add(pass.event(), pass.fromKm(), pass.toKm())) {
            personMs += presence.personMs();
        }
    }

    private DensitySummary summary(List<SegmentDensity> segments) {
        Map<LevelOfService, Integer> byLevel = new EnumMap<>(LevelOfService.class);
        for (LevelOfService level : LevelOfService.values()) {
            byLevel.put(level, 0);
        }
        int processed = 0;
        Optional<SegmentDensity> densest = Optional.empty();
        for (SegmentDensity segment : segments) {
            if (segment.isActive()) {
                processed++;
                byLevel.merge(segment.los(), 1, Integer::sum);
                if (densest.isEmpty()
                        || segment.peakDensityPerM2() > densest.get().peakDensityPerM2()) {
                    densest = Optional.of(segment);
                }
            }
        }
        return new DensitySummary(
                segments.size(),
                processed,
                segments.size() - processed,
                densest.map(SegmentDensity::peakDensityPerM2).orElse(0.0),
                densest.map(SegmentDensity::segId),
                ImmutableSortedMap.copyOf(byLevel),
                personMs / 1000.0);
    }
}
