package org.runflow.variant;

import org.runflow.Plan;

/**
 * What a study would do for one variant.
 *
 * @param variant that would be tried
 * @param plan of its run
 * @param <T> type of the value
 */
public record StudyPlan<T>(Variant<T> variant, Plan plan) {}
