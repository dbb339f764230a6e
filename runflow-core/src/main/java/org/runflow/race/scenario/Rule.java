package org.runflow.race.scenario;

import org.runflow.race.service.LevelOfService;

/** What a start plan must keep (MODEL §14). Clocks are milliseconds since local midnight. */
public sealed interface Rule {
    /** Said in place of an event or a segment: every one of the day. */
    String ALL = "all";

    /**
     * One group starts a while after another. The start of an event is its gun, that of a wave the start of its first runner.
     *
     * @param a the later group: an event, or {@code event/wave}
     * @param b the earlier group
     * @param gapMillis at least so long after it; may be negative
     */
    record After(String a, String b, long gapMillis) implements Rule {}

    /**
     * Everybody of an event has finished by a clock; kept where nobody finishes.
     *
     * @param event an event, or {@link #ALL}
     * @param clockMillis the last instant that is allowed
     */
    record FinishBy(String event, long clockMillis) implements Rule {}

    /**
     * The last runner has left a segment by a clock; kept where nobody comes.
     *
     * @param segment a segment
     * @param clockMillis the last instant that is allowed
     */
    record ClearBy(String segment, long clockMillis) implements Rule {}

    /**
     * A location may close by a clock: last arrival, buffer and rounding included; kept where nobody comes.
     *
     * @param location a location
     * @param clockMillis the last instant that is allowed
     */
    record CloseBy(String location, long clockMillis) implements Rule {}

    /**
     * No cell is denser.
     *
     * @param segment a segment, or {@link #ALL}
     * @param densityPerM2 the largest density that is allowed, persons per square metre, above 0
     */
    record MaxDensity(String segment, double densityPerM2) implements Rule {}

    /**
     * No cell is at a worse level.
     *
     * @param segment a segment, or {@link #ALL}
     * @param level the worst level that is allowed
     */
    record MaxLevel(String segment, LevelOfService level) implements Rule {}

    /**
     * No more pairs meet head-on.
     *
     * @param row a flow row by its name, or by a segment that only one row names
     * @param most how many are allowed, 0 or more
     */
    record MaxMeetings(String row, long most) implements Rule {}

    /**
     * No more passes, of either event.
     *
     * @param row as for meetings
     * @param most how many are allowed, 0 or more
     */
    record MaxPasses(String row, long most) implements Rule {}

    /**
     * A group keeps its start.
     *
     * @param group an event, or {@code event/wave}
     */
    record Fixed(String group) implements Rule {}
}
