package org.runflow.recording;

/**
 * Something that is followed over frames, in one of them.
 *
 * @param track what is followed
 * @param frame number of the frame in which it was seen
 */
public record Sighting(String track, long frame) {}
