package org.runflow.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A field of texts: how often each came, as long as there are not too many. */
final class FacetColumn implements Column {
    /** Beyond so many different values only their number is estimated. */
    static final int MOST_VALUES = 10_000;

    private final String name;
    private long count;
    private long nulls;
    private Map<String, long[]> times = new HashMap<>();
    private @Nullable Distinct tooMany;
    /** Rows in order have the same text many times in a row. */
    private @Nullable String last;

    private long[] lastTimes = {};

    FacetColumn(String name) {
        this.name = name;
    }

    void add(@Nullable String value) {
        if (value == null) {
            nulls++;
        } else if (value.equals(last)) {
            count++;
            lastTimes[0]++;
        } else {
            count++;
            add(Names.storable(value), 1);
            remember(value);
        }
    }

    private void remember(String value) {
        long[] counted = times.get(value);
        last = counted == null ? null : value;
        lastTimes = counted == null ? lastTimes : counted;
    }

    @Override
    public String shape() {
        return "facet " + name;
    }

    @Override
    public void merge(Column other) {
        FacetColumn facet = (FacetColumn) other;
        count += facet.count;
        nulls += facet.nulls;
        List.copyOf(facet.times.entrySet()).forEach(value -> add(value.getKey(), value.getValue()[0]));
        if (facet.tooMany != null) {
            overflow().add(facet.tooMany);
        }
    }

    @Override
    public void write(StateOut out) {
        out.text(name);
        out.number(count);
        out.number(nulls);
        out.number(tooMany == null ? 1 : 0);
        if (tooMany == null) {
            out.number(times.size());
            new TreeMap<>(times).forEach((value, often) -> {
                out.text(value);
                out.number(often[0]);
            });
        } else {
            out.number(tooMany.keys().size());
            tooMany.keys().forEach(out::number);
        }
    }

    static FacetColumn read(StateIn in) {
        FacetColumn facet = new FacetColumn(in.text());
        Names.check("field", facet.name);
        long count = in.count();
        facet.nulls = in.count();
        boolean exact = in.number() == 1;
        int size = in.size();
        if (exact) {
            facet.readValues(size, in);
            StateIn.require(facet.count == count, "its values do not add up");
        } else {
            facet.readKeys(size, in);
            facet.count = count;
        }
        return facet;
    }

    SummaryView.OfFacet view() {
        List<SummaryView.Value> values = new ArrayList<>();
        times.forEach((value, often) -> values.add(new SummaryView.Value(value, often[0])));
        values.sort(
                Comparator.comparingLong(SummaryView.Value::count).reversed().thenComparing(SummaryView.Value::value));
        long distinct = tooMany == null ? times.size() : Math.max(MOST_VALUES + 1L, tooMany.estimate());
        return new SummaryView.OfFacet(name, count, nulls, distinct, tooMany == null, values);
    }

    private void readValues(int size, StateIn in) {
        StateIn.require(size <= MOST_VALUES, "it counts too many values");
        for (int i = 0; i < size; i++) {
            String value = in.text();
            long often = in.count();
            StateIn.require(value.equals(Names.storable(value)) && often > 0, "a value is none");
            StateIn.require(times.put(value, new long[] {often}) == null, "a value is counted twice");
            count = Math.addExact(count, often);
        }
    }

    private void readKeys(int size, StateIn in) {
        Distinct distinct = overflow();
        for (int i = 0; i < size; i++) {
            distinct.addKey(in.number());
        }
        StateIn.require(distinct.full() && distinct.keys().size() == size, "its estimate lacks digests");
    }

    private void add(String value, long often) {
        if (tooMany != null) {
            tooMany.add(value);
            return;
        }
        long[] before = times.get(value);
        if (before != null) {
            before[0] += often;
            return;
        }
        times.put(value, new long[] {often});
        if (times.size() > MOST_VALUES) {
            overflow();
        }
    }

    /** Gives up counting. */
    private Distinct overflow() {
        Distinct distinct = tooMany;
        if (distinct == null) {
            distinct = new Distinct();
            times.keySet().forEach(distinct::add);
            times = Map.of();
            last = null;
            tooMany = distinct;
        }
        return distinct;
    }
}
