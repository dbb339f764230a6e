package org.runflow.race;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.RunCoordinate;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.Race;
import org.runflow.race.service.LevelOfService;
import org.runflow.variant.Study;
import org.runflow.variant.Variants;

/**
 * Studies of a race: what other settings, start plans or fields do to the density of its days. Figures are of all analysed days together.
 *
 * <pre>{@code
 * Variants<Race> grids = Variants.of(race)
 *         .choice("bin_m", RaceStudy::withBinM, 25.0, 50.0, 100.0)
 *         .choice("window_s", RaceStudy::withWindowS, 30, 60);
 * Run run = RaceStudy.of("grids", race, grids).run(engine);
 * }</pre>
 */
public final class RaceStudy {
    /** The largest density of any cell. */
    public static final Metric PEAK_DENSITY =
            new Metric("peak_density", Direction.LOWER, "p/m²", 0, Double.POSITIVE_INFINITY);
    /** By how much that differs from the race as it is, in percent; nothing is best, up and down are equally bad. */
    public static final Metric PEAK_DENSITY_CHANGE =
            new Metric("peak_density_change", Direction.closestTo(0), "%", -100, Double.POSITIVE_INFINITY);
    /** How many segments have another level of service than in the race as it is. */
    public static final Metric LEVELS_CHANGED =
            new Metric("levels_changed", Direction.LOWER, "segments", 0, Double.POSITIVE_INFINITY);
    /** How many segments have a flag. */
    public static final Metric FLAGGED_SEGMENTS =
            new Metric("flagged_segments", Direction.LOWER, "segments", 0, Double.POSITIVE_INFINITY);
    /** How long all runners together are in cells of level D or a worse one, segment by segment. */
    public static final Metric CROWDED_TIME =
            new Metric("crowded_time", Direction.LOWER, "h", 0, Double.POSITIVE_INFINITY);

    private static final double SECONDS_PER_HOUR = 3600;

    private RaceStudy() {}

    /**
     * {@return a study of variants of a race, with the metrics of this class}
     *
     * @param name letters, digits, dots, dashes and underscores
     * @param race as it is, with which the variants are compared
     * @param variants with the same days
     * @throws IllegalArgumentException when the name is none
     */
    public static Study<Race> of(String name, Race race, Variants<Race> variants) {
        return of(name, RaceAnalysis.of(race), race, race.dayNames(), variants);
    }

    /**
     * {@return a study of some days}
     *
     * @param name letters, digits, dots, dashes and underscores
     * @param race as it is, with which the variants are compared
     * @param variants with the same days
     * @param days names of days of the race, at least one
     * @throws IllegalArgumentException when the name is none, or the race has no such day
     */
    public static Study<Race> of(String name, Race race, Variants<Race> variants, List<String> days) {
        RaceAnalysis chosen = RaceAnalysis.of(race).only(days.toArray(String[]::new));
        return of(
                name,
                chosen,
                race,
                race.dayNames().stream().filter(days::contains).toList(),
                variants);
    }

    /**
     * {@return the race with bins of another length}
     *
     * @param race any
     * @param binM nominal length of a bin in metres
     * @throws IllegalArgumentException when it is out of its range
     */
    public static Race withBinM(Race race, double binM) {
        return race.with(race.settings().withDensity(density -> density.withBinM(binM)));
    }

    /**
     * {@return the race with windows of another length}
     *
     * @param race any
     * @param windowS length of a window in seconds
     * @throws IllegalArgumentException when it is out of its range, or does not fit to the race's reporting windows
     */
    public static Race withWindowS(Race race, int windowS) {
        return race.with(race.settings().withDensity(density -> density.withWindowS(windowS)));
    }

    private static Study<Race> of(
            String name, RaceAnalysis analysis, Race race, List<String> days, Variants<Race> variants) {
        AsItIs before = new AsItIs(race, days);
        List<ArtifactKey<?>> densities = keys(RaceDayPipeline.DENSITY, days);
        String[] only = days.toArray(String[]::new);
        return Study.of(
                        name,
                        variants,
                        analysis.pipeline(),
                        variant -> RaceAnalysis.of(variant)
                                .only(only)
                                .targets(RaceDayPipeline.DENSITY, RaceDayPipeline.FLAGS)
                                .request())
                .at(RunCoordinate.of(RaceAnalysis.slug(race.name()), "study", name))
                .measure(PEAK_DENSITY, densities, in -> peak(densities(in, days)))
                .measure(PEAK_DENSITY_CHANGE, densities, in -> before.changeOfPeak(densities(in, days)))
                .measure(LEVELS_CHANGED, densities, in -> before.changedLevels(densities(in, days)))
                .measure(FLAGGED_SEGMENTS, keys(RaceDayPipeline.FLAGS, days), in -> flagged(in, days))
                .measure(CROWDED_TIME, densities, in -> crowdedSeconds(densities(in, days)) / SECONDS_PER_HOUR);
    }

    /** The densities of the race as it is, computed when they are first needed. */
    private static final class AsItIs {
        private final Race race;
        private final List<String> days;
        private List<DensityResults> known = List.of();

        AsItIs(Race race, List<String> days) {
            this.race = race;
            this.days = days;
        }

        private synchronized List<DensityResults> densities() {
            if (known.isEmpty()) {
                known = days.stream()
                        .map(day -> Density.analyse(
                                Cutoffs.enforce(race.day(day)), race.settings().density()))
                        .toList();
            }
            return known;
        }

        double changeOfPeak(List<DensityResults> now) {
            double peak = peak(densities());
            return peak == 0 ? Double.NaN : 100 * (peak(now) / peak - 1);
        }

        int changedLevels(List<DensityResults> now) {
            int changed = 0;
            for (int day = 0; day < now.size(); day++) {
                SortedMap<String, LevelOfService> levels = levels(densities().get(day));
                SortedMap<String, LevelOfService> others = levels(now.get(day));
                changed += (int) others.entrySet().stream()
                        .filter(segment -> segment.getValue() != levels.get(segment.getKey()))
                        .count();
            }
            return changed;
        }

        private static SortedMap<String, LevelOfService> levels(DensityResults density) {
            SortedMap<String, LevelOfService> levels = new TreeMap<>();
            density.segments().stream().forEach(segment -> levels.put(segment.segId(), segment.los()));
            return levels;
        }
    }

    private static List<DensityResults> densities(ArtifactReader in, List<String> days) {
        return days.stream().map(day -> in.get(RaceDayPipeline.DENSITY.in(day))).toList();
    }

    private static double peak(List<DensityResults> days) {
        return days.stream()
                .mapToDouble(day -> day.summary().peakDensityOverallPerM2())
                .max()
                .orElse(Double.NaN);
    }

    private static double flagged(ArtifactReader in, List<String> days) {
        return days.stream()
                .map(day -> in.get(RaceDayPipeline.FLAGS.in(day)))
                .map(DayFlags::segments)
                .mapToLong(segments -> segments.stream().count())
                .sum();
    }

    private static double crowdedSeconds(List<DensityResults> days) {
        double seconds = 0;
        for (DensityResults day : days) {
            for (SegmentDensity segment : day.segments()) {
                for (double atLevel : segment.computedMetrics()
                        .losPersonSeconds()
                        .tailMap(LevelOfService.D)
                        .values()) {
                    seconds += atLevel;
                }
            }
        }
        return seconds;
    }

    private static List<ArtifactKey<?>> keys(ArtifactKey<?> key, List<String> days) {
        List<ArtifactKey<?>> all = new ArrayList<>();
        days.forEach(day -> all.add(key.in(day)));
        return all;
    }
}
