package org.runflow.recording;

import java.time.Instant;

/**
 * What was seen in one frame.
 *
 * @param frame its number
 * @param output when that was known, not before the frame
 * @param count how many, 0 or more
 */
public record Detection(long frame, Instant output, int count) {}
