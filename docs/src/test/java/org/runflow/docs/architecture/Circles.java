package org.runflow.docs.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Groups of things that all reach one another, by Tarjan's algorithm. */
final class Circles<T> {
    private final Function<T, ? extends Collection<T>> uses;
    private final Map<T, Integer> index = new HashMap<>();
    private final Map<T, Integer> low = new HashMap<>();
    private final Deque<T> path = new ArrayDeque<>();
    private final Set<T> onPath = new LinkedHashSet<>();
    private final List<Set<T>> found = new ArrayList<>();

    private Circles(Function<T, ? extends Collection<T>> uses) {
        this.uses = uses;
    }

    /** Every circle of two or more, each sorted. */
    static <T extends Comparable<T>> List<Set<T>> among(
            Collection<T> things, Function<T, ? extends Collection<T>> uses) {
        Circles<T> circles = new Circles<>(uses);
        things.stream().filter(thing -> !circles.index.containsKey(thing)).forEach(circles::visit);
        return circles.found.stream()
                .filter(group -> group.size() > 1)
                .<Set<T>>map(TreeSet::new)
                .toList();
    }

    private void visit(T thing) {
        index.put(thing, index.size());
        low.put(thing, index.get(thing));
        path.push(thing);
        onPath.add(thing);
        for (T used : uses.apply(thing)) {
            if (!index.containsKey(used)) {
                visit(used);
                low.merge(thing, low.get(used), Math::min);
            } else if (onPath.contains(used)) {
                low.merge(thing, index.get(used), Math::min);
            }
        }
        if (low.get(thing).equals(index.get(thing))) {
            found.add(popUntil(thing));
        }
    }

    private Set<T> popUntil(T first) {
        Set<T> group = new LinkedHashSet<>();
        T last;
        do {
            last = path.pop();
            onPath.remove(last);
            group.add(last);
        } while (!last.equals(first));
        return group;
    }
}
