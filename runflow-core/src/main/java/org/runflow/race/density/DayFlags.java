package org.runflow.race.density;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.ById;

/**
 * The flagged segments of a day.
 *
 * @param segments one entry per segment with at least one flagged cell, in course order
 */
public record DayFlags(ById<SegmentFlags> segments) {
    /**
     * {@return the flags of a day}
     *
     * @param day the day
     * @param settings grid and rulebook
     * @param cells {@link Density#cells} of the same day and settings
     */
    public static DayFlags of(RaceDay day, DensitySettings settings, DensityCells cells) {
        List<SegmentFlags> flagged = new ArrayList<>();
        for (Segment segment : day.segments()) {
            flagsOf(segment, settings, cells.segments().get(segment.id()), day.clock())
                    .ifPresent(flagged::add);
        }
        return new DayFlags(ById.of(flagged));
    }

    /** {@return the most urgent severity of the day} */
    public Severity worstSeverity() {
        return segments.stream()
                .map(SegmentFlags::worstSeverity)
                .max(Severity::compareTo)
                .orElse(Severity.NONE);
    }

    private static Optional<SegmentFlags> flagsOf(
            Segment segment, DensitySettings settings, SegmentCells cells, RaceClock clock) {
        int flaggedBins = 0;
        int worst = -1;
        int last = 0;
        int first = 0;
        LevelOfService worstLos = LevelOfService.A;
        double peakDensityPerM2 = 0;
        double peakRatePerS = 0;
        Set<FlagReason> reasons = EnumSet.noneOf(FlagReason.class);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.severity(cell) == Severity.NONE) {
                continue;
            }
            first = flaggedBins == 0 ? cell : first;
            last = cell;
            flaggedBins++;
            worst = worst < 0 || isWorse(cells, cell, worst) ? cell : worst;
            worstLos = cells.level(cell).atLeast(worstLos) ? cells.level(cell) : worstLos;
            peakDensityPerM2 = Math.max(peakDensityPerM2, cells.densityPerM2(cell));
            peakRatePerS = Math.max(peakRatePerS, cells.throughputPerS(cell));
            reasons.addAll(cells.flag(cell).reasons());
        }
        if (worst < 0) {
            return Optional.empty();
        }
        Severity severity = cells.severity(worst);
        List<String> advice = settings.rulebook().advice(settings.schemaOf(segment), severity, reasons);
        return Optional.of(new SegmentFlags(
                segment.id(),
                segment.label(),
                flaggedBins,
                severity,
                worstLos,
                List.copyOf(reasons),
                peakDensityPerM2,
                peakRatePerS,
                clock.at(cells.windowStartMillis(first)),
                clock.at(cells.windowStartMillis(last)).plusSeconds(cells.windowS()),
                new SegmentFlags.WorstCell(
                        cells.bin(worst),
                        cells.startM(worst),
                        cells.endM(worst),
                        clock.at(cells.windowStartMillis(worst))),
                Optional.of(String.join(" ", advice)).filter(text -> !text.isEmpty())));
    }

    private static boolean isWorse(SegmentCells cells, int cell, int than) {
        int bySeverity = cells.severity(cell).compareTo(cells.severity(than));
        return bySeverity > 0 || (bySeverity == 0 && cells.densityPerM2(cell) > cells.densityPerM2(than));
    }
}
