package org.runflow.variant;

import java.util.Optional;
import org.runflow.store.Digest;

/** A value and how it varies. */
record Part<T>(T base, Space<T> space) {
    Part<T> with(Space<T> other) {
        return new Part<>(base, other);
    }

    Variant<T> variant(long inPart, long index) {
        Option<T> chosen = space.at(inPart);
        Variant<T> unchanged = new Variant<>(base, chosen.choices(), index);
        try {
            return new Variant<>(chosen.change().apply(base), chosen.choices(), index);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "variant " + index + " (" + unchanged.label() + ") cannot be made: " + e.getMessage(), e);
        }
    }

    TemplatePart described() {
        return new TemplatePart(digest(), space.described());
    }

    private Optional<Digest> digest() {
        try {
            return Optional.of(Digest.of(base));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
