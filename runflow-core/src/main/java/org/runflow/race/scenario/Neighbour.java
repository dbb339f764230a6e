package org.runflow.race.scenario;

/**
 * A plan beside the answer.
 *
 * @param step which variable moves, and how far
 * @param plan the plan
 */
public record Neighbour(ConstraintFinding.Step step, JudgedPlan plan) {}
