package org.runflow.flow;

import java.util.ArrayList;
import java.util.List;

/** Who passes whom, and in which slice, when two streams run the same way: one sweep along the stretch. */
final class Passing {
    private final Lineup lineup;
    private final SideLoads loadsA;
    private final SideLoads loadsB;
    private final List<SlicePasses> profile;

    private Passing(Lineup lineup, SideLoads loadsA, SideLoads loadsB, List<SlicePasses> profile) {
        this.lineup = lineup;
        this.loadsA = loadsA;
        this.loadsB = loadsB;
        this.profile = profile;
    }

    static Passing of(StreamTimes a, StreamTimes b, Pairing pairing, Slices slices) {
        Lineup lineup = new Lineup(a, b, pairing);
        PassSweep sweep = new PassSweep(lineup);
        long[] passesA = new long[slices.count()];
        long[] passesB = new long[slices.count()];
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
        SideLoads loadsA = sweep.loads(Lineup.SIDE_A, a.size());
        SideLoads loadsB = sweep.loads(Lineup.SIDE_B, pairing == Pairing.ONE_STREAM ? 0 : b.size());
        if (pairing == Pairing.TWO_WINDOWS) {
            takeOffHimself(a, b, slices, loadsA, loadsB, passesA, passesB);
        }
        List<SlicePasses> profile = new ArrayList<>();
        for (int slice = 0; slice < slices.count(); slice++) {
            profile.add(slices.passes(slice, passesA[slice], passesB[slice]));
        }
        return new Passing(lineup, loadsA, loadsB, profile);
    }

    /** A runner on one window does not pass himself on the other. */
    private static void takeOffHimself(
            StreamTimes a,
            StreamTimes b,
            Slices slices,
            SideLoads loadsA,
            SideLoads loadsB,
            long[] passesA,
            long[] passesB) {
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

    SideLoads loadsA() {
        return loadsA;
    }

    /** Nobody where there is only one stream. */
    SideLoads loadsB() {
        return loadsB;
    }

    /** Every slice of the stretch in order. */
    List<SlicePasses> profile() {
        return profile;
    }

    Lineup lineup() {
        return lineup;
    }
}
