package org.runflow.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Choices that go together: the first of each, the second of each, and so on. */
record ZipAxis<T>(List<Axis<T>> together) implements Axis<T> {
    ZipAxis {
        together = List.copyOf(together);
        if (together.size() < 2) {
            throw new IllegalArgumentException("two choices or more go together, not " + together.size());
        }
        Axis<T> first = together.get(0);
        for (Axis<T> other : together) {
            if (other.count() != first.count()) {
                throw new IllegalArgumentException("choices that go together offer equally many, but " + first.names()
                        + " " + first.count() + " and " + other.names() + " " + other.count());
            }
        }
    }

    @Override
    public List<String> names() {
        return together.stream().flatMap(axis -> axis.names().stream()).toList();
    }

    @Override
    public long count() {
        return together.get(0).count();
    }

    @Override
    public Option<T> at(long index) {
        Option<T> all = Option.none();
        for (Axis<T> axis : together) {
            all = all.then(axis.at(index));
        }
        return all;
    }

    @Override
    public Map<Map<String, Object>, Long> tally(Set<String> wanted) {
        if (names().stream().noneMatch(wanted::contains)) {
            return Map.of(Map.of(), count());
        }
        Map<Map<String, Object>, Long> tallied = new HashMap<>();
        for (long index = 0; index < count(); index++) {
            Map<String, Object> chosen = new HashMap<>(at(index).choices());
            chosen.keySet().retainAll(wanted);
            tallied.merge(chosen, 1L, Long::sum);
        }
        return tallied;
    }

    @Override
    public List<TemplateChoice> described() {
        String first = names().get(0);
        List<TemplateChoice> all = new ArrayList<>();
        for (Axis<T> axis : together) {
            for (TemplateChoice choice : axis.described()) {
                all.add(
                        choice.name().equals(first)
                                ? choice
                                : new TemplateChoice(
                                        choice.name(), choice.alternatives(), Optional.of(first), choice.below()));
            }
        }
        return all;
    }
}
