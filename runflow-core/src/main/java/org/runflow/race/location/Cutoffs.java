package org.runflow.race.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.model.Cutoff;
import org.runflow.race.model.Location;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/**
 * Enforced cut-offs (MODEL §21): whoever arrives later at such a location leaves the course there. Pure and safe to call from several threads.
 */
public final class Cutoffs {
    private final RaceDay day;
    private final Placing placing;
    private final Map<String, double[]> untilKm = new HashMap<>();
    private final List<Ambiguous> ambiguous = new ArrayList<>();
    private final List<String> idle = new ArrayList<>();

    private Cutoffs(RaceDay day) {
        this.day = day;
        this.placing = new Placing(day, new Courses(day));
        day.locations().forEach(this::judge);
    }

    /**
     * A location at which it is not clear where an event's runners are judged.
     *
     * @param locationId the location
     * @param event an event that goes by several times
     */
    public record Ambiguous(String locationId, String event) {}

    /**
     * {@return the day with its enforced cut-offs carried out; the same day when it has none}
     *
     * @param day the day as planned or measured
     */
    public static RaceDay enforce(RaceDay day) {
        if (!anyEnforced(day)) {
            return day;
        }
        Cutoffs cutoffs = new Cutoffs(day);
        return day.toBuilder()
                .events(day.events().stream().map(cutoffs::after).toList())
                .build();
    }

    /**
     * {@return the locations with an enforced cut-off that an event passes several times and that list no segment}
     *
     * @param day the day
     */
    public static List<Ambiguous> ambiguous(RaceDay day) {
        return anyEnforced(day) ? List.copyOf(new Cutoffs(day).ambiguous) : List.of();
    }

    /**
     * {@return the locations with an enforced cut-off at which nobody is judged, as no event is known to come by}
     *
     * @param day the day
     */
    public static List<String> idle(RaceDay day) {
        return anyEnforced(day) ? List.copyOf(new Cutoffs(day).idle) : List.of();
    }

    private static boolean anyEnforced(RaceDay day) {
        return day.locations().stream()
                .anyMatch(location -> location.cutoff().filter(Cutoff::enforced).isPresent());
    }

    private void judge(Location location) {
        Optional<Cutoff> enforced = location.cutoff().filter(Cutoff::enforced);
        if (enforced.isEmpty()) {
            return;
        }
        Location judged = Timings.source(location, day);
        boolean anyComesBy = false;
        for (RaceEvent event : Timings.events(judged, day)) {
            List<Placement> passes = judged.place()
                    .map(place -> placing.place(judged, place, List.of(event.name())))
                    .orElse(List.of());
            anyComesBy |= !passes.isEmpty();
            if (passes.size() > 1 && judged.segmentIds().isEmpty()) {
                ambiguous.add(new Ambiguous(location.id(), event.name()));
            } else if (!passes.isEmpty()) {
                stopWhoIsLate(event, passes.get(0).km(), enforced.get().clockMillis());
            }
        }
        if (!anyComesBy) {
            idle.add(location.id());
        }
    }

    private void stopWhoIsLate(RaceEvent event, double km, long lastMillis) {
        Trajectories runners = event.trajectories();
        double[] until = untilKm.computeIfAbsent(event.name(), name -> endless(runners.size()));
        for (int runner = 0; runner < until.length; runner++) {
            if (runners.untilKm(runner) >= km && runners.crossingMillis(runner, km) > lastMillis) {
                until[runner] = Math.min(until[runner], km);
            }
        }
    }

    private static double[] endless(int runners) {
        double[] until = new double[runners];
        Arrays.fill(until, Double.POSITIVE_INFINITY);
        return until;
    }

    private RaceEvent after(RaceEvent event) {
        double[] until = untilKm.get(event.name());
        return until == null
                ? event
                : event.toBuilder()
                        .field(event.field().stoppedAt(runner -> until[runner]))
                        .build();
    }
}
