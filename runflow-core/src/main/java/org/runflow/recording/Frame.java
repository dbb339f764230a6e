package org.runflow.recording;

import java.time.Instant;

/**
 * One picture.
 *
 * @param id number of it, unique in its recording
 * @param at when it was taken
 */
public record Frame(long id, Instant at) {}
