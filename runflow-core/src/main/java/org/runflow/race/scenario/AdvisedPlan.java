package org.runflow.race.scenario;

/**
 * A plan by what was asked about, and all it does to the day.
 *
 * @param judged objectives and constraints
 * @param outcome every figure, flags and pairs among them; without a number
 */
public record AdvisedPlan(JudgedPlan judged, PlanOutcome outcome) {}
