package org.runflow.race.flow;

/**
 * Who meets whom head-on. All 0 in the same direction.
 *
 * @param meetings pairs who meet
 * @param meetingA distinct runners of A who meet someone
 * @param meetingB distinct runners of B who meet someone
 */
public record Meetings(long meetings, int meetingA, int meetingB) {
    /** Nobody meets anybody. */
    static final Meetings NONE = new Meetings(0, 0, 0);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public Meetings {
        Counts.requireNotNegative("meetings", meetings, meetingA, meetingB);
    }
}
