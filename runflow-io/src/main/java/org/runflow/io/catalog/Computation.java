package org.runflow.io.catalog;

import java.time.Instant;

/**
 * One computed document, as {@code metadata.json} refers to it.
 *
 * @param resultsFile path relative to the folder of its scope
 * @param computedAt when it was computed, in whichever run, UTC
 * @param summary of its content
 */
public record Computation(String resultsFile, Instant computedAt, Object summary) {}
