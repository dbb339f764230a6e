package org.runflow.race.road;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Something in which segments or flow rows differ from the ground, with what to write instead.
 *
 * @param kind what it is about
 * @param segId the segment, absent when it is about none
 * @param flowId the flow row, absent when it is about none
 * @param text one or two sentences for people
 * @param file the file to change
 * @param columns the columns of what to write, with commas
 * @param write what to write there, with commas; blank to take the row out
 * @param meetings pairs who would meet head-on, absent where nothing is counted
 * @param passes pairs of whom one would pass the other, absent where nothing is counted
 * @param together the largest number of people there at once, absent where nothing is counted
 */
public record RoadFinding(
        Kind kind,
        Optional<String> segId,
        Optional<String> flowId,
        String text,
        String file,
        String columns,
        String write,
        OptionalLong meetings,
        OptionalLong passes,
        OptionalInt together) {
    /** What a finding is about. */
    public enum Kind {
        /** Two streams share a road at the same time, and no flow row compares them. */
        MISSING_FLOW_ROW,
        /** A flow row compares windows of which a fifth or more do not lie on one road. */
        FLOW_ROW_OFF_ROAD,
        /** A stream runs along on the road of a segment, and the segment does not name it. */
        MISSING_STREAM,
        /** A direction in the file is not that on the ground. */
        WRONG_DIRECTION
    }
}
