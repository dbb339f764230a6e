package org.runflow.race.model;

/**
 * What became of those who entered an event (MODEL §21).
 *
 * @param entered all of them
 * @param notStarted those who stayed away
 * @param started those who stand in the field
 * @param stopped those who left the course before its end
 * @param finished those who ran to its end, disqualified or not
 */
public record Participants(int entered, int notStarted, int started, int stopped, int finished) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative, or they do not add up
     */
    public Participants {
        if (notStarted < 0 || stopped < 0 || finished < 0) {
            throw new IllegalArgumentException("counts of participants must be 0 or more, was " + notStarted
                    + " not started, " + stopped + " stopped, " + finished + " finished");
        }
        if (entered != notStarted + started || started != stopped + finished) {
            throw new IllegalArgumentException("participants must add up, was " + entered + " entered, " + notStarted
                    + " not started, " + started + " started, " + stopped + " stopped, " + finished + " finished");
        }
    }

    /**
     * Counts from three groups that hold everybody once.
     *
     * @param notStarted those who stayed away
     * @param stopped those who left the course before its end
     * @param finished those who ran to its end
     * @return the counts
     */
    static Participants of(int notStarted, int stopped, int finished) {
        int started = stopped + finished;
        return new Participants(notStarted + started, notStarted, started, stopped, finished);
    }
}
