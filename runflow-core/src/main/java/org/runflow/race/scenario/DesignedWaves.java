package org.runflow.race.scenario;

import java.util.List;
import org.runflow.race.model.Field;

/**
 * What a design makes of an event.
 *
 * @param field the runners, each with his start offset and wave
 * @param waves the waves in the order of their starts
 * @param lineRatePerS persons per second over the start line: the release rate, else the most starts of a minute
 * @param notes what a reader should know, sentences
 */
public record DesignedWaves(Field field, List<DesignedWave> waves, double lineRatePerS, List<String> notes) {
    /** Copies the lists. */
    public DesignedWaves {
        waves = List.copyOf(waves);
        notes = List.copyOf(notes);
    }

    /**
     * {@return the flow over the start line, persons per minute and metre}
     *
     * @param widthM width of the start, metres, greater than 0
     * @throws IllegalArgumentException if the width is not greater than 0
     */
    public double lineSpecificFlow(double widthM) {
        if (!(widthM > 0)) {
            throw new IllegalArgumentException("a start is wider than 0 m, was " + widthM);
        }
        return 60 * lineRatePerS / widthM;
    }
}
