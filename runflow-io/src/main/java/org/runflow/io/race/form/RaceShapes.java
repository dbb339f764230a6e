package org.runflow.io.race.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.display.SegmentCaption;

/** Annotations for results whose JSON is not an object of their components. */
final class RaceShapes {
    private RaceShapes() {}

    /** Flags are a list at the top of their file. */
    @SuppressWarnings("UnusedVariable")
    abstract static class AsList {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsList(List<SegmentFlags> segments) {}

        @JsonValue
        abstract List<SegmentFlags> segments();
    }

    /** Captions are an object by segment at the top of their file. */
    @SuppressWarnings("UnusedVariable")
    abstract static class BySegment {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BySegment(List<SegmentCaption> segments) {}

        @JsonValue
        abstract List<SegmentCaption> segments();
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
