package org.runflow.race.observed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.location.Locations;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceDay;

/**
 * Planned and observed arrivals at one location (MODEL §20), over the time in which somebody looked: their cumulative curves, and where these are farthest apart. Whoever is
 * planned outside of that time is counted apart, because nobody can say whether he came.
 *
 * @param header which day
 * @param locationId the location
 * @param locationName what people call it
 * @param timesOf the location whose arrivals are planned here: itself, or the last one of its proxies
 * @param planned arrivals planned while somebody looked
 * @param observed arrivals counted
 * @param plannedUnwatched arrivals planned while nobody looked
 * @param largest where the curves are farthest apart, the earliest instant of several; absent when nobody looked
 * @param curve both curves at the beginning and the end of each watch, and at each whole minute of the clock within it
 */
public record ArrivalComparison(
        DayHeader header,
        String locationId,
        String locationName,
        String timesOf,
        Arrived planned,
        Arrived observed,
        int plannedUnwatched,
        Optional<Point> largest,
        List<Point> curve) {
    /** Copies the list. */
    public ArrivalComparison {
        curve = List.copyOf(curve);
    }

    /**
     * Arrivals together.
     *
     * @param count how many
     * @param first the first one; absent when there is none
     * @param median the one at position ceil(count/2), counted from 1
     * @param last the last one
     */
    public record Arrived(
            int count,
            Optional<OffsetDateTime> first,
            Optional<OffsetDateTime> median,
            Optional<OffsetDateTime> last) {}

    /**
     * Both curves at an instant: how many have come up to it, that instant included, since the first watch began.
     *
     * @param at an instant at which somebody looked
     * @param planned arrivals planned in the watches
     * @param observed arrivals counted
     */
    public record Point(OffsetDateTime at, int planned, int observed) {
        /** {@return how many more have come than planned; negative when fewer have} */
        public int difference() {
            return observed - planned;
        }
    }

    /**
     * Compares the plan of a location with what was counted there. Instants are put on the clock of the day by its offset, in whole milliseconds, rounded down. Enforced
     * cut-offs are carried out first. Pure; O(n log n) in planned and counted arrivals.
     *
     * @param day the day as planned
     * @param location id of one of its locations; one without planned arrivals has an empty plan
     * @param observed what was counted there
     * @return both curves and what lies between them
     * @throws IllegalArgumentException when the day has no such location, or a watch is not of that day: it ends before its midnight, begins after the day and the last
     *     planned arrival, or reaches further than 24 hours beyond them
     */
    public static ArrivalComparison of(RaceDay day, String location, ObservedArrivals observed) {
        RaceDay planned = Cutoffs.enforce(day);
        String timesOf = Locations.timesOf(planned, location);
        CurveSweep sweep =
                new CurveSweep(planned.clock(), Locations.arrivalMillis(planned, location), observed.watches());
        return new ArrivalComparison(
                DayHeader.of(day),
                location,
                day.locations().get(location).label(),
                timesOf,
                sweep.planned(),
                sweep.observed(),
                sweep.unwatched(),
                sweep.largest(),
                sweep.curve());
    }
}
