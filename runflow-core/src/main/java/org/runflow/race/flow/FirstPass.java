package org.runflow.race.flow;

import java.util.Optional;

/**
 * Finds the pass nearest to the start of a stretch without looking at every pair. A pass at share f is where two straight lines in the
 * time–distance plane cross, so f is a ratio of two differences, and the smallest ratio is found by Newton's method on it (Dinkelbach 1967):
 * take the pair that is furthest beyond level at f, go to where it was level, repeat. Each step looks, for every runner, at the one who is
 * latest at f among those who entered before: linear. Shares strictly fall, so the steps end, and they end at the exact smallest share; a few
 * suffice, the more so as the search begins with neighbours at the entry.
 *
 * <p>Where there is one stream only, it ends with them. Up to the smallest share nobody has passed, so all are still in the order of entry, and
 * whoever stands between two who come level there is level with both. Of such a group, whose entries differ and who are all level at one
 * instant, some two neighbours enter apart, and these pass each other there and then: so neighbours know the smallest share, and the first of
 * them who reach it are the earliest.
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
        search.beginWithNeighbours();
        if (!lineup.oneStream()) {
            search.goOnToSmallest();
        }
        return search.numerator == search.denominator
                ? Optional.empty()
                : Optional.of(new Crossing(
                        search.numerator,
                        search.denominator,
                        lineup.originMillis() + Crossing.divideHalfUp(search.earliestLevel, search.denominator)));
    }

    /** Neighbours who are beyond level within the stretch have passed, as of equal entries whoever leaves first comes first. */
    private void beginWithNeighbours() {
        for (int item = 1; item < lineup.size(); item++) {
            long apartIn = lineup.inMillis(item) - lineup.inMillis(item - 1);
            long apartOut = lineup.outMillis(item - 1) - lineup.outMillis(item);
            long beyond = apartIn * denominator - numerator * (apartIn + apartOut);
            if (beyond < 0 && areOpponents(item - 1, item)) {
                numerator = apartIn;
                denominator = apartIn + apartOut;
                earliestLevel = timeAtShare(item);
            }
        }
    }

    private boolean areOpponents(int item, int other) {
        return lineup.side(other) == lineup.opposite(lineup.side(item)) && lineup.sameRunner(other) != item;
    }

    private void goOnToSmallest() {
        compareAtShare();
        while (smallestLead < 0) {
            numerator = leadNumerator;
            denominator = leadDenominator;
            compareAtShare();
        }
    }

    /** Compares everybody at the current share with the latest there of the opponents who entered before. */
    private void compareAtShare() {
        smallestLead = Long.MAX_VALUE;
        earliestLevel = Long.MAX_VALUE;
        TopTwo[] latest = {new TopTwo(), new TopTwo()};
        int first = 0;
        while (first < lineup.size()) {
            int next = lineup.nextEntry(first);
            for (int item = first; item < next; item++) {
                compare(item, latest[lineup.opposite(lineup.side(item))]);
            }
            for (int item = first; item < next; item++) {
                latest[lineup.side(item)].offer(item, timeAtShare(item));
            }
            first = next;
        }
    }

    private void compare(int item, TopTwo earlierEntries) {
        int sameRunner = lineup.sameRunner(item);
        int opponent = earlierEntries.bestExcept(sameRunner);
        if (opponent == TopTwo.NOBODY) {
            return;
        }
        long time = timeAtShare(item);
        long lead = time - earlierEntries.valueExcept(sameRunner);
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
