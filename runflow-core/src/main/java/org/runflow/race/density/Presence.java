package org.runflow.race.density;

import java.util.List;
import java.util.function.IntPredicate;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Trajectories;

/** When the runners of a pass, or of several, come in and go out; both columns sorted. */
final class Presence {
    private final long[] ins;
    private final long[] outs;
    private final long personMs;

    private Presence(long[] ins, long[] outs, long personMs) {
        this.ins = ins;
        this.outs = outs;
        this.personMs = personMs;
    }

    /** Those who get beyond the start of the pass; who leaves the course within it goes out there. */
    static Presence of(Pass pass, Trajectories trajectories) {
        long[] ins = new long[trajectories.size()];
        long[] outs = new long[trajectories.size()];
        trajectories.crossingMillis(pass.fromKm(), ins);
        trajectories.crossingMillis(pass.toKm(), outs);
        if (trajectories.anyStops()) {
            IntPredicate getsIn = runner -> pass.fromKm() < trajectories.untilKm(runner);
            ins = Trajectories.keep(ins, getsIn);
            outs = Trajectories.keep(outs, getsIn);
        }
        long personMs = 0;
        for (int i = 0; i < ins.length; i++) {
            personMs += outs[i] - ins[i];
        }
        return new Presence(TimeSort.sort(ins), TimeSort.sort(outs), personMs);
    }

    static Presence union(List<Presence> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        long[] ins = parts.stream().map(part -> part.ins).reduce(new long[0], TimeSort::merge);
        long[] outs = parts.stream().map(part -> part.outs).reduce(new long[0], TimeSort::merge);
        return new Presence(
                ins, outs, parts.stream().mapToLong(Presence::personMs).sum());
    }

    long personMs() {
        return personMs;
    }

    boolean isAnybody() {
        return ins.length > 0;
    }

    /** How many stays: of one pass, how many runners. */
    int stays() {
        return ins.length;
    }

    long firstIn() {
        return ins[0];
    }

    long lastOut() {
        return outs[outs.length - 1];
    }

    Concurrency concurrency() {
        return Concurrency.of(ins, outs);
    }
}
