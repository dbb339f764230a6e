package org.runflow.flow;

import java.util.ArrayList;
import java.util.List;

/** Who passes whom, and in which slice, when two streams run the same way: one sweep along the stretch. */
final class Passing {
    private final RowStreams streams;
    private final Slices slices;
    private final Lineup lineup;
    private final SideLoads loadsA;
    private final SideLoads loadsB;
    private final long[] passesA;
    private final long[] passesB;

    private Passing(RowStreams streams, Slices slices) {
        this.streams = streams;
        this.slices = slices;
        this.lineup = streams.lineup();
        this.passesA = new long[slices.count()];
        this.passesB = new long[slices.count()];
        PassSweep sweep = new PassSweep(lineup);
        long[] time = new long[lineup.size()];
        for (int slice = 0; slice < slices.count(); slice++) {
            for (int item = 0; item < time.length; item++) {
                time[item] = lineup.inMillis(item) * slices.lengthMm() + lineup.stayMillis(item) * slices.endMm(slice);
            }
            passesA[slice] = -sweep.passes(Lineup.SIDE_A);
            passesB[slice] = -sweep.passes(Lineup.SIDE_B);
            sweep.moveTo(time);
            passesA[slice] += sweep.passes(Lineup.SIDE_A);
            passesB[slice] += sweep.passes(Lineup.SIDE_B);
        }
        this.loadsA = sweep.loads(Lineup.SIDE_A, streams.a().size());
        this.loadsB = sweep.loads(
                Lineup.SIDE_B,
                streams.pairing() == Pairing.ONE_STREAM ? 0 : streams.b().size());
    }

    static Passing of(RowStreams streams, Slices slices) {
        Passing passing = new Passing(streams, slices);
        if (streams.pairing() == Pairing.TWO_WINDOWS) {
            passing.takeOffHimself();
        }
        return passing;
    }

    /** A runner on one window does not pass himself on the other. */
    private void takeOffHimself() {
        StreamTimes a = streams.a();
        StreamTimes b = streams.b();
        for (int runner = 0; runner < a.size(); runner++) {
            long aLaterIn = a.inMillis(runner) - b.inMillis(runner);
            long aLaterOut = a.outMillis(runner) - b.outMillis(runner);
            if (aLaterIn > 0 && aLaterOut < 0) {
                loadsA.takeOneMade(runner);
                loadsB.takeOneSuffered(runner);
                passesA[slices.sliceOf(aLaterIn, -aLaterOut)]--;
            } else if (aLaterIn < 0 && aLaterOut > 0) {
                loadsB.takeOneMade(runner);
                loadsA.takeOneSuffered(runner);
                passesB[slices.sliceOf(-aLaterIn, aLaterOut)]--;
            }
        }
    }

    Lineup lineup() {
        return lineup;
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
        for (int slice = 0; slice < slices.count(); slice++) {
            profile.add(slices.passes(slice, passesA[slice], passesB[slice]));
        }
        return profile;
    }
}
