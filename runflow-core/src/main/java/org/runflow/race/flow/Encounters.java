package org.runflow.race.flow;

import java.util.Optional;
import org.runflow.race.flow.FlowRowResult.PassCounts;

/**
 * What the direction of a row decides.
 *
 * @param passes passes, none head-on
 * @param meetings meetings, none in the same direction
 * @param first where the streams come together first
 * @param loads passes of single runners
 */
record Encounters(PassCounts passes, Meetings meetings, Optional<Crossing> first, FlowLoads loads) {
    static Encounters headOn(Lineup lineup) {
        return new Encounters(
                PassCounts.NONE, new Overlaps(lineup).meetings(), FirstMeeting.of(lineup), FlowLoads.NONE);
    }

    static Encounters sameDirection(RowStreams streams, Lineup lineup) {
        Passing passing = Passing.of(streams, lineup, Slices.WHOLE_STRETCH);
        SideLoads.Totals ofA = passing.loadsA().totals();
        SideLoads.Totals ofB = passing.loadsB().totals();
        boolean oneStream = streams.pairing() == Pairing.ONE_STREAM;
        PassCounts passes = new PassCounts(
                ofA.passesMade(),
                ofB.passesMade(),
                ofA.passers(),
                ofB.passers(),
                oneStream ? 0 : ofA.passed(),
                oneStream ? ofA.passed() : ofB.passed());
        FlowLoads loads = new FlowLoads(
                ofA.max(),
                ofB.max(),
                ofA.mean(),
                ofB.mean(),
                passing.loadsA().mostAffected(streams.fieldA()),
                passing.loadsB().mostAffected(streams.fieldB()));
        return new Encounters(passes, Meetings.NONE, FirstPass.of(lineup), loads);
    }

    boolean any() {
        return passes.passes() > 0 || meetings.meetings() > 0;
    }
}
