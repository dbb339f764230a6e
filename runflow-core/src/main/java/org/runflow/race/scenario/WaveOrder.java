package org.runflow.race.scenario;

import java.util.Comparator;
import org.runflow.race.model.Field;

/** In which order waves take the runners of an event; equal ones by id in text order. */
public enum WaveOrder {
    /** Faster first. */
    PACE,
    /** By today's start offset. */
    GIVEN,
    /** By id. */
    ID;

    /** Runners of a field as indexes, which are in text order of their ids. */
    Comparator<Integer> of(Field field) {
        return switch (this) {
            case PACE ->
                Comparator.<Integer>comparingDouble(field::paceMinPerKm).thenComparingInt(runner -> runner);
            case GIVEN ->
                Comparator.<Integer>comparingDouble(field::startOffsetS).thenComparingInt(runner -> runner);
            case ID -> Comparator.comparingInt(runner -> runner);
        };
    }
}
