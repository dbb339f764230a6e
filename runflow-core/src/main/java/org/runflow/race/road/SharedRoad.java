package org.runflow.race.road;

import org.runflow.race.corridor.SharedStretch;
import org.runflow.race.model.FlowDirection;

/**
 * A shared stretch as a result.
 *
 * @param leadingEvent the event earlier in the order of columns
 * @param fromKm where its window begins
 * @param toKm where it ends
 * @param otherEvent the other event, or the same
 * @param otherFromKm where the other window begins
 * @param otherToKm where it ends
 * @param direction whether the two run the same way
 */
public record SharedRoad(
        String leadingEvent,
        double fromKm,
        double toKm,
        String otherEvent,
        double otherFromKm,
        double otherToKm,
        FlowDirection direction) {
    static SharedRoad of(SharedStretch stretch) {
        return new SharedRoad(
                stretch.leadingEvent(),
                stretch.fromKm(),
                stretch.toKm(),
                stretch.otherEvent(),
                stretch.otherFromKm(),
                stretch.otherToKm(),
                stretch.direction());
    }
}
