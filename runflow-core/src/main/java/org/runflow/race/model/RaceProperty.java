package org.runflow.race.model;

import com.google.common.base.CaseFormat;

/** Names the property of a {@link RacePart} that a problem is about. In the order in which the problems of a part are listed. */
public enum RaceProperty {
    /** Name of the race, a day or an event. */
    NAME,
    /** What people call a day. */
    LABEL,
    /** The days of the race. */
    DAYS,
    /** The date of a day. */
    DATE,
    /** The events of the race or of a location. */
    EVENTS,
    /** The day of an event or a location. */
    DAY,
    /** The start of an event. */
    GUN_MILLIS,
    /** The time limit of an event. */
    LIMIT_MINUTES,
    /** The announced distance of an event. */
    DISTANCE_KM,
    /** Where the runners of an event leave the course. */
    CERTIFIED_KM,
    /** The way of an event over the ground. */
    TRACK,
    /** The id of a runner of an event. */
    RUNNER_ID,
    /** Id of a segment or a location. */
    ID,
    /** The width of a segment. */
    WIDTH_M,
    /** The length of a segment. */
    LENGTH_M,
    /** The passes of an event or through a segment. */
    PASSES,
    /** The schema of a segment. */
    SCHEMA,
    /** The event of a pass. */
    EVENT,
    /** The stretch of a pass. */
    FROM_KM,
    /** The first event of a flow row. */
    EVENT_A,
    /** The second event of a flow row. */
    EVENT_B,
    /** The segments of a location. */
    SEGMENT_IDS,
    /** The location whose times a location takes. */
    PROXY_ID,
    /** The events of a group. */
    MEMBERS,
    /** The schemas that the settings choose by hand. */
    SEGMENT_SCHEMAS,
    /** The length of bins in the settings. */
    BIN_M,
    /** The length of slices of the pass profile in the settings. */
    PASS_SLICE_M;

    /** {@return its name in code, such as {@code widthM}} */
    public String label() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }
}
