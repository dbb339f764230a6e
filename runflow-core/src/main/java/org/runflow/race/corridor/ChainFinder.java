package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.runflow.race.model.FlowDirection;

/**
 * Strings matches together, sample by sample of the leading course: a chain goes on with a match that lies 0 to 30 m further along the other course.
 * Where several could go on, the pair whose step is nearest the leading course's comes first, then the older chain, then the smaller kilometre. Not
 * safe for use by several threads.
 */
final class ChainFinder {
    private static final double LONGEST_STEP_M = 30;
    private static final Comparator<Continuation> NEAREST_STEP = Comparator.comparingDouble(Continuation::unevenM)
            .thenComparingInt(continuation -> continuation.chain().age())
            .thenComparingInt(Continuation::sample);

    private final CourseSamples leading;
    private final CourseSamples other;
    private final int sign;
    private final List<Chain> all = new ArrayList<>();
    private List<Chain> open = new ArrayList<>();

    private record Continuation(Chain chain, int sample, double unevenM) {}

    private ChainFinder(CourseSamples leading, CourseSamples other, FlowDirection direction) {
        this.leading = leading;
        this.other = other;
        this.sign = direction == FlowDirection.SAME ? 1 : -1;
    }

    /** All chains, the oldest first. */
    static List<Links> of(
            CourseSamples leading, CourseSamples other, SampleGrid grid, double corridorM, FlowDirection direction) {
        MatchFinder matches = new MatchFinder(leading, other, grid, corridorM, direction);
        ChainFinder chains = new ChainFinder(leading, other, direction);
        for (int sample = 0; sample < leading.size(); sample++) {
            chains.step(sample, matches.of(sample));
        }
        return chains.all.stream().map(Chain::links).toList();
    }

    private void step(int sample, int[] matches) {
        List<Chain> going = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        Set<Chain> continued = new HashSet<>();
        for (Continuation next : continuations(sample, matches)) {
            if (!taken.contains(next.sample()) && continued.add(next.chain())) {
                taken.add(next.sample());
                next.chain().add(leading.atM(sample), other.atM(next.sample()));
                going.add(next.chain());
            }
        }
        for (int match : matches) {
            if (!taken.contains(match)) {
                Chain begun = new Chain(all.size(), leading.atM(sample), other.atM(match));
                all.add(begun);
                going.add(begun);
            }
        }
        open = going;
    }

    private List<Continuation> continuations(int sample, int[] matches) {
        List<Continuation> possible = new ArrayList<>();
        for (Chain chain : open) {
            for (int match : matches) {
                double stepM = sign * (other.atM(match) - chain.lastOtherM());
                if (stepM >= 0 && stepM <= LONGEST_STEP_M) {
                    double leadingStepM = leading.atM(sample) - leading.atM(sample - 1);
                    possible.add(new Continuation(chain, match, Math.abs(stepM - leadingStepM)));
                }
            }
        }
        possible.sort(NEAREST_STEP);
        return possible;
    }
}
