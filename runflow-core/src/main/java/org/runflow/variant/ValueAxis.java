package org.runflow.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A choice among values. */
record ValueAxis<T, V>(String name, List<V> values, BiFunction<? super T, ? super V, ? extends T> change)
        implements Axis<T> {
    ValueAxis {
        values = List.copyOf(values);
        ChoiceNames.require(name, texts(name, values));
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public long count() {
        return values.size();
    }

    @Override
    public Option<T> at(long index) {
        V chosen = values.get(Math.toIntExact(index));
        return new Option<>(Map.of(name, chosen), value -> change.apply(value, chosen));
    }

    @Override
    public Map<Map<String, Object>, Long> tally(Set<String> wanted) {
        if (!wanted.contains(name)) {
            return Map.of(Map.of(), count());
        }
        Map<Map<String, Object>, Long> each = new HashMap<>();
        values.forEach(chosen -> each.put(Map.of(name, chosen), 1L));
        return each;
    }

    @Override
    public List<TemplateChoice> described() {
        return List.of(new TemplateChoice(name, texts(name, values), Optional.empty(), List.of()));
    }

    private static List<String> texts(String name, List<?> values) {
        try {
            return values.stream().map(ChoiceText::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "': " + e.getMessage(), e);
        }
    }
}
