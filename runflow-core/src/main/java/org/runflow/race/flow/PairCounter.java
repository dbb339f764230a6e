package org.runflow.race.flow;

import org.runflow.race.line.Orientations;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/**
 * Counts the pairs of a row and nothing else: what a row of {@link Flow#analyse} counts is the sum over the pairs of groups that its two events are made
 * of. Counts depend on the difference of two starts alone, never on the starts. Immutable and safe to share between threads.
 */
public final class PairCounter {
    private final Orientations tracks;
    private final FlowSettings settings;

    /**
     * Prepares the rows of a day.
     *
     * @param day the day whose tracks tell how streams run to each other
     * @param settings the time that counts as co-presence
     */
    public PairCounter(RaceDay day, FlowSettings settings) {
        this.tracks = Orientations.of(day.events(), RaceEvent::name, RaceEvent::track, RaceEvent::certifiedKm);
        this.settings = settings;
    }

    /**
     * Counts pairs of runners of two groups, who are different people.
     *
     * @param row a row of the day
     * @param a runners of the first event
     * @param b runners of the second event
     * @return the counts; where the row compares one event with itself on one window, passes of either count under A
     */
    public PairCounts between(FlowRow row, Trajectories a, Trajectories b) {
        PairCounts counts = count(
                row,
                StreamTimes.of(a, row.fromKmA(), row.toKmA()),
                StreamTimes.of(b, row.fromKmB(), row.toKmB()),
                Pairing.TWO_EVENTS);
        return Pairing.of(row) == Pairing.ONE_STREAM ? counts.underA() : counts;
    }

    /**
     * Counts pairs of runners of one group on a row of one event; nobody is paired with himself.
     *
     * @param row a row whose two events are one
     * @param group its runners
     * @return the counts
     */
    public PairCounts within(FlowRow row, Trajectories group) {
        Pairing pairing = Pairing.of(row);
        StreamTimes a = StreamTimes.of(group, row.fromKmA(), row.toKmA());
        return count(
                row, a, pairing == Pairing.ONE_STREAM ? a : StreamTimes.of(group, row.fromKmB(), row.toKmB()), pairing);
    }

    private PairCounts count(FlowRow row, StreamTimes a, StreamTimes b, Pairing pairing) {
        Lineup lineup = new Lineup(a, b, pairing);
        Overlaps overlaps = new Overlaps(lineup);
        long shared = overlaps.coPresence(settings.coPresenceMillis()).coPresencePairs();
        if (RowDirection.of(row, tracks).direction() == FlowDirection.OPPOSITE) {
            return new PairCounts(0, 0, overlaps.meetings().meetings(), shared);
        }
        long[] passes = new PassSweep(lineup).moveTo(1, 1);
        for (int item = 0; item < lineup.size(); item++) {
            passes[lineup.side(item)] -= lineup.passesHimself(item) ? 1 : 0;
        }
        return new PairCounts(passes[Lineup.SIDE_A], passes[Lineup.SIDE_B], 0, shared);
    }
}
