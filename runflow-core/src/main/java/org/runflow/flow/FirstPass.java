package org.runflow.flow;

import java.util.Optional;

/**
 * Finds the pass nearest to the start of a stretch without looking at every pair. A pass of x by y at share f is where their straight lines in
 * the time–distance plane cross, so f is a ratio of two differences, and the smallest ratio is found by Newton's method on it (Dinkelbach
 * 1967): take the pair that is furthest beyond level at f, go to where it was level, repeat. Each step looks, for every runner, at the one who
 * is latest at f among those who entered before: linear. The steps end at the exact smallest share, as shares strictly fall; a few suffice.
 */
final class FirstPass {
    private final Lineup lineup;
    private long numerator = 1;
    private long denominator = 1;
    private long smallestLead;
    private long leadNumerator;
    private long leadDenominator;
    private long earliestLevel;

    private FirstPass(Lineup lineup) {
        this.lineup = lineup;
    }

    /** The pass of smallest share, of equal ones the earliest; empty when nobody passes. */
    static Optional<Crossing> of(Lineup lineup) {
        FirstPass search = new FirstPass(lineup);
        search.compareAtShare();
        if (search.smallestLead >= 0) {
            return Optional.empty();
        }
        while (search.smallestLead < 0) {
            search.numerator = search.leadNumerator;
            search.denominator = search.leadDenominator;
            search.compareAtShare();
        }
        return Optional.of(new Crossing(
                search.numerator,
                search.denominator,
                lineup.originMillis() + Crossing.divideHalfUp(search.earliestLevel, search.denominator)));
    }

    /** Compares everybody at the current share with the latest there of those who entered before. */
    private void compareAtShare() {
        smallestLead = Long.MAX_VALUE;
        earliestLevel = Long.MAX_VALUE;
        TopTwo[] latest = {new TopTwo(), new TopTwo()};
        for (int first = 0; first < lineup.size(); ) {
            int next = lineup.nextEntry(first);
            for (int item = first; item < next; item++) {
                compare(item, latest[lineup.opposite(lineup.side(item))]);
            }
            for (int item = first; item < next; item++) {
                latest[lineup.side(item)].offer(item, lineup.runner(item), timeAtShare(item));
            }
            first = next;
        }
    }

    private void compare(int item, TopTwo earlierEntries) {
        int himself = lineup.himself(lineup.runner(item));
        int opponent = earlierEntries.itemExcept(himself);
        if (opponent == TopTwo.NOBODY) {
            return;
        }
        long time = timeAtShare(item);
        long lead = time - earlierEntries.valueExcept(himself);
        if (lead < smallestLead) {
            smallestLead = lead;
            leadNumerator = lineup.inMillis(item) - lineup.inMillis(opponent);
            leadDenominator = leadNumerator + lineup.outMillis(opponent) - lineup.outMillis(item);
        }
        if (lead == 0) {
            earliestLevel = Math.min(earliestLevel, time);
        }
    }

    /** When the item is at the current share of its pass, in milliseconds times the denominator. */
    private long timeAtShare(int item) {
        return lineup.inMillis(item) * denominator + lineup.stayMillis(item) * numerator;
    }
}
