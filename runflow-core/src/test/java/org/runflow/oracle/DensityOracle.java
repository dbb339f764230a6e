package org.runflow.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.DensitySummary;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.ById;

/** The density of a day computed the slow way. Notes are left empty. */
public final class DensityOracle {
    private final ModelRace race;
    private final RaceDay day;
    private final DensitySettings settings;
    private final Map<String, Long> guns = new LinkedHashMap<>();
    private final Map<String, List<ModelCell>> cells = new LinkedHashMap<>();
    private final int firstWindow;
    private final int lastWindow;

    public DensityOracle(ModelRace race) {
        this.race = race;
        this.day = race.day();
        this.settings = race.settings();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (RaceEvent event : day.events()) {
            guns.put(event.name(), event.gunMillis());
            first = Math.min(first, event.gunMillis());
            for (ModelRunner runner : runnersOf(event.name())) {
                first = Math.min(first, runner.crossingMillis(event.gunMillis(), 0));
                last = Math.max(last, runner.goneMillis(event.gunMillis(), certifiedKm(event.name())));
            }
        }
        long windowMillis = 1000L * settings.windowS();
        this.firstWindow = (int) Math.floorDiv(first, windowMillis);
        this.lastWindow = (int) Math.floorDiv(Math.max(first, last), windowMillis);
        for (Segment segment : day.segments()) {
            cells.put(segment.id(), new CellOracle(race, segment, guns).cells(firstWindow, lastWindow));
        }
        new FlagOracle(settings, day.segments()).judge(cells);
    }

    /** The occupied cells by segment, by window, then bin. */
    public Map<String, List<ModelCell>> cells() {
        return cells;
    }

    public DensityResults results() {
        List<SegmentDensity> segments = new ArrayList<>();
        for (Segment segment : day.segments()) {
            segments.add(new SegmentOracle(race, segment, cellsOf(segment), guns).density(firstWindow, lastWindow));
        }
        return new DensityResults(
                DayHeader.of(day),
                new DensityGridSettings(
                        settings.binM(), settings.windowS(), settings.rulebook().name()),
                ById.of(segments),
                summary(segments),
                List.of());
    }

    private DensitySummary summary(List<SegmentDensity> segments) {
        SortedMap<LevelOfService, Integer> byLevel = new TreeMap<>();
        for (LevelOfService level : LevelOfService.values()) {
            byLevel.put(level, (int) segments.stream()
                    .filter(segment ->
                            !cells.getOrDefault(segment.segId(), List.of()).isEmpty())
                    .filter(segment -> segment.los() == level)
                    .count());
        }
        int processed = byLevel.values().stream().mapToInt(Integer::intValue).sum();
        double peakPerM2 = segments.stream()
                .mapToDouble(SegmentDensity::peakDensityPerM2)
                .max()
                .orElse(0);
        Optional<String> densest = segments.stream()
                .filter(segment -> peakPerM2 > 0 && segment.peakDensityPerM2() == peakPerM2)
                .map(SegmentDensity::segId)
                .findFirst();
        return new DensitySummary(
                segments.size(),
                processed,
                segments.size() - processed,
                peakPerM2,
                densest,
                byLevel,
                personMsEachStretchOnce() / 1000.0);
    }

    private long personMsEachStretchOnce() {
        Map<List<Object>, Long> byStretch = new LinkedHashMap<>();
        for (Segment segment : day.segments()) {
            for (Pass pass : segment.passes()) {
                long gunMillis = guns.getOrDefault(pass.event(), 0L);
                long stays = 0;
                for (ModelRunner runner : runnersOf(pass.event())) {
                    stays += runner.counts(pass.fromKm())
                            ? runner.goneMillis(gunMillis, pass.toKm())
                                    - runner.crossingMillis(gunMillis, pass.fromKm())
                            : 0;
                }
                byStretch.put(List.of(pass.event(), pass.fromKm(), pass.toKm()), stays);
            }
        }
        return byStretch.values().stream().mapToLong(Long::longValue).sum();
    }

    private double certifiedKm(String event) {
        return day.segments().stream()
                .flatMap(segment -> segment.passes().stream())
                .filter(pass -> pass.event().equals(event))
                .mapToDouble(Pass::toKm)
                .max()
                .orElseThrow();
    }

    private List<ModelRunner> runnersOf(String event) {
        return race.runners().getOrDefault(event, List.of());
    }

    private List<ModelCell> cellsOf(Segment segment) {
        return cells.getOrDefault(segment.id(), List.of());
    }
}
