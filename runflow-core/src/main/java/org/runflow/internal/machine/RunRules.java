package org.runflow.internal.machine;

import java.time.Duration;
import java.util.Optional;
import org.runflow.FailureMode;

/**
 * How a run is to behave.
 *
 * @param failureMode what a failed stage means for the others
 * @param grace how long an attempt may take to end after it was told to
 * @param shuffleSeed draws the order of ready stages, for tests; absent: the longest remaining path comes first
 */
public record RunRules(FailureMode failureMode, Duration grace, Optional<Long> shuffleSeed) {}
