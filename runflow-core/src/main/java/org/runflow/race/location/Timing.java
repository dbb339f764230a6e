package org.runflow.race.location;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.location.TimedLocation.LocationMetrics;
import org.runflow.race.location.TimedLocation.LocationPass;

/** What is known of the times of one location. */
record Timing(
        String source,
        List<LocationPass> passes,
        SortedMap<String, ArrivalStats> byEvent,
        Optional<ArrivalStats> arrivals,
        Optional<Opening> opening,
        LocationMetrics metrics) {
    /** Nothing to take times from. */
    static Timing none() {
        return untimed(List.of(), new LocationMetrics(Optional.empty(), Optional.empty(), 0));
    }

    /** No times, though there may be passes, whose events have no runners, among runners of other events. */
    static Timing untimed(List<LocationPass> passes, LocationMetrics metrics) {
        return new Timing(
                TimedLocation.NONE, passes, ImmutableSortedMap.of(), Optional.empty(), Optional.empty(), metrics);
    }

    boolean isTimed() {
        return arrivals.isPresent();
    }

    /** The times another location takes from this one. */
    Timing asProxy(String id, Opening opensThere) {
        LocationMetrics served = new LocationMetrics(Optional.empty(), Optional.empty(), metrics.totalServed());
        return new Timing(TimedLocation.PROXY + id, List.of(), byEvent, arrivals, Optional.of(opensThere), served);
    }
}
