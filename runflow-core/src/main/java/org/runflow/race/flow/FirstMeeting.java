package org.runflow.race.flow;

import java.util.Optional;

/** Finds where the first two runners of opposing streams meet who are on the stretch at the first instant when both streams are. */
final class FirstMeeting {
    private final Lineup lineup;

    private FirstMeeting(Lineup lineup) {
        this.lineup = lineup;
    }

    /** The place on A's pass and the time; empty when the streams are never present together. */
    static Optional<Crossing> of(Lineup lineup) {
        return new FirstMeeting(lineup).find();
    }

    private Optional<Crossing> find() {
        TopTwo[] lastToLeave = {new TopTwo(), new TopTwo()};
        int first = 0;
        while (first < lineup.size()) {
            int next = lineup.nextEntry(first);
            for (int item = first; item < next; item++) {
                lastToLeave[lineup.side(item)].offer(item, lineup.outMillis(item));
            }
            long nowMillis = lineup.inMillis(first);
            if (bothPresent(lastToLeave[Lineup.SIDE_A], lastToLeave[lineup.opposite(Lineup.SIDE_A)], nowMillis)) {
                return Optional.of(meetingOfFirst(nowMillis));
            }
            first = next;
        }
        return Optional.empty();
    }

    /** Whether two different runners are present: whoever leaves last, with the last of the others on the opposite side. */
    private boolean bothPresent(TopTwo a, TopTwo b, long nowMillis) {
        return presentWithAnother(a, b, nowMillis) || presentWithAnother(b, a, nowMillis);
    }

    private boolean presentWithAnother(TopTwo one, TopTwo others, long nowMillis) {
        int last = one.best();
        return last != TopTwo.NOBODY
                && lineup.outMillis(last) > nowMillis
                && others.valueExcept(lineup.sameRunner(last)) > nowMillis;
    }

    private Crossing meetingOfFirst(long nowMillis) {
        int sideB = lineup.opposite(Lineup.SIDE_A);
        int a = firstPresent(Lineup.SIDE_A, TopTwo.NOBODY, nowMillis);
        int b = firstPresent(sideB, lineup.sameRunner(a), nowMillis);
        if (b == TopTwo.NOBODY) {
            b = firstPresent(sideB, TopTwo.NOBODY, nowMillis);
            a = firstPresent(Lineup.SIDE_A, lineup.sameRunner(b), nowMillis);
        }
        long numerator = lineup.outMillis(b) - lineup.inMillis(a);
        long denominator = lineup.stayMillis(a) + lineup.stayMillis(b);
        long millis = lineup.inMillis(a) + Crossing.divideHalfUp(numerator * lineup.stayMillis(a), denominator);
        return new Crossing(numerator, denominator, lineup.originMillis() + millis);
    }

    /** The present item of that side with the earliest entry, ties by id, but not that one. */
    private int firstPresent(int side, int except, long nowMillis) {
        int found = TopTwo.NOBODY;
        for (int item = 0; item < lineup.size() && lineup.inMillis(item) <= nowMillis; item++) {
            if (found != TopTwo.NOBODY && lineup.inMillis(item) > lineup.inMillis(found)) {
                break;
            }
            boolean candidate = lineup.side(item) == side && lineup.outMillis(item) > nowMillis && item != except;
            if (candidate && (found == TopTwo.NOBODY || lineup.runner(item) < lineup.runner(found))) {
                found = item;
            }
        }
        return found;
    }
}
