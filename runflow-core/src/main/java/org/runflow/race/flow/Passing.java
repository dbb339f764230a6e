package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.List;

/** Who passes whom, and in which slice, when two streams run the same way: one sweep along the stretch. */
final class Passing {
    private final Lineup lineup;
    private final Slices slices;
    private final long[][] passesBySlice;
    private final SideLoads loadsA;
    private final SideLoads loadsB;

    private Passing(RowStreams streams, Lineup lineup, Slices slices) {
        this.lineup = lineup;
        this.slices = slices;
        this.passesBySlice = new long[slices.count()][];
        PassSweep sweep = new PassSweep(lineup);
        for (int slice = 0; slice < passesBySlice.length; slice++) {
            passesBySlice[slice] = sweep.moveTo(slices.endNumerator(slice), slices.endDenominator(slice));
        }
        this.loadsA = sweep.loads(Lineup.SIDE_A, streams.a().runners());
        this.loadsB = streams.pairing() == Pairing.ONE_STREAM
                ? SideLoads.NONE
                : sweep.loads(Lineup.SIDE_B, streams.b().runners());
    }

    static Passing of(RowStreams streams, Lineup lineup, Slices slices) {
        Passing passing = new Passing(streams, lineup, slices);
        if (streams.pairing() == Pairing.TWO_WINDOWS) {
            passing.takeOffHimself();
        }
        return passing;
    }

    /** A runner on one window does not pass the same runner on the other. */
    private void takeOffHimself() {
        for (int item = 0; item < lineup.size(); item++) {
            if (lineup.passesHimself(item)) {
                int side = lineup.side(item);
                (side == Lineup.SIDE_A ? loadsA : loadsB).takeOneMade(lineup.runner(item));
                (side == Lineup.SIDE_A ? loadsB : loadsA).takeOneSuffered(lineup.runner(item));
                passesBySlice[slices.sliceOf(lineup.millisApartIn(item), lineup.millisApartOut(item))][side]--;
            }
        }
    }

    SideLoads loadsA() {
        return loadsA;
    }

    /** Nobody where there is only one stream. */
    SideLoads loadsB() {
        return loadsB;
    }

    /** Every slice of the stretch in order. */
    List<SlicePasses> profile() {
        List<SlicePasses> profile = new ArrayList<>();
        for (int slice = 0; slice < passesBySlice.length; slice++) {
            profile.add(slices.passes(slice, passesBySlice[slice][Lineup.SIDE_A], passesBySlice[slice][Lineup.SIDE_B]));
        }
        return profile;
    }
}
