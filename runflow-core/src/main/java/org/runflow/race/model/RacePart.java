package org.runflow.race.model;

/** Names a part of a race that a problem is about. A loader finds by it where the part stood; {@link #label()} is for a race built in code. */
public sealed interface RacePart {
    /** {@return words for it, such as {@code segment 'A1'}} */
    String label();

    /** The race as a whole. */
    record WholeRace() implements RacePart {
        @Override
        public String label() {
            return "race";
        }
    }

    /** What the analysis is told. */
    record SettingsPart() implements RacePart {
        @Override
        public String label() {
            return "settings";
        }
    }

    /**
     * A day.
     *
     * @param name its name
     */
    record DayPart(String name) implements RacePart {
        @Override
        public String label() {
            return "day '" + name + "'";
        }
    }

    /**
     * An event.
     *
     * @param name its name
     */
    record EventPart(String name) implements RacePart {
        @Override
        public String label() {
            return "event '" + name + "'";
        }
    }

    /**
     * A segment.
     *
     * @param id its id
     */
    record SegmentPart(String id) implements RacePart {
        @Override
        public String label() {
            return "segment '" + id + "'";
        }
    }

    /**
     * The pass of an event through a segment.
     *
     * @param segmentId id of the segment
     * @param event name of the event
     */
    record PassPart(String segmentId, String event) implements RacePart {
        @Override
        public String label() {
            return "segment '" + segmentId + "', pass of '" + event + "'";
        }
    }

    /**
     * A flow row.
     *
     * @param number its place among the rows, from 1
     * @param name its own id, else its segment's
     */
    record FlowRowPart(int number, String name) implements RacePart {
        @Override
        public String label() {
            return "flow row " + number + " '" + name + "'";
        }
    }

    /**
     * A location.
     *
     * @param id its id
     */
    record LocationPart(String id) implements RacePart {
        @Override
        public String label() {
            return "location '" + id + "'";
        }
    }

    /**
     * A group of events.
     *
     * @param name its name
     */
    record GroupPart(String name) implements RacePart {
        @Override
        public String label() {
            return "group '" + name + "'";
        }
    }
}
