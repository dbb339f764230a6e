package org.runflow.race;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.runflow.canonical.Added;
import org.runflow.race.density.DensityResults;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.Participants;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Grid;
import org.runflow.race.rule.Quantile;
import org.runflow.race.service.Rulebook;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * What a reader of reports must know of a day beside the results: who starts when, what the course consists of, what was written down
 * about flow rows and locations, and the rulebook that judges.
 * Published at {@code ui/metadata/meta.json}.
 *
 * @param raceName name of the race
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 * @param participants what became of those who entered, by event; absent when nobody of the day has a status or a kilometre at which he leaves the
 *     course
 * @param waves when each wave starts and finishes, by event and then in the order of the event's waves; absent when no event of the day has any
 * @param segments the segments its events use, in course order
 * @param flowRows its flow rows, in the order of their results
 * @param locations its locations, in the order of their results
 * @param rulebook tables, policy and advice behind the judgements of the day
 * @param label what people call the day, absent when it is called by its weekday
 */
public record DayOverview(
        String raceName,
        String day,
        LocalDate date,
        ZoneOffset utcOffset,
        List<Event> events,
        @Added Optional<SortedMap<String, Participants>> participants,
        @Added Optional<List<WaveFigures>> waves,
        ById<Stretch> segments,
        List<FlowRowFacts> flowRows,
        List<LocationFacts> locations,
        Rulebook rulebook,
        @Added Optional<String> label) {
    /** Copies the lists. */
    public DayOverview {
        events = List.copyOf(events);
        participants = participants.map(ImmutableSortedMap::copyOf);
        waves = waves.map(List::copyOf);
        flowRows = List.copyOf(flowRows);
        locations = List.copyOf(locations);
    }

    /**
     * One event of the day.
     *
     * @param name its name
     * @param start its gun
     * @param limitMinutes time limit after the gun in minutes, absent when there is none
     * @param distanceKm announced distance
     * @param certifiedKm where runners leave the course
     * @param runners how many start, 0 or more
     * @param cohort how they spread, absent when nobody runs to the end
     */
    public record Event(
            String name,
            OffsetDateTime start,
            Optional<Integer> limitMinutes,
            double distanceKm,
            double certifiedKm,
            int runners,
            Optional<Cohort> cohort) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the number of runners is negative, or there is a cohort without runners
         */
        public Event {
            if (runners < 0 || (runners == 0 && cohort.isPresent())) {
                throw new IllegalArgumentException("event '" + name + "' has no cohort without runners, was " + runners
                        + " runners with " + cohort);
            }
        }
    }

    /**
     * How the runners of an event spread in pace and time; paces and finishes are those of who runs to the end. Everything follows from crossing times, so that measured splits count like paces;
     * the quantile p of n values is number {@code ceil(p·n/100)} of them in rising order.
     *
     * @param paceP10MinPerKm quantile 10 of the mean pace from start line to finish, minutes per kilometre
     * @param paceMedianMinPerKm quantile 50 of it
     * @param paceP90MinPerKm quantile 90 of it
     * @param firstOffsetS seconds from the gun to the first crossing of the start line; negative for an early start
     * @param medianOffsetS quantile 50 of those crossings
     * @param lastOffsetS the last of them
     * @param firstFinish when the first runner leaves the course
     * @param medianFinish quantile 50 of the finishes
     * @param lastFinish when the last runner leaves the course
     */
    public record Cohort(
            double paceP10MinPerKm,
            double paceMedianMinPerKm,
            double paceP90MinPerKm,
            double firstOffsetS,
            double medianOffsetS,
            double lastOffsetS,
            OffsetDateTime firstFinish,
            OffsetDateTime medianFinish,
            OffsetDateTime lastFinish) {}

    /**
     * One segment of the day.
     *
     * @param segId the segment's id
     * @param label what people call it
     * @param schema its level-of-service schema
     * @param lengthM its length in metres
     * @param widthM its width in metres
     * @param bins number of its bins
     * @param events events of the day that pass it, in the order of its passes
     */
    public record Stretch(
            String segId, String label, String schema, double lengthM, double widthM, int bins, List<String> events)
            implements Identified {
        /** Copies the list. */
        public Stretch {
            events = List.copyOf(events);
        }

        @Override
        public String id() {
            return segId;
        }
    }

    /**
     * The overview of a day. Pure.
     *
     * @param day the day
     * @param settings the grid and the rulebook its results are computed with
     * @param corridors how roads are found that are used twice
     * @param density the density of the day
     * @return the overview
     */
    public static DayOverview of(
            RaceDay day, DensitySettings settings, CorridorSettings corridors, DensityResults density) {
        return new DayOverview(
                day.raceName(),
                day.name(),
                day.clock().date(),
                day.clock().utcOffset(),
                day.events().stream().map(event -> event(event, day.clock())).toList(),
                participants(day),
                Optional.of(WaveFigures.of(day, density, settings)).filter(waves -> !waves.isEmpty()),
                ById.of(day.segments().stream()
                        .map(segment -> stretch(segment, settings))
                        .toList()),
                Flow.rows(day, corridors).stream().map(FlowRowFacts::of).toList(),
                day.locations().stream().map(LocationFacts::of).toList(),
                settings.rulebook(),
                day.label());
    }

    private static Optional<SortedMap<String, Participants>> participants(RaceDay day) {
        boolean known =
                day.events().stream().anyMatch(event -> event.findParticipants().isPresent());
        return known
                ? Optional.of(day.events().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), RaceEvent::name, RaceEvent::participants)))
                : Optional.empty();
    }

    private static Event event(RaceEvent event, RaceClock clock) {
        return new Event(
                event.name(),
                clock.at(event.gunMillis()),
                event.limitMinutes().isPresent()
                        ? Optional.of(event.limitMinutes().getAsInt())
                        : Optional.empty(),
                event.distanceKm(),
                event.certifiedKm(),
                event.field().size(),
                cohort(event, clock));
    }

    private static Optional<Cohort> cohort(RaceEvent event, RaceClock clock) {
        Trajectories trajectories = event.trajectories();
        double endKm = event.certifiedKm();
        long[] starts = trajectories.arrivalMillis(0);
        long[] finishes = trajectories.arrivalMillis(endKm);
        if (finishes.length == 0) {
            return Optional.empty();
        }
        long[] stays = IntStream.range(0, trajectories.size())
                .filter(runner -> trajectories.untilKm(runner) >= endKm)
                .mapToLong(
                        runner -> trajectories.crossingMillis(runner, endKm) - trajectories.crossingMillis(runner, 0))
                .toArray();
        Arrays.sort(starts);
        Arrays.sort(finishes);
        Arrays.sort(stays);
        double millisPerPaceMinute = 60_000 * endKm;
        return Optional.of(new Cohort(
                quantile(stays, 10) / millisPerPaceMinute,
                quantile(stays, 50) / millisPerPaceMinute,
                quantile(stays, 90) / millisPerPaceMinute,
                (starts[0] - event.gunMillis()) / 1000.0,
                (quantile(starts, 50) - event.gunMillis()) / 1000.0,
                (starts[starts.length - 1] - event.gunMillis()) / 1000.0,
                clock.at(finishes[0]),
                clock.at(quantile(finishes, 50)),
                clock.at(finishes[finishes.length - 1])));
    }

    private static long quantile(long[] sorted, int percent) {
        return sorted[Quantile.index(percent, sorted.length)];
    }

    private static Stretch stretch(Segment segment, DensitySettings settings) {
        return new Stretch(
                segment.id(),
                segment.label(),
                settings.schemaOf(segment),
                segment.lengthM(),
                segment.widthM(),
                new Grid(segment.lengthM(), settings.binM()).bins(),
                segment.eventNames());
    }

    /**
     * What the race says of a flow row and no computation uses.
     *
     * @param flowId name of the row in the results of the flow
     * @param label what people call the stretch
     * @param flowType a label by hand, such as {@code overtake}
     * @param notes a sentence for readers
     */
    public record FlowRowFacts(
            String flowId, Optional<String> label, Optional<String> flowType, Optional<String> notes) {
        static FlowRowFacts of(FlowRow named) {
            return new FlowRowFacts(named.flowId().orElseThrow(), named.label(), named.flowType(), named.remark());
        }
    }

    /**
     * What the race says of a location beside what its results repeat.
     *
     * @param locationId the location's id
     * @param bufferMin minutes it stays open after the last arrival, 0 or more
     * @param intervalMin minutes to which its end is rounded up, 0 for no rounding
     * @param direction a free sentence on its task
     * @param notes a sentence for readers
     */
    public record LocationFacts(
            String locationId, int bufferMin, int intervalMin, Optional<String> direction, Optional<String> notes) {
        static LocationFacts of(Location location) {
            return new LocationFacts(
                    location.id(),
                    location.bufferMin(),
                    location.intervalMin(),
                    location.direction(),
                    location.remark());
        }
    }
}
