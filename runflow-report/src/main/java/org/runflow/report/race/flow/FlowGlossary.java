package org.runflow.report.race.flow;

import java.util.List;
import org.runflow.report.text.Numbers;

/** Every term and unit of reports on flow, a line each, and what their numbers cannot say. A term stands between two pairs of asterisks. */
public final class FlowGlossary {
    private FlowGlossary() {}

    /** {@return terms of streams and rows} */
    public static List<String> streams() {
        return List.of(
                "**row, stretch**: a row compares two streams of runners on a stretch of road. Several rows may have"
                        + " the same stretch.",
                "**A, B**: the two streams, each a window of one event's course, in kilometres of that course. Where"
                        + " an event is compared with itself on one window there is only A.",
                "**way**: same direction or head-on, how the streams run to each other; as stated in the input, else"
                        + " as the tracks tell, else assumed to be the same.",
                "**both there**: from when the later stream comes in to when the earlier one is out. **First in, last"
                        + " out**: of each stream.",
                "**times**: the race's local clock, whole seconds; +1 marks the day after the race's date.");
    }

    /** {@return terms of what is counted} */
    public static List<String> encounters() {
        return List.of(
                "**pass**: a pair of runners, one of whom comes in later and goes out earlier than the other. Equal"
                        + " times make no pass.",
                "**runners who pass, runners passed**: how many different runners do so at least once, and their share"
                        + " of the event.",
                "**meeting**: a pair of runners who come towards each other on the stretch.",
                "**co-presence**: a pair on the stretch at the same time for a while. It means sharing the stretch,"
                        + " not being close, and grows with the length of the stretch.",
                "**passes per runner**: passes made plus passes suffered, in brackets made+suffered; the average is"
                        + " over the whole event.");
    }

    /**
     * {@return terms of places and times}
     *
     * @param sliceM length of a slice of the passes along a stretch, metres
     */
    public static List<String> places(double sliceM) {
        return List.of(
                "**convergence**: where two streams come together, 'it begins' in sentences. In the same direction the"
                        + " place and time of the pass closest to the start of the stretch; head-on those of the first two"
                        + " to meet. Kilometres are those of A's course.",
                "**metres**: from the start of the stretch, on the longer of the two windows, in slices of "
                        + Numbers.plain(sliceM) + " m.",
                "**gun**: start of an event. **start delay**: from the gun until a runner crosses the start line.",
                "**pace** (min/km): mean from start line to finish. **p10, median, p90**: a tenth, half, nine tenths"
                        + " of the runners are at or below it.");
    }

    /** {@return what the numbers cannot say} */
    public static List<String> limits() {
        return List.of(
                "Runners keep their own pace: nobody slows down behind others, and a pass needs no room. Where the"
                        + " road is full, read passes as attempts and look at the density of the segment.",
                "Positions are compared as shares of each stream's own window. That is right where both windows are"
                        + " the same road; notes say where they may not be.",
                "Between the ends of a window everybody runs evenly: passes that are undone within the stretch do not"
                        + " show.");
    }
}
