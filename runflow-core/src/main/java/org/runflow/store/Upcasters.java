package org.runflow.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.error.UnknownSchemaException;
import org.runflow.error.UpcastFailedException;

/** The upcasters of a store. Immutable. */
public final class Upcasters {
    private final List<Upcaster<?, ?>> all;

    private Upcasters(List<Upcaster<?, ?>> all) {
        this.all = all;
    }

    /**
     * {@return the set of them}
     *
     * @param upcasters at most one from each schema of an artifact
     * @throws IllegalArgumentException when two leave the same schema of the same artifact
     */
    public static Upcasters of(List<Upcaster<?, ?>> upcasters) {
        Set<String> left = new HashSet<>();
        for (Upcaster<?, ?> upcaster : upcasters) {
            if (!left.add(upcaster.from().name() + " " + upcaster.from().schema())) {
                throw new IllegalArgumentException("two upcasters leave schema "
                        + upcaster.from().schema() + " of '" + upcaster.from().name() + "'");
            }
        }
        return new Upcasters(List.copyOf(upcasters));
    }

    /**
     * Reads a stored artifact under the schema it was stored with and leads it to the one asked for.
     *
     * @param wanted key with the schema asked for
     * @param storedSchema schema of the stored form
     * @param read decodes under a given key; called once
     * @param <T> type asked for
     * @return the value under the wanted schema
     * @throws UpcastFailedException when an upcaster throws, or gives nothing
     * @throws UnknownSchemaException when no chain leads from the stored schema to the wanted one; nothing is read then
     */
    public <T> T read(ArtifactKey<T> wanted, String storedSchema, Function<ArtifactKey<?>, Object> read) {
        List<Upcaster<?, ?>> chain = chain(wanted, storedSchema);
        Object value = read.apply(chain.isEmpty() ? wanted : chain.get(0).from());
        for (Upcaster<?, ?> step : chain) {
            value = apply(step, value);
        }
        return wanted.cast(value);
    }

    private List<Upcaster<?, ?>> chain(ArtifactKey<?> wanted, String storedSchema) {
        List<Upcaster<?, ?>> chain = new ArrayList<>();
        String schema = storedSchema;
        while (!schema.equals(wanted.schema())) {
            Optional<Upcaster<?, ?>> next = find(wanted.name(), schema);
            if (next.isEmpty() || chain.contains(next.get())) {
                throw new UnknownSchemaException(wanted.name(), storedSchema, wanted.schema());
            }
            chain.add(next.get());
            schema = next.get().to().schema();
        }
        return chain;
    }

    private Optional<Upcaster<?, ?>> find(String name, String schema) {
        return all.stream()
                .filter(step ->
                        step.from().name().equals(name) && step.from().schema().equals(schema))
                .findFirst();
    }

    private static <A, B> B apply(Upcaster<A, B> step, Object value) {
        try {
            return Objects.requireNonNull(step.upcast().apply(step.from().type().cast(value)), "it gave nothing");
        } catch (RuntimeException | StackOverflowError e) {
            throw new UpcastFailedException(
                    step.from().name(), step.from().schema(), step.to().schema(), e);
        }
    }
}
