package org.runflow.recording;

import java.time.Instant;

/**
 * What was seen in one window of the clock.
 *
 * @param from beginning of the window, a multiple of its length since 1970; it ends where the next begins
 * @param frames taken in it
 * @param detections sum of the counts of its frames
 * @param tracks seen in it, each once
 * @param births tracks seen for the first time
 * @param deaths tracks seen for the last time
 */
public record CountWindow(Instant from, int frames, long detections, int tracks, int births, int deaths) {}
