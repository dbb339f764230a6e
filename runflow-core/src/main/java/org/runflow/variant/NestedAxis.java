package org.runflow.variant;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A choice among alternatives each of which has choices of its own. */
record NestedAxis<T>(String name, List<Branch<T>> branches) implements Axis<T> {
    /** One of the alternatives. */
    record Branch<T>(String label, Option<T> chosen, Space<T> below) {}

    NestedAxis {
        branches = List.copyOf(branches);
        ChoiceNames.require(name, branches.stream().map(Branch::label).toList());
        branches.forEach(
                branch -> ChoiceNames.requireNew(List.of(name), branch.below().names()));
    }

    @Override
    public List<String> names() {
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        branches.forEach(branch -> all.addAll(branch.below().names()));
        return List.copyOf(all);
    }

    @Override
    public long count() {
        long sum = 0;
        for (Branch<T> branch : branches) {
            sum = Math.addExact(sum, branch.below().count());
        }
        return sum;
    }

    @Override
    public Option<T> at(long index) {
        long left = index;
        for (Branch<T> branch : branches) {
            long count = branch.below().count();
            if (left < count) {
                return branch.chosen().then(branch.below().at(left));
            }
            left -= count;
        }
        throw new IndexOutOfBoundsException("there is no " + name + " number " + index);
    }

    @Override
    public Map<Map<String, Object>, Long> tally(Set<String> wanted) {
        Map<Map<String, Object>, Long> tallied = new HashMap<>();
        for (Branch<T> branch : branches) {
            Map<String, Object> own = wanted.contains(name) ? branch.chosen().choices() : Map.of();
            branch.below()
                    .tally(wanted)
                    .forEach((chosen, count) -> tallied.merge(Option.merged(own, chosen), count, Math::addExact));
        }
        return tallied;
    }

    @Override
    public List<TemplateChoice> described() {
        return List.of(new TemplateChoice(
                name,
                branches.stream().map(Branch::label).toList(),
                Optional.empty(),
                branches.stream().map(branch -> branch.below().described()).toList()));
    }
}
