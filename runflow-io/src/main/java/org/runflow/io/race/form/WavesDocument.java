package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.runflow.race.WaveFigures;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.scenario.DesignedWave;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.WaveOrder;

/**
 * The document of waves by design, as {@code waves --json} prints it: a tree of plain values for {@link org.runflow.io.json.RunflowJson#pretty}.
 *
 * @param event the event as it was
 * @param clock of its day
 * @param order who starts first
 * @param designed what the design makes of it
 * @param figures its waves on the day that has them
 * @param before density of the day as it was
 * @param after density of the day that has the waves
 * @param written the file that got the new starts, when one did
 */
public record WavesDocument(
        RaceEvent event,
        RaceClock clock,
        WaveOrder order,
        DesignedWaves designed,
        List<WaveFigures> figures,
        DensityResults before,
        DensityResults after,
        Optional<String> written) {
    /** Takes the waves of the event from those of a day. */
    public WavesDocument {
        figures = figures.stream()
                .filter(wave -> wave.event().equals(event.name()))
                .toList();
    }

    /** {@return the document as a tree of plain values, properties in their order} */
    public Map<String, Object> tree() {
        Map<String, Object> tree = PlanTree.begin(after.header(), after.settings());
        tree.put("event", event.name());
        tree.put("order", order.name().toLowerCase(Locale.ROOT));
        tree.put("line_rate_per_s", designed.lineRatePerS());
        Map<String, WaveFigures> byName =
                figures.stream().collect(Collectors.toMap(WaveFigures::wave, Function.identity()));
        tree.put(
                "waves",
                designed.waves().stream()
                        .map(wave -> wave(wave, Optional.ofNullable(byName.get(wave.name()))))
                        .toList());
        Map<String, Object> segments = new LinkedHashMap<>();
        after.segments().forEach(segment -> segments.put(segment.segId(), change(segment)));
        tree.put("segments", segments);
        tree.put("notes", designed.notes());
        written.ifPresent(file -> tree.put("written", file));
        return tree;
    }

    private Map<String, Object> wave(DesignedWave wave, Optional<WaveFigures> onTheDay) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("wave", wave.name());
        tree.put("runners", wave.size());
        tree.put("first_runner", wave.firstRunner());
        tree.put("planned", afterGun(wave.plannedMillis()));
        tree.put("starts", afterGun(wave.startMillis()));
        tree.put("clears", afterGun(wave.clearMillis()));
        tree.put("late_ms", wave.lateMillis());
        onTheDay.ifPresent(figures -> {
            tree.put("last_start", RaceClock.isoText(figures.lastStart()));
            figures.finish().ifPresent(finish -> tree.put("finish", finish(finish)));
            figures.peak().ifPresent(peak -> tree.put("peak", peak(peak)));
        });
        return tree;
    }

    private static Map<String, Object> finish(WaveFigures.Finish finish) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", RaceClock.isoText(finish.first()));
        tree.put("median", RaceClock.isoText(finish.median()));
        tree.put("last", RaceClock.isoText(finish.last()));
        return tree;
    }

    private static Map<String, Object> peak(WaveFigures.Peak peak) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seg_id", peak.segId());
        tree.put("at", RaceClock.isoText(peak.at()));
        tree.put("density", peak.densityPerM2());
        tree.put("share", peak.share());
        return tree;
    }

    private Map<String, Object> change(SegmentDensity now) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("before", level(before.segments().get(now.segId())));
        tree.put("after", level(now));
        return tree;
    }

    private static Map<String, Object> level(SegmentDensity segment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("peak_density", segment.peakDensityPerM2());
        tree.put("los", segment.los().name());
        return tree;
    }

    private String afterGun(long millis) {
        return RaceClock.isoText(clock.at(event.gunMillis() + millis));
    }
}
