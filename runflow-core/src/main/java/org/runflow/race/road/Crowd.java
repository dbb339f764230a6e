package org.runflow.race.road;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Trajectories;

/** A party of people on a stretch: when they come and when they go, each in order of time. Immutable. */
final class Crowd {
    private static final Crowd NOBODY = new Crowd(new long[0], new long[0]);

    private final long[] ins;
    private final long[] outs;

    private Crowd(long[] ins, long[] outs) {
        this.ins = ins;
        this.outs = outs;
    }

    static Crowd nobody() {
        return NOBODY;
    }

    /** This party and the runners of one window. */
    Crowd and(RaceDay day, String event, double fromKm, double toKm) {
        Trajectories runners = day.events().get(event).trajectories();
        return new Crowd(joined(ins, runners, fromKm), joined(outs, runners, toKm));
    }

    /** The largest number of people of both parties at once, while somebody of either is there; 0 when that never happens. */
    int mostTogether(Crowd other) {
        long[] instants = Longs.concat(ins, other.ins);
        Arrays.sort(instants);
        Presence mine = new Presence(this);
        Presence theirs = new Presence(other);
        int most = 0;
        for (long instant : instants) {
            int here = mine.at(instant);
            int there = theirs.at(instant);
            if (here > 0 && there > 0) {
                most = Math.max(most, here + there);
            }
        }
        return most;
    }

    private static long[] joined(long[] before, Trajectories runners, double km) {
        long[] crossings = new long[runners.size()];
        runners.crossingMillis(km, crossings);
        long[] all = Longs.concat(before, crossings);
        Arrays.sort(all);
        return all;
    }

    /** Counts a party at instants that never go back. */
    private static final class Presence {
        private final Crowd crowd;
        private int come;
        private int gone;

        Presence(Crowd crowd) {
            this.crowd = crowd;
        }

        int at(long instant) {
            while (come < crowd.ins.length && crowd.ins[come] <= instant) {
                come++;
            }
            while (gone < crowd.outs.length && crowd.outs[gone] <= instant) {
                gone++;
            }
            return come - gone;
        }
    }
}
