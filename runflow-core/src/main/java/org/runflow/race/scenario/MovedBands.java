package org.runflow.race.scenario;

/**
 * One group on one segment under a plan.
 *
 * @param bands its cells
 * @param windows how many windows later
 * @param counted whether its time counts here towards the exposure of the day
 */
record MovedBands(Bands bands, int windows, boolean counted) {}
