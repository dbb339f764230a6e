package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All plans that no other one beats in two values: is as good in both and better in one. */
final class FrontGoal implements Goal {
    private final List<Member> members = new ArrayList<>();

    /** A plan that nothing beats so far; the key begins with the two values. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Member(double[] key, Branch plan) {
        boolean beats(double[] other) {
            return key[0] <= other[0] && key[1] <= other[1] && (key[0] < other[0] || key[1] < other[1]);
        }
    }

    @Override
    public boolean cuts(double[] key) {
        return members.stream().anyMatch(member -> member.beats(key));
    }

    @Override
    public void take(double[] key, Branch plan) {
        Member taken = new Member(key, plan);
        members.removeIf(member -> taken.beats(member.key));
        members.add(taken);
    }

    /** The plans by their keys. */
    List<Branch> front() {
        return members.stream()
                .sorted(Comparator.comparing(Member::key, Arrays::compare))
                .map(Member::plan)
                .toList();
    }
}
