package org.runflow.race.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;
import org.runflow.race.rule.Quantile;

/**
 * What a person checks of an event before it is analysed.
 *
 * @param event its name
 * @param runners number of its runners, those who stayed away left out
 * @param participants what became of those who entered, absent when nobody has a status or a kilometre at which he leaves the course
 * @param times its times, absent when nobody runs to the end
 * @param courseKm length of its course: where its last pass ends
 * @param trackKm length of its track as drawn, absent without a track
 */
public record EventFacts(
        String event,
        int runners,
        Optional<Participants> participants,
        Optional<Times> times,
        double courseKm,
        Optional<Double> trackKm) {
    private static final double MINUTE_MILLIS = 60_000;

    /**
     * When a field starts, and how long its runners need from the start line to the end of the course.
     *
     * @param firstStart when the first runner crosses the start line
     * @param lastStart when the last one does
     * @param fastest the shortest time of those who run to the end
     * @param median the median
     * @param slowest the longest time
     */
    public record Times(
            OffsetDateTime firstStart, OffsetDateTime lastStart, Finish fastest, Finish median, Finish slowest) {}

    /**
     * A time from the start line to the end of the course.
     *
     * @param millis milliseconds
     * @param paceMinPerKm the same as a pace, minutes per kilometre
     */
    public record Finish(long millis, double paceMinPerKm) {}

    /**
     * {@return the facts of an event}
     *
     * @param event the event
     * @param clock the clock of its day
     */
    public static EventFacts of(RaceEvent event, RaceClock clock) {
        return new EventFacts(
                event.name(),
                event.field().size(),
                event.findParticipants(),
                times(event, clock),
                event.certifiedKm(),
                event.track()
                        .map(track -> CentreLine.of(track, Projection.around(List.of(track)), event.certifiedKm())
                                        .drawnLengthM()
                                / 1000));
    }

    private static Optional<Times> times(RaceEvent event, RaceClock clock) {
        Trajectories trajectories = event.trajectories();
        double endKm = event.certifiedKm();
        long[] starts = new long[trajectories.size()];
        trajectories.crossingMillis(0, starts);
        long[] stays = IntStream.range(0, starts.length)
                .filter(runner -> trajectories.untilKm(runner) >= endKm)
                .mapToLong(runner -> trajectories.crossingMillis(runner, endKm) - starts[runner])
                .sorted()
                .toArray();
        if (stays.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(starts);
        return Optional.of(new Times(
                clock.at(starts[0]),
                clock.at(starts[starts.length - 1]),
                finish(stays[0], event),
                finish(stays[Quantile.index(50, stays.length)], event),
                finish(stays[stays.length - 1], event)));
    }

    private static Finish finish(long millis, RaceEvent event) {
        return new Finish(millis, millis / MINUTE_MILLIS / event.certifiedKm());
    }
}
