package org.runflow.flow;

import java.util.List;
import java.util.Optional;
import org.runflow.race.Field;

/**
 * What the direction of a row decides.
 *
 * @param passes passes, none head-on
 * @param meetings meetings, none in the same direction
 * @param first where the streams come together first
 * @param loads passes of single runners
 * @param profile passes by slice
 */
record Encounters(
        PassCounts passes, Meetings meetings, Optional<Crossing> first, FlowLoads loads, List<SlicePasses> profile) {
    boolean any() {
        return passes.passes() > 0 || meetings.meetings() > 0;
    }

    static Encounters headOn(StreamTimes a, StreamTimes b, Pairing pairing) {
        return new Encounters(
                PassCounts.NONE,
                new Overlaps(a, b, pairing).meetings(),
                FirstMeeting.of(new Lineup(a, b, pairing)),
                FlowLoads.NONE,
                List.of());
    }

    static Encounters sameDirection(
            StreamTimes a, StreamTimes b, Pairing pairing, Slices slices, Field fieldA, Field fieldB) {
        Passing passing = Passing.of(a, b, pairing, slices);
        SideLoads ofA = passing.loadsA();
        SideLoads ofB = passing.loadsB();
        boolean oneStream = pairing == Pairing.ONE_STREAM;
        PassCounts passes = new PassCounts(
                ofA.passesMade(),
                ofB.passesMade(),
                ofA.passers(),
                ofB.passers(),
                oneStream ? 0 : ofA.passed(),
                oneStream ? ofA.passed() : ofB.passed());
        FlowLoads loads = new FlowLoads(
                ofA.max(), ofB.max(), ofA.mean(), ofB.mean(), ofA.mostAffected(fieldA), ofB.mostAffected(fieldB));
        return new Encounters(passes, Meetings.NONE, FirstPass.of(passing.lineup()), loads, passing.profile());
    }
}
