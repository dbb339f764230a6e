package org.runflow.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Axes that multiply, and conditions on what is chosen along them. Counts, and finds a combination by its number, without going through all: only what conditions
 * read is told apart, and only as long as a condition that reads it is still to come. Immutable; what it remembers is guarded by itself.
 */
final class Space<T> {
    /** Ways to choose along one axis that a condition may have to tell apart. */
    private static final int MOST_LOOKED_AT = 1_000_000;

    private final List<Axis<T>> axes;
    private final List<Condition> conditions;
    /** The conditions that can be decided once an axis is chosen, by axis. */
    private final List<List<Condition>> decided = new ArrayList<>();
    /** The names that some condition still reads, before each axis and behind the last. */
    private final List<Set<String>> awaited = new ArrayList<>();

    private final Map<Place, Long> ways = new HashMap<>();
    private final Map<Place, long[]> ends = new HashMap<>();

    Space(List<Axis<T>> axes, List<Condition> conditions) {
        this.axes = List.copyOf(axes);
        this.conditions = List.copyOf(conditions);
        axes.forEach(axis -> decided.add(new ArrayList<>()));
        for (int i = 0; i <= axes.size(); i++) {
            awaited.add(new LinkedHashSet<>());
        }
        for (Condition condition : conditions) {
            int last = lastAxisOf(condition);
            decided.get(last).add(condition);
            for (int i = 0; i <= last; i++) {
                awaited.get(i).addAll(condition.reads());
            }
        }
    }

    private record Place(int axis, Map<String, Object> chosen) {}

    Space<T> and(Axis<T> axis) {
        ChoiceNames.requireNew(names(), axis.names());
        List<Axis<T>> more = new ArrayList<>(axes);
        more.add(axis);
        return new Space<>(more, conditions);
    }

    Space<T> when(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Space<>(axes, more);
    }

    List<Axis<T>> axes() {
        return axes;
    }

    boolean hasConditions() {
        return !conditions.isEmpty();
    }

    List<String> names() {
        return axes.stream().flatMap(axis -> axis.names().stream()).toList();
    }

    TemplateChoices described() {
        return new TemplateChoices(
                axes.stream().flatMap(axis -> axis.described().stream()).toList(),
                conditions.stream().map(Condition::reads).toList(),
                count());
    }

    synchronized long count() {
        return waysFrom(0, Map.of());
    }

    synchronized Option<T> at(long index) {
        Option<T> all = Option.none();
        Map<String, Object> read = Map.of();
        long left = index;
        for (int i = 0; i < axes.size(); i++) {
            long way;
            if (isRead(i)) {
                long[] until = endsOf(i, read);
                way = firstAbove(until, left);
                left -= way == 0 ? 0 : until[(int) way - 1];
            } else {
                long each = waysFrom(i + 1, read);
                way = left / each;
                left %= each;
            }
            Option<T> chosen = axes.get(i).at(way);
            all = all.then(chosen);
            read = restricted(Option.merged(read, chosen.choices()), awaited.get(i + 1));
        }
        return all;
    }

    /** How many combinations there are for each way to choose what is wanted. */
    synchronized Map<Map<String, Object>, Long> tally(Set<String> wanted) {
        Map<Map<String, Object>, Long> tallied = Map.of(Map.of(), 1L);
        for (int i = 0; i < axes.size(); i++) {
            Set<String> kept = new LinkedHashSet<>(wanted);
            kept.addAll(awaited.get(i + 1));
            Set<String> told = new LinkedHashSet<>(wanted);
            told.addAll(awaited.get(i));
            Map<Map<String, Object>, Long> next = new HashMap<>();
            Map<Map<String, Object>, Long> options = axes.get(i).tally(told);
            for (Map.Entry<Map<String, Object>, Long> before : tallied.entrySet()) {
                for (Map.Entry<Map<String, Object>, Long> option : options.entrySet()) {
                    Map<String, Object> chosen = Option.merged(before.getKey(), option.getKey());
                    if (allows(i, chosen)) {
                        next.merge(
                                restricted(chosen, kept),
                                Math.multiplyExact(before.getValue(), option.getValue()),
                                Math::addExact);
                    }
                }
            }
            tallied = next;
        }
        return tallied;
    }

    private long waysFrom(int axis, Map<String, Object> read) {
        if (axis == axes.size()) {
            return 1;
        }
        Place place = new Place(axis, read);
        Long known = ways.get(place);
        if (known == null) {
            long sum = 0;
            for (Map.Entry<Map<String, Object>, Long> option :
                    axes.get(axis).tally(awaited.get(axis)).entrySet()) {
                long behind = waysBehind(axis, Option.merged(read, option.getKey()));
                sum = Math.addExact(sum, Math.multiplyExact(option.getValue(), behind));
            }
            known = sum;
            ways.put(place, known);
        }
        return known;
    }

    private long waysBehind(int axis, Map<String, Object> chosen) {
        return allows(axis, chosen) ? waysFrom(axis + 1, restricted(chosen, awaited.get(axis + 1))) : 0;
    }

    /** How many combinations there are up to and with each way to choose along an axis. */
    private long[] endsOf(int axis, Map<String, Object> read) {
        return ends.computeIfAbsent(new Place(axis, read), place -> {
            Axis<T> chooses = axes.get(axis);
            if (chooses.count() > MOST_LOOKED_AT) {
                throw new IllegalArgumentException(
                        "a condition cannot look at " + chooses.names() + ", of which there are " + chooses.count()
                                + " combinations; at most " + MOST_LOOKED_AT + " can be told apart");
            }
            long[] until = new long[(int) chooses.count()];
            long sum = 0;
            for (int way = 0; way < until.length; way++) {
                sum += waysBehind(axis, Option.merged(read, chooses.at(way).choices()));
                until[way] = sum;
            }
            return until;
        });
    }

    private static int firstAbove(long[] until, long index) {
        int at = Arrays.binarySearch(until, index + 1);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && until[first - 1] > index) {
            first--;
        }
        return first;
    }

    private boolean isRead(int axis) {
        return axes.get(axis).names().stream().anyMatch(awaited.get(axis)::contains);
    }

    private boolean allows(int axis, Map<String, Object> chosen) {
        return decided.get(axis).stream().allMatch(condition -> condition.allows(chosen));
    }

    private static Map<String, Object> restricted(Map<String, Object> chosen, Set<String> names) {
        if (names.containsAll(chosen.keySet())) {
            return chosen;
        }
        Map<String, Object> kept = new HashMap<>(chosen);
        kept.keySet().retainAll(names);
        return kept;
    }

    private int lastAxisOf(Condition condition) {
        int last = -1;
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).names().stream().anyMatch(condition.reads()::contains)) {
                last = i;
            }
        }
        return last;
    }
}
