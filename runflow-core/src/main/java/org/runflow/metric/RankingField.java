package org.runflow.metric;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

record RankingField<R>(Metric metric, int k, ToDoubleFunction<? super R> value, Function<? super R, String> label)
        implements Field<R> {
    @Override
    public Column empty() {
        return new RankingColumn(metric, k);
    }

    @Override
    public Slot<R> slot(Column column) {
        RankingColumn ranking = (RankingColumn) column;
        return new Slot<>() {
            private double waiting;
            private @Nullable String named;

            @Override
            public void take(R row) {
                waiting = value.applyAsDouble(row);
                named = ranking.wants(waiting) ? label.apply(row) : null;
            }

            @Override
            public void count() {
                String winner = named;
                if (winner != null) {
                    ranking.add(waiting, winner);
                }
            }
        };
    }
}
