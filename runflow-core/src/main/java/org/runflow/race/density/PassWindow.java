package org.runflow.race.density;

import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;

/**
 * One of several passes of an event through a segment.
 *
 * @param fromKm start in kilometres of its course
 * @param toKm end in kilometres of its course
 * @param orientation how it runs through
 */
public record PassWindow(double fromKm, double toKm, Orientation orientation) {
    static PassWindow of(Pass pass) {
        return new PassWindow(pass.fromKm(), pass.toKm(), pass.orientation());
    }
}
