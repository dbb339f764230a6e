package org.runflow.recording;

/**
 * How a recording is measured.
 *
 * @param rollingFrames over how many frames a rolling rate is taken, at least 2
 * @param windowS length of a window of counts in seconds, at least 1
 */
public record RecordingSettings(int rollingFrames, int windowS) {
    private static final int FRAMES = 15;
    private static final int SECONDS = 60;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when one is too small
     */
    public RecordingSettings {
        if (rollingFrames < 2 || windowS < 1) {
            throw new IllegalArgumentException(
                    "a rolling rate needs 2 frames at least, a window 1 s, not " + rollingFrames + " and " + windowS);
        }
    }

    /** {@return rates over 15 frames, windows of a minute} */
    public static RecordingSettings standard() {
        return new RecordingSettings(FRAMES, SECONDS);
    }
}
