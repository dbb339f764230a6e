package org.runflow.io.race.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import org.runflow.race.density.SegmentFlags;
import org.runflow.value.ById;

/** Annotations for results whose JSON is not an object of their components. */
final class RaceShapes {
    private RaceShapes() {}

    /** Flags are a list at the top of their file. */
    @SuppressWarnings("UnusedVariable")
    abstract static class AsList {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsList(ById<SegmentFlags> segments) {}

        @JsonValue
        abstract ById<SegmentFlags> segments();
    }

    /** A word for people rather than the name of the constant. */
    interface Labelled {
        @JsonValue
        String label();
    }

    /** Two instants in a list. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    interface StartAndEnd {}
}
