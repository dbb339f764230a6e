package org.runflow;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.graph.Names;

/**
 * The series a run belongs to, from general to particular: {@code fredericton/2025}. Plans compare with the last results of the same coordinate.
 *
 * @param parts names; none at the root
 */
public record RunCoordinate(List<String> parts) implements Comparable<RunCoordinate> {
    private static final RunCoordinate ROOT = new RunCoordinate(List.of());

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when a part is not a name of letters, digits, dots, dashes and underscores
     */
    public RunCoordinate {
        parts = List.copyOf(parts);
        for (String part : parts) {
            Names.requireName("coordinate", part);
        }
    }

    /** {@return the coordinate without parts, a prefix of all others} */
    public static RunCoordinate root() {
        return ROOT;
    }

    /**
     * {@return the coordinate}
     *
     * @param parts names, from general to particular
     */
    public static RunCoordinate of(String... parts) {
        return new RunCoordinate(Arrays.asList(parts));
    }

    /**
     * {@return the coordinate whose {@link #toString} it is}
     *
     * @param text parts joined by {@code /}; empty for the root
     * @throws IllegalArgumentException when a part is not a name
     */
    public static RunCoordinate parse(String text) {
        return text.isEmpty() ? ROOT : of(text.split("/", -1));
    }

    /**
     * {@return this coordinate, one part longer}
     *
     * @param part a name
     */
    public RunCoordinate child(String part) {
        String[] longer = Arrays.copyOf(parts.toArray(new String[0]), parts.size() + 1);
        longer[parts.size()] = part;
        return of(longer);
    }

    /**
     * {@return whether this one begins with all its parts}
     *
     * @param prefix another coordinate
     */
    public boolean startsWith(RunCoordinate prefix) {
        return parts.size() >= prefix.parts.size()
                && parts.subList(0, prefix.parts.size()).equals(prefix.parts);
    }

    /** {@return whether it is the same} Written out, as what a record gets by itself is dear the first time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunCoordinate that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public int compareTo(RunCoordinate other) {
        return Arrays.compare(parts.toArray(new String[0]), other.parts.toArray(new String[0]));
    }

    /** {@return the parts joined by {@code /}} */
    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
