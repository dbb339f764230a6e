package org.runflow.recording;

import java.time.Instant;
import java.util.Optional;

/**
 * How fast frames or detections come at one of them.
 *
 * @param at the instant of it
 * @param instantHz 1 over the time since the one before; absent for the first, and where no time has passed
 * @param rollingHz intervals per time over a window of some around it; absent where there is but one in it, or no time has passed
 */
public record RatePoint(Instant at, Optional<Double> instantHz, Optional<Double> rollingHz) {}
