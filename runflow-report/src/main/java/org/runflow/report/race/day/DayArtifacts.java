package org.runflow.report.race.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.race.DayOverview;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.display.MapData;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.location.LocationResults;
import org.runflow.race.road.RoadDensity;
import org.runflow.race.road.RoadResults;

/** The stored results that a page shows of one day, each read when it is first asked for. Thread-safe. */
public final class DayArtifacts {
    private static final List<Part<?>> PARTS = List.of(
            new Part<>(RaceDayPipeline.OVERVIEW, DayOverview::day),
            new Part<>(RaceDayPipeline.DENSITY, DensityResults::day),
            Part.undated(RaceDayPipeline.FLAGS),
            new Part<>(RaceDayPipeline.BIN_SUMMARY, BinSummary::day),
            new Part<>(RaceDayPipeline.CELLS, DensityCells::day),
            new Part<>(RaceDayPipeline.FLOW, FlowResults::day),
            new Part<>(RaceDayPipeline.PASS_PROFILES, PassProfiles::day),
            new Part<>(RaceDayPipeline.LOCATIONS, LocationResults::day),
            new Part<>(RaceDayPipeline.EXPERIENCE, ExperienceResults::day),
            new Part<>(RaceDayPipeline.BUSY_TIMES, BusyTimes::day),
            new Part<>(RaceDayPipeline.RATE_SERIES, RateSeries::day),
            new Part<>(RaceDayPipeline.MAP_DATA, MapData::day),
            new Part<>(RaceDayPipeline.TIME_DISTANCE, TimeDistance::day),
            Part.later(RaceDayPipeline.ROADS, RoadResults::day),
            Part.later(RaceDayPipeline.ROAD_DENSITY, RoadDensity::day));

    private final ArtifactReader stored;
    private final String scope;
    private final Map<ArtifactKey<?>, Optional<?>> read = new ConcurrentHashMap<>();

    private DayArtifacts(ArtifactReader stored, String scope) {
        this.stored = stored;
        this.scope = scope;
    }

    /** {@return the keys of all of them, without scope} */
    public static List<ArtifactKey<?>> keys() {
        return PARTS.stream().<ArtifactKey<?>>map(Part::key).toList();
    }

    /**
     * {@return the keys of all of them in the scope of a day}
     *
     * @param day name of a day
     */
    public static List<ArtifactKey<?>> keys(String day) {
        return keys().stream().<ArtifactKey<?>>map(key -> key.in(day)).toList();
    }

    /**
     * Shows the results of one day.
     *
     * @param stored has all of {@link #keys()} in the scope of the day, such as a run of a whole race
     * @param day name of a day; empty for a run of one day alone, which has no scopes
     */
    public static DayArtifacts of(ArtifactReader stored, String day) {
        return new DayArtifacts(stored, day);
    }

    /**
     * Finds one of them.
     *
     * @param key one of {@link #keys()}
     * @throws IllegalArgumentException if it is none of them, or of another day than the overview
     * @throws org.runflow.error.ArtifactUnavailableException if it is not stored; names it
     */
    public <T> T get(ArtifactKey<T> key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("a page shows nothing of " + key.path()));
    }

    /**
     * Finds one of them that runs of earlier versions do not have.
     *
     * @param key one of {@link #keys()}
     * @throws IllegalArgumentException if it is of another day than the overview
     * @throws org.runflow.error.ArtifactUnavailableException if it is not stored, though every version stores it; names it
     */
    @SuppressWarnings("unchecked") // a part has the type of its key
    public <T> Optional<T> find(ArtifactKey<T> key) {
        Optional<?> known = read.get(key);
        if (known == null) {
            known = PARTS.stream()
                    .filter(part -> part.key().equals(key))
                    .findFirst()
                    .flatMap(this::read);
            read.put(key, known);
        }
        return (Optional<T>) known;
    }

    private <T> Optional<T> read(Part<T> part) {
        ArtifactKey<T> key = scope.isEmpty() ? part.key() : part.key().in(scope);
        Optional<T> found = part.isLater() ? stored.find(key) : Optional.of(stored.get(key));
        found.ifPresent(value -> requireDay(part, value));
        return found;
    }

    private <T> void requireDay(Part<T> part, T value) {
        if (part.day().isPresent() && !part.key().equals(RaceDayPipeline.OVERVIEW)) {
            String expected = get(RaceDayPipeline.OVERVIEW).day();
            String day = part.day().get().apply(value);
            if (!day.equals(expected)) {
                throw new IllegalArgumentException("results of one day belong on a page, were those of '" + expected
                        + "' and '" + day + "': " + part.key().path());
            }
        }
    }

    /** A result, which day it says that it is of, and whether earlier versions did not store it. */
    private record Part<T>(ArtifactKey<T> key, Optional<Function<T, String>> day, boolean isLater) {
        Part(ArtifactKey<T> key, Function<T, String> day) {
            this(key, Optional.of(day), false);
        }

        static <T> Part<T> undated(ArtifactKey<T> key) {
            return new Part<>(key, Optional.empty(), false);
        }

        static <T> Part<T> later(ArtifactKey<T> key, Function<T, String> day) {
            return new Part<>(key, Optional.of(day), true);
        }
    }
}
