package org.runflow.report.race.flow;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.runflow.race.flow.FlowRowResult;

/** Flow rows by how often runners pass and meet. */
public final class BusiestFirst {
    private BusiestFirst() {}

    /** Sorts by passes and meetings together, the most first; rows of as many stay in their order. */
    public static List<FlowRowResult> order(List<FlowRowResult> rows) {
        return rows.stream().sorted(by(row -> row)).toList();
    }

    /** Compares things that have a row, likewise. */
    static <T> Comparator<T> by(Function<T, FlowRowResult> row) {
        return Comparator.comparingLong((T thing) -> encounters(row.apply(thing)))
                .reversed();
    }

    private static long encounters(FlowRowResult row) {
        return row.passes().passes() + row.meetings().meetings();
    }
}
