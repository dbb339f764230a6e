package org.runflow.race.scenario;

/**
 * The flags of a day under a start plan.
 *
 * @param watch cells to watch
 * @param caution cells that advise caution
 * @param critical critical cells
 * @param status the status of the day: {@code Stable}, {@code Moderate} or {@code Critical}
 */
public record FlaggedCells(int watch, int caution, int critical, String status) {}
