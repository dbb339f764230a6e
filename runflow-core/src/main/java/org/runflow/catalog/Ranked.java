package org.runflow.catalog;

import java.util.Comparator;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.metric.Metric;

/**
 * An order of runs by a metric that they have recorded, and where in it to go on. The best come first, of equal ones the newest; those without the metric come last.
 *
 * @param metric as the catalog names it, {@code stage:metric}
 * @param behind the last run of the page before
 */
public record Ranked(Metric metric, Optional<Place> behind) {
    /**
     * Where a run stands.
     *
     * @param value of the metric, NaN when it has none
     * @param id of the run
     */
    public record Place(double value, RunId id) {}

    /** {@return the places in their order} */
    public Comparator<Place> order() {
        return ((Comparator<Place>) (a, b) -> metric.compare(a.value(), b.value()))
                .thenComparing(Place::id, Comparator.reverseOrder());
    }

    /**
     * {@return where a run stands}
     *
     * @param entry a row
     */
    public Place placeOf(RunEntry entry) {
        return new Place(RunQuery.value(entry, metric.name()), entry.id());
    }

    /**
     * {@return whether it comes behind the page before}
     *
     * @param place of a run
     */
    public boolean isAhead(Place place) {
        return behind.isEmpty() || order().compare(place, behind.get()) > 0;
    }
}
