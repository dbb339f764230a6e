package org.runflow.metric;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record FacetField<R>(String name, Function<? super R, @Nullable String> value) implements Field<R> {
    @Override
    public Column empty() {
        return new FacetColumn(name);
    }

    @Override
    public Slot<R> slot(Column column) {
        FacetColumn facet = (FacetColumn) column;
        return new Slot<>() {
            private @Nullable String waiting;

            @Override
            public void take(R row) {
                waiting = value.apply(row);
            }

            @Override
            public void count() {
                facet.add(waiting);
            }
        };
    }
}
