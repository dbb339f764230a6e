package org.runflow.race.density;

/**
 * What a reader must know to compare peaks: the grid and the rulebook.
 *
 * @param binM nominal length of a bin in metres
 * @param windowS length of a window in seconds
 * @param rulebook name of the rulebook
 */
public record DensityGridSettings(double binM, int windowS, String rulebook) {}
