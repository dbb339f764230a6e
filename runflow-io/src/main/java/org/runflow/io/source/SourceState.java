package org.runflow.io.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.runflow.RunId;

/** What became of a source. */
public sealed interface SourceState {
    /**
     * It lies where it lay and is what it was, as far as was looked.
     *
     * @param place where it lies
     * @param level by which that is known; never proof below {@link SourceLevel#FULL}
     */
    record Valid(Path place, SourceLevel level) implements SourceState {}

    /**
     * Something else lies where it lay.
     *
     * @param place where it lay
     * @param before its length
     * @param after the length of what lies there now
     */
    record Changed(Path place, long before, long after) implements SourceState {}

    /**
     * It lies elsewhere, by its old name.
     *
     * @param place where it lies now
     */
    record Relocated(Path place) implements SourceState {}

    /**
     * It lies somewhere by another name.
     *
     * @param place where it lies now
     */
    record FoundByHash(Path place) implements SourceState {}

    /**
     * There are several copies of it.
     *
     * @param places of all of them, the shortest path first, equally long ones by name
     */
    record Ambiguous(List<Path> places) implements SourceState {
        /** Copies the list. */
        public Ambiguous {
            places = List.copyOf(places);
        }
    }

    /** It is nowhere below the roots. */
    record Missing() implements SourceState {}

    /**
     * It was deleted on purpose, after runs had used it: nothing is wrong, and what was made of it is reused.
     *
     * @param at when, UTC
     * @param run that had used it last
     */
    record Released(Instant at, RunId run) implements SourceState {}

    /**
     * Nobody can tell at this level, or something could not be looked at.
     *
     * @param place of what may be it, if there is such
     * @param reason for people
     */
    record Unverified(Optional<Path> place, String reason) implements SourceState {}

    /** {@return where it lies, or may lie; absent when it is missing or was released} */
    default Optional<Path> findPlace() {
        if (this instanceof Valid valid) {
            return Optional.of(valid.place());
        }
        if (this instanceof Changed changed) {
            return Optional.of(changed.place());
        }
        if (this instanceof Relocated relocated) {
            return Optional.of(relocated.place());
        }
        if (this instanceof FoundByHash found) {
            return Optional.of(found.place());
        }
        if (this instanceof Ambiguous ambiguous) {
            return Optional.of(ambiguous.places().get(0));
        }
        return this instanceof Unverified unverified ? unverified.place() : Optional.empty();
    }

    /** {@return whether the file is there, unchanged as far as was looked, wherever it lies} */
    default boolean isThere() {
        return this instanceof Valid
                || this instanceof Relocated
                || this instanceof FoundByHash
                || this instanceof Ambiguous;
    }
}
