package org.runflow.race.scenario;

import java.util.List;

/**
 * Groups that always move together, because the same variables move them.
 *
 * @param groups which, as indexes
 * @param variables what moves them, as indexes; none for what stays
 */
record Unit(List<Integer> groups, List<Integer> variables) {}
