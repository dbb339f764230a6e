package org.runflow.race.density;

import org.runflow.race.model.DensitySettings;

/**
 * What a reader must know to compare peaks: the grid and the rulebook.
 *
 * @param binM nominal length of a bin in metres
 * @param windowS length of a window in seconds
 * @param rulebook name of the rulebook
 */
public record DensityGridSettings(double binM, int windowS, String rulebook) {
    /**
     * {@return what a reader must know of settings}
     *
     * @param settings of a race
     */
    public static DensityGridSettings of(DensitySettings settings) {
        return new DensityGridSettings(
                settings.binM(), settings.windowS(), settings.rulebook().name());
    }
}
