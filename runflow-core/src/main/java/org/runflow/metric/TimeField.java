package org.runflow.metric;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record TimeField<R>(String name, Function<? super R, @Nullable Instant> value) implements Field<R> {
    @Override
    public Column empty() {
        return new TimeColumn(name);
    }

    @Override
    public Slot<R> slot(Column column) {
        TimeColumn times = (TimeColumn) column;
        return new Slot<>() {
            private @Nullable Instant waiting;

            @Override
            public void take(R row) {
                waiting = value.apply(row);
            }

            @Override
            public void count() {
                times.add(waiting);
            }
        };
    }
}
