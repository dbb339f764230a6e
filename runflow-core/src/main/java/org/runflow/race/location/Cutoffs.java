package org.runflow.race.location;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Cutoff;
import org.runflow.race.model.Location;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.RacePart;
import org.runflow.race.model.RaceProblem;
import org.runflow.race.model.RaceProperty;
import org.runflow.race.model.Trajectories;

/**
 * Enforced cut-offs (MODEL §21): whoever arrives later at such a location leaves the course there. Pure and safe to call from several threads.
 */
public final class Cutoffs {
    private final RaceDay day;
    private final Placing placing;
    private final ListMultimap<String, Post> posts =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<String, double[]> untilKm = new HashMap<>();
    private final List<RaceProblem> problems = new ArrayList<>();
    private final List<String> idle = new ArrayList<>();

    private Cutoffs(RaceDay day) {
        this.day = day;
        this.placing = new Placing(day, new Courses(day));
        day.locations().forEach(this::judge);
    }

    /** Where runners of an event are judged, and the last instant at which they may come by. */
    private record Post(double km, long lastMillis) {
        /** How much later a runner could come by; negative when he is late, without end when he does not get there. */
        long slackMillis(Trajectories runners, int runner) {
            return runners.untilKm(runner) >= km ? lastMillis - runners.crossingMillis(runner, km) : Long.MAX_VALUE;
        }

        boolean stops(Trajectories runners, int runner) {
            return slackMillis(runners, runner) < 0;
        }
    }

    /**
     * {@return the day with its enforced cut-offs carried out; the same day when it has none}
     *
     * @param day the day as planned or measured
     * @throws InvalidInputException if it is not clear where an event's runners are judged, see {@link #problems}
     */
    public static RaceDay enforce(RaceDay day) {
        if (!anyEnforced(day)) {
            return day;
        }
        Cutoffs cutoffs = new Cutoffs(day);
        if (!cutoffs.problems.isEmpty()) {
            throw new InvalidInputException(
                    "day '" + day.name() + "'",
                    cutoffs.problems.stream().map(RaceProblem::inCode).toList());
        }
        return day.toBuilder()
                .events(day.events().stream().map(cutoffs::after).toList())
                .build();
    }

    /**
     * {@return by which shifts a group may move so that the same runners leave the course at the same kilometres, milliseconds, negative for earlier; by name of the group,
     * only those whom an enforced cut-off judges}
     *
     * @param day the day as planned or measured
     */
    public static Map<String, LongPredicate> steadyShifts(RaceDay day) {
        Map<String, LongPredicate> steady = new HashMap<>();
        if (anyEnforced(day)) {
            Cutoffs cutoffs = new Cutoffs(day);
            for (RaceEvent event : day.events()) {
                List<Post> posts = cutoffs.posts.get(event.name());
                if (!posts.isEmpty()) {
                    event.startGroups()
                            .forEach(group -> steady.put(
                                    group.name(), steadyShifts(group.event().trajectories(), posts)));
                }
            }
        }
        return steady;
    }

    private static LongPredicate steadyShifts(Trajectories runners, List<Post> posts) {
        long earliest = Long.MIN_VALUE;
        long latest = Long.MAX_VALUE;
        for (int runner = 0; runner < runners.size(); runner++) {
            double until = Double.POSITIVE_INFINITY;
            for (Post post : posts) {
                until = post.stops(runners, runner) ? Math.min(until, post.km) : until;
            }
            long lateBy = 0;
            for (Post post : posts) {
                if (post.km < until) {
                    latest = Math.min(latest, post.slackMillis(runners, runner));
                } else if (post.km == until) {
                    lateBy = Math.max(lateBy, -post.slackMillis(runners, runner));
                }
            }
            earliest = lateBy > 0 ? Math.max(earliest, 1 - lateBy) : earliest;
        }
        long from = earliest;
        long to = latest;
        return shift -> from <= shift && shift <= to;
    }

    /**
     * {@return the locations where a cut-off is enforced, that an event passes several times and that list no segment: it is not clear where its runners are judged}
     *
     * @param day the day
     */
    public static List<RaceProblem> problems(RaceDay day) {
        return anyEnforced(day) ? List.copyOf(new Cutoffs(day).problems) : List.of();
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
                problems.add(unclear(judged.id(), location.id(), event.name()));
            } else if (!passes.isEmpty()) {
                stopWhoIsLate(event, new Post(passes.get(0).km(), enforced.get().clockMillis()));
            }
        }
        if (!anyComesBy) {
            idle.add(location.id());
        }
    }

    /** Runners are judged where the location is that lends its times, by the segments that it lists. */
    private static RaceProblem unclear(String judgedAt, String cutoffOf, String event) {
        return new RaceProblem(
                new RacePart.LocationPart(judgedAt),
                RaceProperty.SEGMENT_IDS,
                Optional.empty(),
                "event '" + event + "' comes by several times; list the segment at which the cut-off"
                        + (cutoffOf.equals(judgedAt)
                                ? ""
                                : " of location '" + cutoffOf + "', which takes its times from here,")
                        + " is enforced");
    }

    private void stopWhoIsLate(RaceEvent event, Post post) {
        posts.put(event.name(), post);
        Trajectories runners = event.trajectories();
        double[] until = untilKm.computeIfAbsent(event.name(), name -> endless(runners.size()));
        for (int runner = 0; runner < until.length; runner++) {
            if (post.stops(runners, runner)) {
                until[runner] = Math.min(until[runner], post.km());
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
