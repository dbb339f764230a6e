package org.runflow.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;

/**
 * Leads a stored artifact from one schema to a later one. Applied on read, chained where several are needed; the stored bytes stay as they are.
 *
 * @param from the old key: its schema and the record that could read it
 * @param to the new key, with the same name
 * @param upcast pure
 * @param <A> type under the old schema
 * @param <B> type under the new schema
 */
public record Upcaster<A, B>(ArtifactKey<A> from, ArtifactKey<B> to, Function<? super A, ? extends B> upcast) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when the names differ or the schemas do not
     */
    public Upcaster {
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException(
                    "an upcaster cannot turn '" + from.name() + "' into '" + to.name() + "'");
        }
        if (from.schema().equals(to.schema())) {
            throw new IllegalArgumentException(
                    "an upcaster of '" + from.name() + "' must lead away from schema " + from.schema());
        }
    }

    /** {@return whether it is the same way: all components are equal} Written out as that of {@link ArtifactKey} is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upcaster<?, ?> upcaster
                && from.equals(upcaster.from)
                && to.equals(upcaster.to)
                && upcast.equals(upcaster.upcast);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * from.hashCode() + to.hashCode()) + upcast.hashCode();
    }
}
