package org.runflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.error.ArtifactTypeException;
import org.runflow.internal.graph.Names;
import org.runflow.items.Items;
import org.runflow.rows.Rows;

/**
 * The typed name of a value that flows through a pipeline. Its identity in a store is name and schema, never a class name; the scope says which of
 * several copies of a pipeline it belongs to.
 *
 * @param name letters, digits, dots, dashes and underscores, at most 128
 * @param type class of the values
 * @param schema of the stored form; a new one for every change to the type's components
 * @param publishedPath where a run shows it to people, relative to its scope; {@code artifacts/<name>} when absent
 * @param scope empty at the root, else names joined by {@code /}
 * @param element class of the elements of a list, of the values of {@link Items}, or of {@link Rows}; absent for everything else
 * @param <T> type of the values
 */
public record ArtifactKey<T>(
        String name,
        Class<T> type,
        String schema,
        Optional<String> publishedPath,
        String scope,
        Optional<Class<?>> element)
        implements Source<T> {
    /** Where the table of items lies in the folder of their values. */
    private static final String TABLE = "items.tsv";

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a name, schema, path or scope that does not follow the rules
     */
    public ArtifactKey {
        Names.requireName("artifact", name);
        Names.requireName("schema", schema);
        if (publishedPath.isPresent()) {
            Names.requirePath("published path", withoutSlash(publishedPath.get(), type));
        }
        Names.requireScope(scope);
        if (type.isPrimitive()) {
            throw new IllegalArgumentException("artifact '" + name + "' cannot have the primitive type " + type);
        }
        if (type == Items.class && element.isEmpty()) {
            throw new IllegalArgumentException("the values of the items '" + name
                    + "' have no type. [Hint: ArtifactKey.items(name, type of a value)]");
        }
        if (type == Rows.class && element.isEmpty()) {
            throw new IllegalArgumentException(
                    "the rows '" + name + "' have no type. [Hint: ArtifactKey.rows(name, type of a row)]");
        }
        if (type == Items.class && element.get() == Rows.class) {
            throw new IllegalArgumentException("the value of an item cannot be rows, as of '" + name
                    + "'. [Hint: a list, or rows of all items that a stage of its own writes]");
        }
    }

    /** The values of items may go into a folder. */
    private static String withoutSlash(String path, Class<?> type) {
        return type == Items.class && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * A key with schema 1, at the root, without published path.
     *
     * @param name of the artifact
     * @param type class of the values
     * @param <T> type of the values
     * @return the key
     */
    public static <T> ArtifactKey<T> of(String name, Class<T> type) {
        return new ArtifactKey<>(name, type, "1", Optional.empty(), "", Optional.empty());
    }

    /**
     * A key of a list with schema 1, at the root, without published path. Stages over many items compute one thing for each of its elements.
     *
     * @param name of the artifact
     * @param element class of the elements
     * @param <E> type of the elements
     * @return the key
     */
    public static <E> ArtifactKey<List<E>> list(String name, Class<E> element) {
        return new ArtifactKey<>(name, generic(List.class), "1", Optional.empty(), "", Optional.of(element));
    }

    /**
     * A key of what a stage gives for many items, with schema 1, at the root, without published path. The schema is that of the values.
     *
     * @param name of the artifact
     * @param value class of the value of an item
     * @param <V> type of the value of an item
     * @return the key
     */
    public static <V> ArtifactKey<Items<V>> items(String name, Class<V> value) {
        return new ArtifactKey<>(name, generic(Items.class), "1", Optional.empty(), "", Optional.of(value));
    }

    /**
     * A key of rows that a stage writes one by one, with schema 1, at the root, without published path. The schema is that of a row. Publish it under a name that
     * ends in {@code .rows.jsonl.gz}.
     *
     * @param name of the artifact
     * @param row class of a row, a record
     * @param <R> type of a row
     * @return the key
     */
    public static <R> ArtifactKey<Rows<R>> rows(String name, Class<R> row) {
        return new ArtifactKey<>(name, generic(Rows.class), "1", Optional.empty(), "", Optional.of(row));
    }

    /** Sound: the element says what the class cannot. */
    @SuppressWarnings("unchecked")
    private static <T> Class<T> generic(Class<?> raw) {
        return (Class<T>) raw;
    }

    /**
     * Says which form the stored values have.
     *
     * @param newSchema of the stored form
     * @return the key with that schema
     */
    public ArtifactKey<T> schema(String newSchema) {
        return new ArtifactKey<>(name, type, newSchema, publishedPath, scope, element);
    }

    /**
     * Says where a run shows the artifact to people.
     *
     * @param path relative, with {@code /} between its parts; with its scopes, 500 characters at most. Of items, only their table is shown, unless the path ends in {@code /}: then it is a folder
     *     for the table and a file for each value, named after the digest of the item's name
     * @return the key with that path
     */
    public ArtifactKey<T> publishedAt(String path) {
        return new ArtifactKey<>(name, type, schema, Optional.of(path), scope, element);
    }

    /**
     * Puts the artifact into a scope; one that is in a scope already is one level deeper then.
     *
     * @param outer name of the scope, or several joined by {@code /}
     * @return the key in that scope
     */
    @Override
    public ArtifactKey<T> in(String outer) {
        return new ArtifactKey<>(name, type, schema, publishedPath, Names.join(outer, scope), element);
    }

    /**
     * {@return a view; a stage that reads it runs again only when the view changes}
     *
     * @param viewName names what is read, part of the reasons a plan gives
     * @param projection pure; gives a value with a canonical form
     * @param <V> type of the view
     */
    public <V> View<T, V> view(String viewName, Function<? super T, ? extends V> projection) {
        return new View<>(this, viewName, projection);
    }

    /**
     * {@return the artifact as something that a stage can do without} Empty when the stage that produces it was skipped, or when it is an input that the
     * run is not given; a stage that failed blocks the reader all the same.
     */
    public OptionalKey<T> optional() {
        return new OptionalKey<>(this);
    }

    /**
     * {@return the input of a pipeline as something that has no part in the key of the stage that reads it} No digest, canonical form or codec is asked
     * of it, it is never kept, and a plan does without it.
     */
    public UsingKey<T> using() {
        return new UsingKey<>(this);
    }

    /**
     * {@return the two together, as an input of a run}
     *
     * @param value for this key
     */
    public Input<T> with(T value) {
        return new Input<>(this, value);
    }

    /**
     * {@return the value as this key's type}
     *
     * @param value found under this key's path
     * @throws ArtifactTypeException when it is of another type
     */
    public T cast(Object value) {
        if (!type.isInstance(value)) {
            throw new ArtifactTypeException(
                    path(), type.getName(), value.getClass().getName());
        }
        return type.cast(value);
    }

    /** {@return the name with its scope, as in {@code sun/density.results}} */
    public String path() {
        return Names.join(scope, name);
    }

    /** {@return where a run shows it, with its scope: {@code sun/computation/density_results.json}} */
    public String publishedFile() {
        return Names.join(scope, publishedPath.orElse("artifacts/" + name) + (isInFolder() ? TABLE : ""));
    }

    /** {@return whether a run shows the values of the items, in a folder} */
    public boolean isInFolder() {
        return publishedPath.isPresent() && publishedPath.get().endsWith("/");
    }

    /**
     * {@return the key of a single value, of a list, of items or of rows} Its name, schema and scope are those of the whole.
     *
     * @throws IllegalStateException for a key of anything else
     */
    public ArtifactKey<?> ofElement() {
        return new ArtifactKey<>(
                name,
                element.orElseThrow(() ->
                        new IllegalStateException("artifact '" + name + "' is neither a list nor items nor rows")),
                schema,
                publishedPath.filter(path -> !path.endsWith("/")),
                scope,
                Optional.empty());
    }

    @Override
    public ArtifactKey<?> key() {
        return this;
    }

    /** {@return whether it is the same key: all components are equal} Written out, as what a record gets by itself costs the first one tens of milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArtifactKey<?> key
                && name.equals(key.name)
                && type == key.type
                && schema.equals(key.schema)
                && publishedPath.equals(key.publishedPath)
                && scope.equals(key.scope)
                && element.equals(key.element);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + scope.hashCode()) + schema.hashCode()) + type.hashCode();
    }

    @Override
    public String label() {
        return path();
    }

    @Override
    public T read(ArtifactReader reader) {
        return reader.get(this);
    }
}
