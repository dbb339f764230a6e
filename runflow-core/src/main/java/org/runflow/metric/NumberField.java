package org.runflow.metric;

import java.util.function.ToDoubleFunction;

record NumberField<R>(String name, ToDoubleFunction<? super R> value) implements Field<R> {
    @Override
    public Column empty() {
        return new NumberColumn(name);
    }

    @Override
    public Slot<R> slot(Column column) {
        NumberColumn numbers = (NumberColumn) column;
        return new Slot<>() {
            private double waiting;

            @Override
            public void take(R row) {
                waiting = value.applyAsDouble(row);
            }

            @Override
            public void count() {
                numbers.add(waiting);
            }
        };
    }
}
