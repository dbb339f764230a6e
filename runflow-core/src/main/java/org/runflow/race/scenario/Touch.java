package org.runflow.race.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a plan comes nearest to a limit.
 *
 * @param segment a segment
 * @param bin the bin of its densest cell, from 0
 * @param millis start of that cell's window, or when a runner is last; milliseconds since local midnight
 * @param runner who is last
 */
public record Touch(Optional<String> segment, OptionalInt bin, OptionalLong millis, Optional<String> runner) {}
