package org.runflow.oracle;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.runflow.race.density.PassDensity;
import org.runflow.race.density.PassDensity.PassWindow;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentDensity.DensityWindow;
import org.runflow.race.density.SegmentDensity.SegmentTotals;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.Segment;
import org.runflow.race.service.LevelOfService;

/** The figures of one segment from its stays and its cells (MODEL §4, §5). */
final class SegmentOracle {
    private final ModelRace race;
    private final Segment segment;
    private final List<ModelCell> cells;
    private final Map<String, Long> guns;
    private final DensitySettings settings;
    private final RaceClock clock;

    SegmentOracle(ModelRace race, Segment segment, List<ModelCell> cells, Map<String, Long> guns) {
        this.race = race;
        this.segment = segment;
        this.cells = cells;
        this.guns = guns;
        this.settings = race.settings();
        this.clock = race.day().clock();
    }

    /** Presence of one runner, half-open. */
    private record Stay(long in, long out) {}

    SegmentDensity density(int firstWindow, int lastWindow) {
        SortedMap<String, PassDensity> perEvent = new TreeMap<>();
        List<Stay> all = new ArrayList<>();
        Map<String, List<Pass>> passes = new LinkedHashMap<>();
        segment.passes()
                .forEach(pass -> passes.computeIfAbsent(pass.event(), event -> new ArrayList<>())
                        .add(pass));
        passes.forEach((event, own) -> {
            List<Stay> stays =
                    own.stream().flatMap(pass -> stays(pass).stream()).toList();
            all.addAll(stays);
            perEvent.put(
                    event,
                    new PassDensity(
                            own.get(0).orientation(),
                            own.get(0).fromKm(),
                            own.get(0).toKm(),
                            (int) race.runners().getOrDefault(event, List.of()).stream()
                                    .filter(runner -> own.stream().anyMatch(pass -> runner.counts(pass.fromKm())))
                                    .count(),
                            firstIn(stays),
                            lastOut(stays),
                            peak(stays),
                            own.size() == 1
                                    ? Optional.empty()
                                    : Optional.of(own.stream()
                                            .map(pass -> new PassWindow(pass.fromKm(), pass.toKm(), pass.orientation()))
                                            .toList())));
        });
        Optional<ModelCell> densest = first(cells, ModelCell::densityPerM2);
        Optional<ModelCell> busiest = first(cells, ModelCell::throughputPerS);
        double peakPerM2 = densest.map(ModelCell::densityPerM2).orElse(0.0);
        int peak = peak(all);
        return new SegmentDensity(
                segment.id(),
                segment.label(),
                FlagOracle.schemaOf(settings, segment),
                segment.lengthM(),
                segment.widthM(),
                List.copyOf(passes.keySet()),
                peakPerM2,
                densest.map(this::start),
                densest.map(SegmentOracle::centreKm),
                densest.map(ModelCell::bin),
                FlagOracle.level(FlagOracle.tableOf(settings, segment), peakPerM2),
                busiest.map(ModelCell::throughputPerS).orElse(0.0),
                busiest.map(this::start),
                busiest.map(SegmentOracle::centreKm),
                busiest.map(ModelCell::specificFlowPerMinM).orElse(0.0),
                sustained(firstWindow, lastWindow),
                peak,
                firstInstantOf(peak, all),
                firstIn(all),
                lastOut(all),
                windows(lastWindow),
                totals(lastWindow - firstWindow + 1, peak, all),
                perEvent,
                List.of());
    }

    private List<Stay> stays(Pass pass) {
        long gunMillis = guns.getOrDefault(pass.event(), 0L);
        return race.runners().getOrDefault(pass.event(), List.of()).stream()
                .filter(runner -> runner.counts(pass.fromKm()))
                .map(runner -> new Stay(
                        runner.crossingMillis(gunMillis, pass.fromKm()), runner.goneMillis(gunMillis, pass.toKm())))
                .toList();
    }

    private static int present(List<Stay> stays, long at) {
        return (int)
                stays.stream().filter(stay -> stay.in <= at && at < stay.out).count();
    }

    private static int peak(List<Stay> stays) {
        return stays.stream().mapToInt(stay -> present(stays, stay.in)).max().orElse(0);
    }

    private Optional<OffsetDateTime> firstInstantOf(int peak, List<Stay> stays) {
        return stays.stream()
                .map(Stay::in)
                .filter(in -> peak > 0 && present(stays, in) == peak)
                .min(Long::compare)
                .map(clock::at);
    }

    private Optional<OffsetDateTime> firstIn(List<Stay> stays) {
        return stays.stream().map(Stay::in).min(Long::compare).map(clock::at);
    }

    private Optional<OffsetDateTime> lastOut(List<Stay> stays) {
        return stays.stream().map(Stay::out).max(Long::compare).map(clock::at);
    }

    /** The first cell, by window, then bin, with the largest value. */
    private static Optional<ModelCell> first(List<ModelCell> cells, ToDoubleFunction<ModelCell> value) {
        double largest = cells.stream().mapToDouble(value).max().orElse(0);
        return cells.stream()
                .filter(cell -> value.applyAsDouble(cell) == largest)
                .findFirst();
    }

    private OffsetDateTime start(ModelCell cell) {
        return clock.at(1000L * settings.windowS() * cell.window());
    }

    private static double centreKm(ModelCell cell) {
        return (cell.startM() + cell.endM()) / 2000;
    }

    private double sustained(int firstWindow, int lastWindow) {
        int span = 900 / settings.windowS();
        long largest = 0;
        for (int start = firstWindow; start <= lastWindow; start++) {
            largest = Math.max(largest, personMs(start, start + span));
        }
        return meanPerM2(largest, 900);
    }

    private List<DensityWindow> windows(int lastWindow) {
        int seconds = 60 * settings.densityWindowMin();
        int span = seconds / settings.windowS();
        List<DensityWindow> windows = new ArrayList<>();
        for (int i = -86_400 / seconds; i * span <= lastWindow; i++) {
            int from = i * span;
            int to = from + span;
            double peakPerM2 = cells.stream()
                    .filter(cell -> from <= cell.window() && cell.window() < to)
                    .mapToDouble(ModelCell::densityPerM2)
                    .max()
                    .orElse(0);
            if (peakPerM2 > 0) {
                OffsetDateTime start = clock.at(1000L * seconds * i);
                windows.add(new DensityWindow(
                        start, start.plusSeconds(seconds), peakPerM2, meanPerM2(personMs(from, to), seconds)));
            }
        }
        return windows;
    }

    private long personMs(int fromWindow, int toWindow) {
        return cells.stream()
                .filter(cell -> fromWindow <= cell.window() && cell.window() < toWindow)
                .mapToLong(ModelCell::personMs)
                .sum();
    }

    private double meanPerM2(long personMs, int seconds) {
        return personMs / (segment.lengthM() * segment.widthM() * seconds * 1000);
    }

    private SegmentTotals totals(int totalWindows, int peak, List<Stay> stays) {
        SortedMap<LevelOfService, Double> byLevel = new TreeMap<>();
        for (LevelOfService level : LevelOfService.values()) {
            long personMs = cells.stream()
                    .filter(cell -> cell.level() == level)
                    .mapToLong(ModelCell::personMs)
                    .sum();
            byLevel.put(level, personMs / 1000.0);
        }
        return new SegmentTotals(
                totalWindows,
                (int) cells.stream().mapToInt(ModelCell::window).distinct().count(),
                peak,
                stays.stream().mapToLong(stay -> stay.out - stay.in).sum() / 1000.0,
                byLevel);
    }
}
